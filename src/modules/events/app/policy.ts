import { type Actor, hasRole } from '../../../kernel/actor.ts';

/** The project an event is in, and the partner that hosts it (null: not recorded). */
interface At {
  readonly projectId: string;
  readonly hostId: string | null;
}

/** The host's officer records events of the own city; the coordinator and the communication manager record any, also those without a recorded host. */
export function mayRecordEvent(actor: Actor, { projectId, hostId }: At): boolean {
  if (hasRole(actor, ['coordinator', 'communication-manager'], { projectId })) return true;
  return hostId !== null && hasRole(actor, ['partner-officer'], { projectId, partnerId: hostId });
}

/** Whoever may record an event may say how it goes on. */
export function mayMoveEvent(actor: Actor, at: At): boolean {
  return mayRecordEvent(actor, at);
}

/** Whoever may record an event may say which practices were shown at it. */
export function mayShowPractice(actor: Actor, at: At): boolean {
  return mayRecordEvent(actor, at);
}
