import { type Actor, hasRole } from '../../../kernel/actor.ts';

/** Files bring in records of every city: that is the coordinator's and the administrator's. */
export function mayImport(actor: Actor, at: { readonly projectId: string }): boolean {
  return hasRole(actor, ['coordinator', 'administrator'], at);
}
