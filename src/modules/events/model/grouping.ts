import { bounds, type When } from '../../../kernel/when.ts';

/** A semester as far as grouping needs it. */
export interface Period {
  readonly number: number;
  readonly period: When;
}

/** What an event is listed under: the semester its date fits into, or its own imprecise date, or the year after the semesters. */
export type GroupHead =
  | { readonly kind: 'semester'; readonly number: number; readonly period: When }
  | { readonly kind: 'year'; readonly year: string }
  | { readonly kind: 'when'; readonly when: When };

export interface Group<E> {
  readonly head: GroupHead;
  readonly items: readonly E[];
}

/**
 * E-10: groups events by time without claiming more than is known: a semester only where the whole date lies in it,
 * else a year only where the whole date lies in that, else the date itself. Ordered by the latest possible day, then by the earliest;
 * the undated last. Items keep their order.
 */
export function groupByTime<E extends { readonly when: When }>(events: readonly E[], semesters: readonly Period[]): readonly Group<E>[] {
  const groups = new Map<string, { head: GroupHead; items: E[] }>();
  for (const event of events) {
    const head = headOf(event.when, semesters);
    const key = JSON.stringify(head);
    const group = groups.get(key) ?? { head, items: [] };
    group.items.push(event);
    groups.set(key, group);
  }
  return [...groups.values()].toSorted((a, b) => compareDays(edgesOf(a), edgesOf(b)));
}

function headOf(when: When, semesters: readonly Period[]): GroupHead {
  const { first, last } = bounds(when);
  if (first === undefined || last === undefined) return { kind: 'when', when };
  const semester = semesters.find(({ period }) => {
    const edges = bounds(period);
    return edges.first !== undefined && edges.last !== undefined && edges.first <= first && last <= edges.last;
  });
  if (semester !== undefined) return { kind: 'semester', number: semester.number, period: semester.period };
  return first.slice(0, 4) === last.slice(0, 4) ? { kind: 'year', year: first.slice(0, 4) } : { kind: 'when', when };
}

/** True where the head of a group already says all that is known of a date: it spans exactly the same days. */
export function saysAll(head: GroupHead, when: When): boolean {
  if (head.kind === 'when') return true;
  const given = bounds(when);
  const { first, last } = head.kind === 'semester' ? bounds(head.period) : { first: `${head.year}-01-01`, last: `${head.year}-12-31` };
  return given.first === first && given.last === last;
}

/** Last and first possible day of a group; what is open sorts last. */
function edgesOf({ head }: { readonly head: GroupHead }): readonly [string, string] {
  if (head.kind === 'year') return [`${head.year}-12-31`, `${head.year}-01-01`];
  const { first, last } = bounds(head.kind === 'semester' ? head.period : head.when);
  return [last ?? '9999', first ?? ''];
}

function compareDays(a: readonly [string, string], b: readonly [string, string]): number {
  return a[0].localeCompare(b[0]) || a[1].localeCompare(b[1]);
}
