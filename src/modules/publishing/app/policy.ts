import { type Actor, hasRole, type Role } from '../../../kernel/actor.ts';

const ofTheProject: readonly Role[] = ['coordinator', 'communication-manager', 'administrator'];

/** Communication manager, coordinator and administrator publish news; a partner's officer may publish its own city's. */
export function mayPublishNews(actor: Actor, { projectId, partnerId }: { readonly projectId: string; readonly partnerId: string | null }): boolean {
  if (hasRole(actor, ofTheProject, { projectId })) return true;
  return partnerId !== null && hasRole(actor, ['partner-officer'], { projectId, partnerId });
}

/** Whoever may publish an item may also change it. */
export function mayEditNews(actor: Actor, at: { readonly projectId: string; readonly partnerIds: readonly string[] }): boolean {
  const [partnerId = null] = at.partnerIds;
  return mayPublishNews(actor, { projectId: at.projectId, partnerId });
}

/** Those who publish begin an item; of which city it is, the record itself says. */
export function mayBeginNews(actor: Actor, { projectId }: { readonly projectId: string }): boolean {
  return hasRole(actor, [...ofTheProject, 'partner-officer'], { projectId });
}
