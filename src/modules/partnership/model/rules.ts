import { type Refusal, type Result, agree, refuse } from '../../../kernel/result.ts';
import { isReversed, sortDay, type When } from '../../../kernel/when.ts';
import { type PhaseKey, type ProfileKey, profiles } from './programme-profile.ts';
import type { Phase } from './shapes.ts';

/** PA-01, PA-02: the phases are the profile's, in its order, each at most once; no period ends before it starts. */
export function checkProjectPeriods(project: { readonly profile: ProfileKey; readonly period: When; readonly phases: readonly Phase[] }): Result<undefined> {
  const order = profiles[project.profile].phases.map((each) => each.key);
  const places = project.phases.map((each) => order.indexOf(each.key));
  const inOrder = places.every((place, i) => place >= 0 && place > (places[i - 1] ?? -1));
  const periods = [{ field: 'period', period: project.period }, ...project.phases.map(({ period }, i) => ({ field: `about.phases.${i}.period`, period }))];
  const refusals: Refusal[] = periods.filter((each) => isReversed(each.period)).map(({ field }) => ({ code: 'period-reversed', field }));
  if (!inOrder) refusals.push({ code: 'unknown-reference', field: 'about.phases' });
  return outcome(refusals);
}

/** PA-01, PA-02 for a semester: its phase is one of the project's profile, and its period is not reversed. */
export function checkSemester(semester: { readonly phase: PhaseKey; readonly period: When }, profile: ProfileKey): Result<undefined> {
  const refusals: Refusal[] = isReversed(semester.period) ? [{ code: 'period-reversed', field: 'period' }] : [];
  if (!profiles[profile].phases.some((each) => each.key === semester.phase)) refusals.push({ code: 'unknown-reference', field: 'phase' });
  return outcome(refusals);
}

/** What other partners of the project already have. */
export interface Seats {
  readonly slugs: readonly string[];
  readonly positions: readonly number[];
  readonly colours: readonly number[];
  readonly hasLead: boolean;
}

/** PA-04: a partner for whom nobody said otherwise comes after the others, in the first free of twelve colours; undefined where none is free. */
export function freeSeat({ position, colour }: { readonly position: number | null; readonly colour: number | null }, seats: Pick<Seats, 'positions' | 'colours'>) {
  const free = Array.from({ length: 12 }, (_, n) => n + 1).find((each) => !seats.colours.includes(each));
  return { position: position ?? Math.max(0, ...seats.positions) + 1, colour: colour ?? free };
}

/** PA-03, PA-04: slug, position and colour belong to one partner each, and only one partner leads. */
export function checkSeat(partner: { readonly slug: string; readonly position: number; readonly colour: number; readonly role: string }, seats: Seats): Result<undefined> {
  const taken = {
    slug: seats.slugs.includes(partner.slug),
    position: seats.positions.includes(partner.position),
    colour: seats.colours.includes(partner.colour),
    role: partner.role === 'lead' && seats.hasLead,
  };
  return outcome(Object.entries(taken).filter(([, is]) => is).map(([field]) => ({ code: 'taken', field })));
}

/** PA-06: a replacement must not begin before what it replaces, where both beginnings are known. */
export function checkReplacement(since: When, replaced: When): Result<undefined> {
  const [later, earlier] = [sortDay(since), sortDay(replaced)];
  return later !== undefined && earlier !== undefined && later < earlier ? refuse({ code: 'period-reversed', field: 'since' }) : agree(undefined);
}

function outcome(refusals: readonly Refusal[]): Result<undefined> {
  const [first, ...rest] = refusals;
  return first === undefined ? agree(undefined) : refuse(first, ...rest);
}
