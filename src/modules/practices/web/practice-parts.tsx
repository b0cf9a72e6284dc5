import { type Provenance, type StatementField, statementOf } from '../../../kernel/provenance.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { NotRecorded, StatementNote, Text, useReading } from '../../../ui/index.ts';
import type { Resource } from '../model/form.ts';

/** What it takes: kind, sum where one is recorded, and the remark. */
export function Resources({ items }: { readonly items: readonly Resource[] }) {
  const { say, money } = useReading();
  if (items.length === 0) return <p><NotRecorded /></p>;
  return (
    <ul>
      {items.map(({ kind, amount, note }) => (
        <li>
          {say(`practices.resource-${kind}`)}{amount === null ? null : <>: <strong>{money(amount)}</strong></>}
          {note === null ? null : <>{amount === null ? ': ' : '. '}<Text value={note} /></>}
        </li>
      ))}
    </ul>
  );
}

/** The remark on one statement, whether plainly stated or not; nothing where there is none. */
export function Remark({ provenance, field }: { readonly provenance: Provenance; readonly field: StatementField }) {
  const statement = statementOf(provenance, field);
  if (statement?.confidence !== 'stated') return <StatementNote provenance={provenance} field={field} />;
  return statement.note === undefined ? null : <Text class="statement-note" value={statement.note} />;
}

/** A list of sentences; "not recorded" where it is empty. */
export function Texts({ values }: { readonly values: readonly LocalizedText[] }) {
  if (values.length === 0) return <NotRecorded />;
  return <ul>{values.map((value) => <li><Text value={value} /></li>)}</ul>;
}
