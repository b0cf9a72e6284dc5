import type { Actor } from '../../../kernel/actor.ts';

/** TX-05: only the program itself and administrators load concept schemes: every project uses them. */
export function mayLoadScheme(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'person' && actor.memberships.some(({ role }) => role === 'administrator'));
}
