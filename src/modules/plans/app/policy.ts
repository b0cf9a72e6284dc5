import { type Actor, hasRole } from '../../../kernel/actor.ts';

interface At {
  readonly projectId: string;
  readonly partnerId: string;
}

/** A partner's officer writes the plan of the own city; the coordinator any. */
export function mayWritePlan(actor: Actor, at: At): boolean {
  return hasRole(actor, ['partner-officer', 'coordinator'], at);
}

/** Whoever may write a plan may also say how far its version has come, except that it is endorsed. */
export function mayMovePlan(actor: Actor, at: At): boolean {
  return mayWritePlan(actor, at);
}

/** Only the authority that is responsible for the city's policy endorses a plan: not those who wrote it, nor the coordinator. */
export function mayEndorsePlan(actor: Actor, at: At): boolean {
  return hasRole(actor, ['policy-authority'], at);
}
