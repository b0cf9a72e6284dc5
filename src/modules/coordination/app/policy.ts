import { type Actor, hasRole, type Role, roles } from '../../../kernel/actor.ts';

/** Whose a task is: one person's, or that of whoever works for a partner. */
export type Owner = { readonly personId: string; readonly partnerId?: undefined } | { readonly personId?: undefined; readonly partnerId: string };

interface TaskAt {
  readonly projectId: string;
  readonly owner: Owner;
  /** Undefined: the program itself. */
  readonly askedBy: string | undefined;
}

const askingRoles: readonly Role[] = ['coordinator', 'administrator', 'partner-officer', 'communication-manager'];
const leadingRoles: readonly Role[] = ['coordinator', 'administrator'];
/** Who does what a partner is asked for. */
export const workingRoles: readonly Role[] = ['partner-officer', 'practice-owner'];

/** Who works in a project, in whichever role. */
export function isMember(actor: Actor, projectId: string): boolean {
  return hasRole(actor, roles, { projectId });
}

/** Officers, the communication manager and the coordinator ask anybody of the project; everybody else only notes own tasks. */
export function mayAskFor(actor: Actor, { projectId, owner }: { readonly projectId: string; readonly owner: Owner | undefined }): boolean {
  if (hasRole(actor, askingRoles, { projectId })) return true;
  return isMember(actor, projectId) && owner?.personId !== undefined && isSelf(actor, owner.personId);
}

/** Who asked, and the coordinator, say what a task is and whether it still is one. */
export function mayChangeTask(actor: Actor, { projectId, askedBy }: Pick<TaskAt, 'projectId' | 'askedBy'>): boolean {
  return hasRole(actor, leadingRoles, { projectId }) || (isMember(actor, projectId) && askedBy !== undefined && isSelf(actor, askedBy));
}

/** Whose a task is does it, opens it again and hands it on; so do those who may change it. */
export function mayFulfil(actor: Actor, task: TaskAt): boolean {
  return mayChangeTask(actor, task) || isOwner(actor, task);
}

/** True when the task is the person's, or the partner's that the person works for. */
export function isOwner(actor: Actor, { projectId, owner }: Pick<TaskAt, 'projectId' | 'owner'>): boolean {
  if (owner.partnerId !== undefined) return actor.kind === 'person' && hasRole(actor, workingRoles, { projectId, partnerId: owner.partnerId });
  return isMember(actor, projectId) && isSelf(actor, owner.personId);
}

/** Every member says something about a record; who sees it has a word on it. */
export function mayComment(actor: Actor, { projectId }: { readonly projectId: string }): boolean {
  return isMember(actor, projectId);
}

/** Who wrote a comment takes it back; the coordinator takes away what does not belong there. */
export function mayRemoveComment(actor: Actor, { projectId, writtenBy }: { readonly projectId: string; readonly writtenBy: string | undefined }): boolean {
  return mayChangeTask(actor, { projectId, askedBy: writtenBy });
}

/** Mails and calendar are everybody's own business; the program acts for who holds a mail's own link. */
export function mayChooseNotices(actor: Actor, { personId }: { readonly personId: string }): boolean {
  return actor.kind === 'system' || isSelf(actor, personId);
}

/** A member opens and closes an own calendar address. */
export function mayKeepFeed(actor: Actor, { projectId }: { readonly projectId: string }): boolean {
  return actor.kind === 'person' && isMember(actor, projectId);
}

function isSelf(actor: Actor, personId: string): boolean {
  return actor.kind === 'person' && actor.id === personId;
}
