import type { Actor } from '../../../kernel/actor.ts';
import { agree, refuse, type Result } from '../../../kernel/result.ts';
import type { PracticeState } from './workflow.ts';

/** What is known when a partner says that it is interested. */
export interface InterestCase {
  /** Whose practice it is. */
  readonly owners: readonly string[];
  readonly state: PracticeState | null;
  /** Partners whose interest stands. */
  readonly interested: readonly string[];
  /** Who is interested; undefined where it cannot be told. */
  readonly partnerId: string | undefined;
  /** Whose need is named; undefined where none is, or where there is no such need. */
  readonly needOf: string | undefined;
}

/** PR-16: nobody can take over what was declined or withdrawn. */
export function isOpenToInterest(state: PracticeState | null): boolean {
  return state !== 'declined' && state !== 'withdrawn';
}

/**
 * PR-16: one standing interest per partner and practice, never the owner's, with one of the partner's own needs.
 * Refuses `wrong-state`, `required`, `forbidden`, `unknown-reference`, `taken`.
 */
export function checkInterest(of: InterestCase, input: { readonly needId: string | null }): Result<{ readonly partnerId: string }> {
  const { owners, state, interested, partnerId, needOf } = of;
  if (!isOpenToInterest(state)) return refuse({ code: 'wrong-state' });
  if (input.needId !== null && (needOf === undefined || (partnerId !== undefined && needOf !== partnerId))) return refuse({ code: 'unknown-reference', field: 'needId' });
  if (partnerId === undefined) return refuse({ code: 'required', field: 'needId' });
  if (owners.includes(partnerId)) return refuse({ code: 'forbidden' });
  return interested.includes(partnerId) ? refuse({ code: 'taken' }) : agree({ partnerId });
}

/** What is known when a stakeholder says why the own city should look at a practice. */
export interface WordCase {
  readonly owners: readonly string[];
  readonly state: PracticeState | null;
  /** Stakeholders whose word stands. */
  readonly said: readonly string[];
  /** Whose group the person belongs to; undefined where that is the owner's only. */
  readonly partnerId: string | undefined;
  readonly personId: string | undefined;
}

/** PR-34: one standing word per person and practice, never about a practice of the own city. Refuses `wrong-state`, `forbidden`, `taken`. */
export function checkWord({ state, said, partnerId, personId }: WordCase): Result<{ readonly partnerId: string }> {
  if (!isOpenToInterest(state)) return refuse({ code: 'wrong-state' });
  if (partnerId === undefined) return refuse({ code: 'forbidden' });
  return personId !== undefined && said.includes(personId) ? refuse({ code: 'taken' }) : agree({ partnerId });
}

/** The partners whose stakeholder groups a person belongs to. */
export function ownGroups(actor: Actor, projectId: string): readonly string[] {
  if (actor.kind !== 'person') return [];
  const mine = actor.memberships.filter((each) => each.projectId === projectId && each.role === 'stakeholder');
  return [...new Set(mine.flatMap(({ partnerId }) => partnerId ?? []))];
}

/** The partners a person is an officer of. */
export function ownPartners(actor: Actor, projectId: string): readonly string[] {
  if (actor.kind !== 'person') return [];
  const mine = actor.memberships.filter((each) => each.projectId === projectId && each.role === 'partner-officer');
  return [...new Set(mine.flatMap(({ partnerId }) => partnerId ?? []))];
}

/**
 * For which partner a person speaks: the one named; else the own one whose need is named; else the only own one.
 * Who is an officer of none (a coordinator) speaks for the partner of the need.
 */
export function spokenFor(own: readonly string[], said: { readonly partnerId: string | null; readonly needOf: string | undefined }): string | undefined {
  if (said.partnerId !== null) return said.partnerId;
  if (own.length === 0) return said.needOf;
  if (said.needOf !== undefined && own.includes(said.needOf)) return said.needOf;
  return own.length === 1 ? own[0] : undefined;
}
