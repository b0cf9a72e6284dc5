import { type Row, RowList, Text, useReading } from '../../../../ui/index.ts';
import { type AgendaItem, agendaPath } from '../../../coordination/index.ts';
import { RemindLink } from './remind-link.tsx';
import { Due } from './task-list.tsx';

interface AgendaListProps {
  readonly items: readonly AgendaItem[];
  /** ISO date. */
  readonly today: string;
  /** Names of people and cities by id, where it matters whose a task is. */
  readonly owners?: ReadonlyMap<string, string>;
  /** Ids of the tasks that the reader may have others reminded of. */
  readonly mayRemind?: ReadonlySet<string>;
}

/** Deadlines and events by their day. */
export function AgendaList({ items, today, owners, mayRemind }: AgendaListProps) {
  const { say, path, when } = useReading();
  const rowOf = (item: AgendaItem): Row => {
    const day = <Due due={item.day} today={today} />;
    if (item.kind === 'semester') return { key: item.id, start: day, main: say('coordination.semester-ends', { number: item.number }), end: say('overview.kind-semester') };
    const main = <a href={path(agendaPath(item))}><Text value={item.title} /></a>;
    if (item.kind === 'task') {
      const owner = owners?.get(item.owner.partnerId ?? item.owner.personId) ?? say('overview.kind-task');
      return { key: item.id, start: day, main, end: mayRemind?.has(item.id) === true ? <>{owner} · <RemindLink task={item} /></> : owner };
    }
    return { key: item.id, start: when(item.when), main, end: say(item.isCancelled ? 'overview.kind-cancelled' : 'overview.kind-event') };
  };
  return <RowList rows={items.map(rowOf)} />;
}
