import { type Actor, hasRole } from '../../../kernel/actor.ts';

interface At {
  readonly projectId: string;
  readonly partnerId: string;
}

interface Owned {
  readonly projectId: string;
  readonly partnerIds: readonly string[];
}

/** A partner's officer writes the plan of the own city; coordinator and administrator any. */
export function mayWritePlan(actor: Actor, at: At): boolean {
  return hasRole(actor, ['partner-officer', 'coordinator', 'administrator'], at);
}

/** Whoever may write a plan may also say how far its version has come, except that it is endorsed. */
export function mayMovePlan(actor: Actor, at: At): boolean {
  return mayWritePlan(actor, at);
}

/** Only the authority that is responsible for the city's policy endorses a plan: not those who wrote it, nor the coordinator. */
export function mayEndorsePlan(actor: Actor, at: At): boolean {
  return hasRole(actor, ['policy-authority'], at);
}

/** Whoever may write a plan may change it and its actions, and decide who sees them. */
export function mayEditPlan(actor: Actor, { projectId, partnerIds }: Owned): boolean {
  return partnerIds.some((partnerId) => mayWritePlan(actor, { projectId, partnerId }));
}

/** Whoever may write some plan may begin one; whose it may be is decided where it is recorded. */
export function mayBeginPlan(actor: Actor, at: Owned): boolean {
  return at.partnerIds.length === 0 ? hasRole(actor, ['partner-officer', 'coordinator', 'administrator'], { projectId: at.projectId }) : mayEditPlan(actor, at);
}
