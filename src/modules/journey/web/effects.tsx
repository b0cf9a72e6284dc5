import { BigNumber, BigNumbers, StatusWord, Text, useReading } from '../../../ui/index.ts';
import type { PolicyChangeShown, ValueShown } from '../model/card-note.ts';

/** Numbers and policy changes, each with the word that says how sure it is. */
export function Effects({ values, policyChanges }: { readonly values: readonly ValueShown[]; readonly policyChanges: readonly PolicyChangeShown[] }) {
  return (
    <>
      {values.length === 0 ? null : <BigNumbers>{values.map((value) => <BigNumber quantity={value.quantity} label={value.label} />)}</BigNumbers>}
      {policyChanges.map((change) => <PolicyChangeLine change={change} />)}
    </>
  );
}

function PolicyChangeLine({ change }: { readonly change: PolicyChangeShown }) {
  const { say, when } = useReading();
  return (
    <p>
      <Text value={change.title} />, {when(change.when)}{' '}
      <StatusWord state={change.evidenced ? 'done' : 'claimed'}>{say(change.evidenced ? 'journey.change-evidenced' : 'journey.change-reported')}</StatusWord>
    </p>
  );
}
