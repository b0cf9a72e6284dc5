import { FactList, Text, useReading } from '../../../ui/index.ts';
import type { EventAccount } from '../model/event.ts';

type Item = EventAccount['agenda'][number];

/** The agenda day by day; what has no recorded day stands last. */
export function Agenda({ items }: { readonly items: readonly Item[] }) {
  const { say } = useReading();
  const days = [...new Set(items.map((item) => item.day))].toSorted((a, b) => (a ?? Infinity) - (b ?? Infinity));
  return (
    <FactList
      facts={days.map((day) => ({
        term: day === null ? say('events.agenda-without-day') : say('events.agenda-day', { day }),
        detail: <ul>{items.filter((item) => item.day === day).map((item) => <li><Text value={item.text} /></li>)}</ul>,
      }))}
    />
  );
}
