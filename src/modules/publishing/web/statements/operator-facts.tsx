import { NotRecorded, useReading } from '../../../../ui/index.ts';

/** An address the operator gave, as a link; "to be filled in by the operator" where there is none. */
export function OperatorAddress({ address }: { readonly address: string | undefined }) {
  if (address === undefined) return <OperatorGap />;
  const isMail = !/^https?:/.test(address);
  return <a href={isMail ? `mailto:${address}` : address}>{address}</a>;
}

/** Marks what the operator of this installation still has to say. */
export function OperatorGap() {
  const { say } = useReading();
  return <NotRecorded>{say('privacy.operator-gap')}</NotRecorded>;
}
