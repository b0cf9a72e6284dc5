import { type Actor, hasRole } from '../../../kernel/actor.ts';

/** MA-06: what does not answer a need is said by those who may record it: the city's officer, the coordinator, an administrator. */
export function mayRefuseMatch(actor: Actor, at: { readonly projectId: string; readonly partnerId: string }): boolean {
  return hasRole(actor, ['partner-officer', 'coordinator', 'administrator'], at);
}
