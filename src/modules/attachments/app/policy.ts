import type { Actor } from '../../../kernel/actor.ts';

/** Whoever may edit a record may add files to it, describe them and remove them. Nobody who is not signed in may. */
export function mayAttach(actor: Actor, record: { readonly mayEdit: boolean }): boolean {
  return actor.kind !== 'anonymous' && record.mayEdit;
}
