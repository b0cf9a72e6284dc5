import { type Provenance, type StatementField, statementOf } from '../../../kernel/provenance.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { FactList, NotRecorded, StatementNote, Text, useReading } from '../../../ui/index.ts';
import type { EvidenceItem, Resource } from '../model/form.ts';

/** Metric by metric, with unit, source and grade where they are recorded; numbers are written as the language does it. */
export function Evidence({ items }: { readonly items: readonly EvidenceItem[] }) {
  const { plain, say } = useReading();
  if (items.length === 0) return <p><NotRecorded /></p>;
  return <FactList facts={items.map((item) => ({ term: item.metric === null ? say('practices.evidence-words') : plain(item.metric), detail: <Measured item={item} /> }))} />;
}

function Measured({ item: { value, unit, source, grade } }: { readonly item: EvidenceItem }) {
  const { number, say } = useReading();
  return (
    <>
      {typeof value === 'string' ? number(value) : <Text value={value} />}{unit === undefined ? null : <> <Text value={unit} /></>}
      {source === undefined && grade === undefined ? null : (
        <span class="statement-note">
          {source === undefined ? null : <>{say('checker.source')} <Named value={source} /></>}
          {grade === undefined ? null : `${source === undefined ? '' : ' · '}${say(`checker.grade-${grade}`)}`}
        </span>
      )}
    </>
  );
}

/** A source by its name; by a link where its name is its address. */
function Named({ value }: { readonly value: LocalizedText }) {
  const { plain } = useReading();
  const address = plain(value);
  return /^https?:\/\/\S+$/.test(address) ? <a href={address} rel="external">{address}</a> : <Text value={value} />;
}

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
