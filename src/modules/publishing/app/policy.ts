import { type Actor, hasRole } from '../../../kernel/actor.ts';

/** The communication manager and the coordinator publish news; a partner's officer may publish its own city's. */
export function mayPublishNews(actor: Actor, { projectId, partnerId }: { readonly projectId: string; readonly partnerId: string | null }): boolean {
  if (hasRole(actor, ['coordinator', 'communication-manager'], { projectId })) return true;
  return partnerId !== null && hasRole(actor, ['partner-officer'], { projectId, partnerId });
}
