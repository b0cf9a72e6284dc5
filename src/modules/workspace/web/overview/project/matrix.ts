import type { City, StageState } from '../../../../../kernel/city.ts';
import type { Reading } from '../../../../../kernel/locale.ts';
import { bounds, sortDay } from '../../../../../kernel/when.ts';
import type { Task } from '../../../../coordination/index.ts';
import type { AgendaEvent } from '../../../../events/index.ts';
import type { DeskRow } from '../../../../editing/index.ts';
import type { DeskRows } from '../rows.ts';

/** One cell: shape and word. */
export interface Cell {
  readonly state: StageState;
  readonly word: string;
  /** When, in words. */
  readonly note?: string | undefined;
}

/** How far one city has come. */
export interface CityLine {
  readonly city: City;
  readonly needs: Cell;
  readonly practices: Cell;
  readonly seen: Cell;
  readonly workshop: Cell;
  readonly plan: Cell;
  /** Instant, ISO 8601; undefined where nobody of the city was ever heard from. */
  readonly lastHeard: string | undefined;
  /** Tasks of the city whose day has passed. */
  readonly late: number;
}

/** Words of the reader, and the day they are said on. */
interface Said {
  readonly reading: Reading;
  /** ISO date. */
  readonly today: string;
}

interface MatrixParts extends Said {
  readonly all: readonly DeskRows[];
  readonly events: readonly AgendaEvent[];
  /** Instants by partner. */
  readonly heard: ReadonlyMap<string, string>;
  /** The project is over: what is not known of it will not come by itself. */
  readonly ended: boolean;
  /** Late tasks, by whose they are. */
  readonly late: readonly Pick<Task, 'owner'>[];
}

/** The desks that the matrix reads. */
export const matrixDesks = ['needs', 'practices', 'observations', 'plans'];

/** Partners × chain: what each city has, from the lists; nothing is asked of the database cell by cell. */
export function linesOf(cities: readonly City[], { all, events, heard, late, ended, reading, today }: MatrixParts): readonly CityLine[] {
  const said: Said = { reading, today };
  // after the end, what nobody wrote down is not still to come
  const known = (cell: Cell): Cell => (ended && cell.state === 'not-yet' ? { state: 'unknown', word: reading.say('overview.not-recorded') } : cell);
  return cities.map((city): CityLine => {
    const rowsAt = (path: string) => all.find(({ desk }) => desk.path === path)?.rows.filter(({ partnerIds }) => partnerIds.includes(city.id)) ?? [];
    const at = (kind: AgendaEvent['kind']) => events.filter((event) => event.kind === kind && event.state !== 'cancelled' && event.partnerIds.includes(city.id));
    return {
      city,
      needs: known(countCell(rowsAt('needs'), reading)),
      practices: known(countCell(rowsAt('practices'), reading)),
      seen: known(seenCell(rowsAt('observations').length, at('study-visit'), said)),
      workshop: known(eventCell(at('import-workshop'), said)),
      plan: known(planCell(rowsAt('plans'), all.find(({ desk }) => desk.path === 'plans'), reading)),
      lastHeard: heard.get(city.id),
      late: late.filter(({ owner }) => owner.partnerId === city.id).length,
    };
  });
}

function countCell(rows: readonly DeskRow[], { say }: Reading): Cell {
  const drafts = rows.filter(({ visibility }) => visibility === 'project').length;
  const word = drafts === 0 ? say('overview.recorded', { count: rows.length }) : say('overview.recorded-drafts', { count: rows.length, drafts });
  if (rows.length === 0) return { state: 'not-yet', word };
  return { state: drafts === rows.length ? 'now' : 'done', word };
}

function seenCell(observations: number, visits: readonly AgendaEvent[], said: Said): Cell {
  const { say } = said.reading;
  if (observations > 0) return { state: 'done', word: say('overview.seen', { count: observations }) };
  return visits.some(({ holding }) => holding === 'held') ? { state: 'claimed', word: say('overview.seen-unrecorded') } : eventCell(visits, said);
}

/** What was held stands before what was only reported, and that before what is planned; nothing past is taken for held. */
function eventCell(events: readonly AgendaEvent[], { reading: { say, when }, today }: Said): Cell {
  const [held] = newest(events, 'held');
  if (held !== undefined) return { state: 'done', word: say('overview.held', { count: newest(events, 'held').length }), note: when(held.when) };
  const [reported] = newest(events, 'reported');
  if (reported !== undefined) return { state: 'claimed', word: say('overview.reported'), note: when(reported.when) };
  const [next] = newest(events, 'planned');
  if (next === undefined) return { state: 'not-yet', word: say('overview.not-yet') };
  const isOver = (bounds(next.when).last ?? today) < today;
  return { ...(isOver ? { state: 'unknown', word: say('overview.unsaid') } : { state: 'now', word: say('overview.planned') }), note: when(next.when) };
}

function newest(events: readonly AgendaEvent[], holding: AgendaEvent['holding']): readonly AgendaEvent[] {
  return events.filter((event) => event.holding === holding).toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));
}

function dayOf({ when }: AgendaEvent): string {
  return sortDay(when) ?? '';
}

const standing = ['endorsed', 'amended', 'closed'];

function planCell([plan]: readonly DeskRow[], plans: DeskRows | undefined, { say }: Reading): Cell {
  if (plan === undefined) return { state: 'not-yet', word: say('overview.not-yet') };
  const label = plan.state === undefined ? undefined : plans?.desk.states?.[plan.state];
  if (plan.state === undefined || label === undefined) return { state: 'claimed', word: say('overview.from-outside') };
  return { state: standing.includes(plan.state) ? 'done' : 'now', word: say(label) };
}
