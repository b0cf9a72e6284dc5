import { splitAddress } from '../../../kernel/links/address.ts';
import type { EvidenceItem } from '../../../kernel/quantity.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { useReading } from '../../context.tsx';
import { FactList } from '../fact-list/view.tsx';
import { NotRecorded } from '../not-recorded/view.tsx';
import { OutsideLink } from '../outside-link/view.tsx';
import { Text } from '../text/view.tsx';

/** What shows that something is so, item by item, with unit, year, source and grade where they are recorded; numbers are written as the language does it. */
export function EvidenceList({ items }: { readonly items: readonly EvidenceItem[] }) {
  const { plain, say } = useReading();
  if (items.length === 0) return <p><NotRecorded /></p>;
  return <FactList facts={items.map((item) => ({ term: item.metric === null ? say('evidence.words') : plain(item.metric), detail: <Measured item={item} /> }))} />;
}

function Measured({ item: { value, unit, year, source, grade } }: { readonly item: EvidenceItem }) {
  const { number, say } = useReading();
  return (
    <>
      {typeof value === 'string' ? number(value) : <Text value={value} />}{unit === undefined ? null : <> <Text value={unit} /></>}
      {year === undefined ? null : ` (${year})`}
      {source === undefined && grade === undefined ? null : (
        <span class="evidence-source">
          {source === undefined ? null : <>{say('evidence.source')} <Named value={source} /></>}
          {grade === undefined ? null : `${source === undefined ? '' : ' · '}${say(`evidence.grade-${grade}`)}`}
        </span>
      )}
    </>
  );
}

/** A source by its name; an address in it is a link. */
function Named({ value }: { readonly value: LocalizedText }) {
  const reading = useReading();
  const shown = reading.show(value);
  const [before, address, after] = splitAddress(shown.text);
  if (address === '') return <Text value={value} />;
  return <span lang={shown.lang === reading.lang ? undefined : shown.lang}>{before}<OutsideLink href={address} />{after}</span>;
}
