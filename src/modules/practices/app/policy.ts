import { type Actor, hasRole, type Role } from '../../../kernel/actor.ts';
import type { PracticeState } from '../model/workflow.ts';

/** The project a practice is in, and the partners it belongs to. */
interface At {
  readonly projectId: string;
  readonly partnerIds: readonly string[];
}

/** Who takes each step of the workflow; the owner is the practice owner or the officer of a partner it belongs to. */
const steps: Readonly<Record<PracticeState, { readonly owner: boolean; readonly roles: readonly Role[] }>> = {
  draft: { owner: true, roles: [] },
  submitted: { owner: true, roles: [] },
  'changes-requested': { owner: false, roles: ['coordinator'] },
  approved: { owner: false, roles: ['coordinator'] },
  declined: { owner: false, roles: ['coordinator', 'programme-officer'] },
  validated: { owner: false, roles: ['programme-officer'] },
  published: { owner: false, roles: ['programme-officer'] },
  'under-review': { owner: false, roles: ['coordinator'] },
  confirmed: { owner: true, roles: [] },
  outdated: { owner: true, roles: ['coordinator'] },
  withdrawn: { owner: true, roles: ['coordinator'] },
};

/** An owner records practices of the own city; coordinator and administrator record any, also those whose owner is not known. */
export function mayRecordPractice(actor: Actor, at: At): boolean {
  return isOwner(actor, at) || hasRole(actor, ['coordinator', 'administrator'], { projectId: at.projectId });
}

/** Whoever may record a practice may also change it and decide who sees it. */
export function mayEditPractice(actor: Actor, at: At): boolean {
  return mayRecordPractice(actor, at);
}

/** Owner, project and programme each take their own steps. */
export function mayAdvancePractice(actor: Actor, to: PracticeState, at: At): boolean {
  const step = steps[to];
  return (step.owner && isOwner(actor, at)) || hasRole(actor, step.roles, { projectId: at.projectId });
}

/** Whoever may record a practice may say which action it came out of. */
export function mayNameOrigin(actor: Actor, at: At): boolean {
  return mayRecordPractice(actor, at);
}

/** A partner's officer says that the own city is interested in another one's practice; coordinator and administrator say it for any. */
export function mayMarkInterest(actor: Actor, at: { readonly projectId: string; readonly partnerId: string | undefined }): boolean {
  return hasRole(actor, ['partner-officer', 'coordinator', 'administrator'], at);
}

/** Whoever may mark an interest may take it back. */
export function mayWithdrawInterest(actor: Actor, at: { readonly projectId: string; readonly partnerId: string | undefined }): boolean {
  return mayMarkInterest(actor, at);
}

function isOwner(actor: Actor, { projectId, partnerIds }: At): boolean {
  return partnerIds.some((partnerId) => hasRole(actor, ['practice-owner', 'partner-officer'], { projectId, partnerId }));
}
