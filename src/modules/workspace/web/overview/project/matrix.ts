import type { City, StageState } from '../../../../../kernel/city.ts';
import type { Reading } from '../../../../../kernel/locale.ts';
import { sortDay } from '../../../../../kernel/when.ts';
import type { AgendaEvent } from '../../../../events/index.ts';
import type { DeskRow } from '../../../../editing/index.ts';
import type { DeskRows } from '../rows.ts';

/** One cell: shape and word. */
export interface Cell {
  readonly state: StageState;
  readonly word: string;
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
}

interface MatrixParts {
  readonly all: readonly DeskRows[];
  readonly events: readonly AgendaEvent[];
  /** Instants by partner. */
  readonly heard: ReadonlyMap<string, string>;
  readonly reading: Reading;
}

/** The desks that the matrix reads. */
export const matrixDesks = ['needs', 'practices', 'observations', 'plans'];

/** Partners × chain: what each city has, from the lists; nothing is asked of the database cell by cell. */
export function linesOf(cities: readonly City[], { all, events, heard, reading }: MatrixParts): readonly CityLine[] {
  return cities.map((city): CityLine => {
    const rowsAt = (path: string) => all.find(({ desk }) => desk.path === path)?.rows.filter(({ partnerIds }) => partnerIds.includes(city.id)) ?? [];
    const at = (kind: AgendaEvent['kind']) => events.filter((event) => event.kind === kind && event.state !== 'cancelled' && event.partnerIds.includes(city.id));
    return {
      city,
      needs: countCell(rowsAt('needs'), reading),
      practices: countCell(rowsAt('practices'), reading),
      seen: seenCell(rowsAt('observations').length, at('study-visit'), reading),
      workshop: eventCell(at('import-workshop'), reading),
      plan: planCell(rowsAt('plans'), all.find(({ desk }) => desk.path === 'plans'), reading),
      lastHeard: heard.get(city.id),
    };
  });
}

function countCell(rows: readonly DeskRow[], { say }: Reading): Cell {
  const drafts = rows.filter(({ visibility }) => visibility === 'project').length;
  const word = drafts === 0 ? say('overview.recorded', { count: rows.length }) : say('overview.recorded-drafts', { count: rows.length, drafts });
  if (rows.length === 0) return { state: 'not-yet', word };
  return { state: drafts === rows.length ? 'now' : 'done', word };
}

function seenCell(observations: number, visits: readonly AgendaEvent[], reading: Reading): Cell {
  const { say } = reading;
  if (observations > 0) return { state: 'done', word: say('overview.seen', { count: observations }) };
  return visits.some(({ holding }) => holding === 'held') ? { state: 'claimed', word: say('overview.seen-unrecorded') } : eventCell(visits, reading);
}

function eventCell(events: readonly AgendaEvent[], { say, when }: Reading): Cell {
  const held = events.filter(({ holding }) => holding === 'held');
  const [last] = held.toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));
  if (last !== undefined) return { state: 'done', word: say('overview.held', { count: held.length, when: when(last.when) }) };
  const [next] = events;
  return next === undefined ? { state: 'not-yet', word: say('overview.not-yet') } : { state: 'now', word: say('overview.planned', { when: when(next.when) }) };
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
