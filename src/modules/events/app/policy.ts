import { type Actor, hasRole } from '../../../kernel/actor.ts';

/** The project an event is in, the partner that hosts it (null: not recorded), and another one that planned it, if so. */
interface At {
  readonly projectId: string;
  readonly hostId: string | null;
  readonly plannerId?: string | null;
}

interface Owned {
  readonly projectId: string;
  readonly partnerIds: readonly string[];
}

interface Own {
  readonly projectId: string;
  readonly partnerId: string;
}

/** The officers of the host and of the partner that planned it; coordinator, administrator and communication manager any, also those without a recorded host. */
export function mayRecordEvent(actor: Actor, { projectId, hostId, plannerId }: At): boolean {
  return mayEditEvent(actor, { projectId, partnerIds: [hostId, plannerId ?? null].filter((each) => each !== null) });
}

/** Whoever may record an event may say how it goes on. */
export function mayMoveEvent(actor: Actor, at: At): boolean {
  return mayRecordEvent(actor, at);
}

/** Whoever may record an event may say which practices were shown at it. */
export function mayShowPractice(actor: Actor, at: At): boolean {
  return mayRecordEvent(actor, at);
}

/** Whoever may record an event may change it and decide who sees it. */
export function mayEditEvent(actor: Actor, { projectId, partnerIds }: Owned): boolean {
  if (hasRole(actor, ['coordinator', 'administrator', 'communication-manager'], { projectId })) return true;
  return partnerIds.some((partnerId) => hasRole(actor, ['partner-officer'], { projectId, partnerId }));
}

/** The officer of the own partner says whether its delegation comes; coordinator and administrator say it for any. */
export function mayTakePart(actor: Actor, at: Own): boolean {
  return hasRole(actor, ['partner-officer', 'coordinator', 'administrator'], at);
}

/** Everybody who works for a partner writes down what was seen; coordinator and administrator for any partner. */
export function mayObserve(actor: Actor, at: Own): boolean {
  return hasRole(actor, ['partner-officer', 'practice-owner', 'policy-authority', 'stakeholder', 'coordinator', 'administrator'], at);
}

/** What a partner's people wrote down is corrected by its officer and its practice owners; by coordinator and administrator for any. */
export function mayEditObservation(actor: Actor, { projectId, partnerIds }: Owned): boolean {
  return partnerIds.some((partnerId) => hasRole(actor, ['partner-officer', 'practice-owner', 'coordinator', 'administrator'], { projectId, partnerId }));
}

/** Who leads the project and the officer of the host plan the visits that the interests ask for. */
export function mayPlanVisit(actor: Actor, { projectId, hostId }: { readonly projectId: string; readonly hostId: string }): boolean {
  return hasRole(actor, ['partner-officer', 'coordinator', 'administrator'], { projectId, partnerId: hostId });
}

/** What stays inside the project is shown to the public by nobody. */
export function mayShowInside(): boolean {
  return false;
}
