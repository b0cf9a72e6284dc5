import { type Provenance, sureness } from '../../../kernel/provenance.ts';
import { useReading } from '../../context.tsx';

/** "3 statements with a source, 2 inferred, 3 not recorded." */
export function Sureness({ provenances }: { readonly provenances: readonly Provenance[] }) {
  const { say } = useReading();
  const count = sureness(provenances);
  const parts = [
    count.stated === 0 ? '' : say('provenance.sure-stated', { count: count.stated }),
    count.inferred === 0 ? '' : say('provenance.sure-inferred', { count: count.inferred }),
    count.uncertain === 0 ? '' : say('provenance.sure-uncertain', { count: count.uncertain }),
    count['not-recorded'] === 0 ? '' : say('provenance.sure-not-recorded', { count: count['not-recorded'] }),
  ].filter((part) => part !== '');
  return <p class="sureness">{parts.length === 0 ? say('provenance.sure-none') : `${parts.join(', ')}.`}</p>;
}
