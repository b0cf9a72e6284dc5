import type { Actor } from '../../../kernel/actor.ts';

/** LK-05: only the program itself, which asked, says that nothing answers at a link, or that something does again. */
export function mayTurnLink(actor: Actor): boolean {
  return actor.kind === 'system';
}
