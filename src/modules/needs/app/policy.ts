import { type Actor, hasRole } from '../../../kernel/actor.ts';

interface At {
  readonly projectId: string;
  readonly partnerId: string;
}

/** A partner's officer records the needs of the own city; coordinator and administrator record any. */
export function mayRecordNeed(actor: Actor, at: At): boolean {
  return hasRole(actor, ['partner-officer', 'coordinator', 'administrator'], at);
}

/** Whoever may record a need may also say how far it has come. */
export function mayAdvanceNeed(actor: Actor, at: At): boolean {
  return mayRecordNeed(actor, at);
}

/** Whoever may record a need may also change it and decide who sees it. */
export function mayEditNeed(actor: Actor, at: { readonly projectId: string; readonly partnerIds: readonly string[] }): boolean {
  return at.partnerIds.some((partnerId) => mayRecordNeed(actor, { projectId: at.projectId, partnerId }));
}

/** N-16: a partner's officer assesses the innovation chain of the own city; coordinator and administrator that of any. */
export function mayAssessChain(actor: Actor, at: At): boolean {
  return hasRole(actor, ['partner-officer', 'coordinator', 'administrator'], at);
}

/** Whoever may assess a city's chain may also change the profile and decide who sees it. */
export function mayEditProfile(actor: Actor, at: { readonly projectId: string; readonly partnerIds: readonly string[] }): boolean {
  return at.partnerIds.some((partnerId) => mayAssessChain(actor, { projectId: at.projectId, partnerId }));
}
