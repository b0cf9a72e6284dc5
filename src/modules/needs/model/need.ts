import { z } from 'zod';
import { evidenceItem } from '../../../kernel/quantity.ts';
import { statementOf, type Provenance } from '../../../kernel/provenance.ts';
import { agree, refuse, type Result } from '../../../kernel/result.ts';
import { localizedText, type LocalizedText } from '../../../kernel/text.ts';

/** How far a need has come (domain.md, "Need"). */
export const needStates = ['open', 'being-addressed', 'met', 'dropped'] as const;
export type NeedState = (typeof needStates)[number];

export const needPriorities = ['low', 'medium', 'high'] as const;
export type NeedPriority = (typeof needPriorities)[number];

/** What is said about a need and only shown. Stored shape, version 1; null = not recorded. */
export const needDetails = z.strictObject({
  v: z.literal(1),
  description: localizedText.nullable(),
  /** Who is affected, in words. */
  affected: localizedText.nullable(),
  /** How many are affected. */
  affectedCount: z.int().nonnegative().nullable(),
  /** What shows the need, in words. */
  evidence: localizedText.nullable(),
  /** The same as figures with their sources; absent in what was stored before they were asked for, as are the following. */
  evidenceItems: z.array(evidenceItem).optional(),
  /** Where the number comes from. */
  affectedSource: localizedText.nullable().optional(),
  /** Why the need has its place in the city's own order. */
  rankReason: localizedText.nullable().optional(),
  /** The office or role that is responsible; never a person's name. */
  responsible: localizedText.nullable().optional(),
});
export type NeedDetails = z.infer<typeof needDetails>;

/** N-01: where a need can go from each state. A dropped need may be taken up again; a met one may turn out not to be. */
const steps: Readonly<Record<NeedState, readonly NeedState[]>> = {
  open: ['being-addressed', 'met', 'dropped'],
  'being-addressed': ['open', 'met', 'dropped'],
  met: ['open'],
  dropped: ['open'],
};

/** N-02: going back, or giving up, needs a reason. */
const withReason: readonly NeedState[] = ['open', 'dropped'];

/** After every place a city can give. */
const unranked = 1000;

/** N-11: the needs a city has put in order come first, in that order; the others follow as they were. */
export function inCitysOrder<T extends { readonly rank: number | undefined }>(needs: readonly T[]): readonly T[] {
  return needs.toSorted((a, b) => (a.rank ?? unranked) - (b.rank ?? unranked));
}

/** The states a need can go to from here, in the order they are offered. */
export function nextStates(state: NeedState): readonly NeedState[] {
  return steps[state];
}

/** N-01, N-02: decides whether a need may go to a state. Refuses `wrong-state` and `reason-missing`. */
export function advanceNeed(from: NeedState, to: NeedState, reason: LocalizedText | null): Result<NeedState> {
  if (!steps[from].includes(to)) return refuse({ code: 'wrong-state', field: 'to' });
  if (withReason.includes(to) && reason === null) return refuse({ code: 'reason-missing', field: 'reason' });
  return agree(to);
}

/**
 * N-03: a need recorded from outside may already be further than open, but only on a statement about
 * what became of it that names its source; a dropped one needs its reason too (N-02).
 */
export function checkFirstState(need: { readonly state: NeedState; readonly reason: LocalizedText | null; readonly provenance: Provenance }): Result<NeedState> {
  if (need.state === 'open') return agree(need.state);
  if ((statementOf(need.provenance, 'became')?.sources.length ?? 0) === 0) return refuse({ code: 'fact-missing', field: 'provenance' });
  return need.state === 'dropped' && need.reason === null ? refuse({ code: 'reason-missing', field: 'reason' }) : agree(need.state);
}
