import { type Actor, hasRole } from '../../../kernel/actor.ts';

/** TX-05: only the program itself and administrators load concept schemes: every project uses them. An administrator is one where the command is carried out. */
export function mayLoadScheme(actor: Actor, at: { readonly projectId: string }): boolean {
  return hasRole(actor, ['administrator'], at);
}

/** TX-25: only the program itself compares records with the schemes anew. */
export function mayRenewConcepts(actor: Actor): boolean {
  return actor.kind === 'system';
}

/** TX-21: who may edit a record says what it is about. */
export function maySayConcept(actor: Actor, { mayEdit }: { readonly mayEdit: boolean }): boolean {
  return actor.kind !== 'anonymous' && mayEdit;
}
