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

/** Only the program itself notes that a practice has not been looked at for long. */
export function mayMarkAgeing(actor: Actor): boolean {
  return actor.kind === 'system';
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

/** A stakeholder says, in own words, why the city of the own group should look at a practice. */
export function maySuggestInterest(actor: Actor, at: { readonly projectId: string; readonly partnerId: string }): boolean {
  return hasRole(actor, ['stakeholder'], at);
}

/** What a stakeholder said is taken back by the same person, and by those who may speak for its city. */
export function mayWithdrawWord(actor: Actor, said: { readonly projectId: string; readonly partnerId: string; readonly byPerson: string | undefined }): boolean {
  const isSelf = actor.kind === 'person' && actor.id === said.byPerson && maySuggestInterest(actor, said);
  return isSelf || mayWithdrawInterest(actor, said);
}

/** When partners may say what they are interested in is decided by who leads the project. */
export function maySetRegister(actor: Actor, at: { readonly projectId: string }): boolean {
  return hasRole(actor, ['coordinator', 'administrator'], at);
}

function isOwner(actor: Actor, { projectId, partnerIds }: At): boolean {
  return partnerIds.some((partnerId) => hasRole(actor, ['practice-owner', 'partner-officer'], { projectId, partnerId }));
}
