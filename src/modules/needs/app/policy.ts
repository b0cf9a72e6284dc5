import { type Actor, hasRole } from '../../../kernel/actor.ts';

interface At {
  readonly projectId: string;
  readonly partnerId: string;
}

/** A partner's officer records the needs of the own city; the coordinator records any. */
export function mayRecordNeed(actor: Actor, at: At): boolean {
  return hasRole(actor, ['partner-officer', 'coordinator'], at);
}

/** Whoever may record a need may also say how far it has come. */
export function mayAdvanceNeed(actor: Actor, at: At): boolean {
  return mayRecordNeed(actor, at);
}
