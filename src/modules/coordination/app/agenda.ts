import type { LocalizedText } from '../../../kernel/text.ts';
import { bounds, type When } from '../../../kernel/when.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { agendaEvents } from '../../events/index.ts';
import { semesters } from '../../partnership/index.ts';
import type { Owner } from './policy.ts';
import { openTasks } from './tasks/queries.ts';

/** Something that has a day in the project: a task that is due, an event, the end of a semester. */
export type AgendaItem =
  | { readonly kind: 'task'; readonly id: string; readonly day: string; readonly title: LocalizedText; readonly owner: Owner; readonly revision: number }
  | {
    readonly kind: 'event'; readonly id: string; readonly day: string; readonly title: LocalizedText; readonly when: When;
    readonly partnerIds: readonly string[]; readonly isCancelled: boolean; readonly revision: number;
  }
  | { readonly kind: 'semester'; readonly id: string; readonly day: string; readonly number: number };

/** CO-11: what the project has days for, from a day on, in their order. An event that is going on is part of it. Days are ISO dates. */
export async function agenda(reader: Reader, projectId: string, { from }: { readonly from: string }): Promise<readonly AgendaItem[]> {
  const tasks = (await openTasks(reader, projectId)).flatMap(({ id, title, owner, due, revision }): AgendaItem[] => (
    due === undefined ? [] : [{ kind: 'task', id, day: due, title, owner, revision }]
  ));
  const events = (await agendaEvents(reader, projectId)).flatMap(({ id, title, when, partnerIds, state, revision }): AgendaItem[] => {
    const { first, last } = bounds(when);
    if (first === undefined || (last ?? first) < from) return [];
    return [{ kind: 'event', id, day: first < from ? from : first, title, when, partnerIds, isCancelled: state === 'cancelled', revision }];
  });
  const ends = (await semesters(reader, projectId)).flatMap(({ id, number, period }): AgendaItem[] => {
    const { last } = bounds(period);
    return last === undefined || last < from ? [] : [{ kind: 'semester', id, day: last, number }];
  });
  // a task whose day has passed still waits: it stands first
  return [...tasks, ...events, ...ends].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Where an item leads, below the project. */
export function agendaPath(item: AgendaItem): string {
  if (item.kind === 'semester') return '/work/overview';
  return item.kind === 'task' ? `/work/tasks/${item.id}` : `/work/events/${item.id}`;
}
