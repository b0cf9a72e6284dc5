import { type Actor, hasRole, type Role } from '../../../kernel/actor.ts';
import { installationId, isTiedToPartner } from '../model/membership.ts';

interface Place {
  readonly projectId: string;
  readonly role: Role;
  readonly partnerId: string | undefined;
}

/**
 * The coordinator places anyone in the project; a partner's officer places people of the own partner, in the roles tied to it;
 * an administrator is placed by an administrator only.
 */
export function mayPlace(actor: Actor, { projectId, role, partnerId }: Place): boolean {
  if (role === 'administrator') return hasRole(actor, ['administrator'], { projectId });
  if (hasRole(actor, ['coordinator', 'administrator'], { projectId })) return true;
  return partnerId !== undefined && isTiedToPartner(role) && hasRole(actor, ['partner-officer'], { projectId, partnerId });
}

/** Who holds the invitation's secret accepts it, as nobody yet or as the very person it was sent to. */
export function mayAccept(actor: Actor, invitation: { readonly held: boolean; readonly personId: string | undefined }): boolean {
  return invitation.held && (actor.kind !== 'person' || actor.id === invitation.personId);
}

/** Who leaves hands over; else whoever may place people in every place that is left. */
export function mayHandOver(actor: Actor, leaving: { readonly personId: string; readonly places: readonly Place[] }): boolean {
  if (leaving.places.length === 0) return false;
  return isSelf(actor, leaving.personId) || leaving.places.every((place) => mayPlace(actor, place));
}

/** Accounts are made by the program itself: the command line, the demo. People come by invitation. */
export function mayCreatePerson(actor: Actor): boolean {
  return actor.kind === 'system';
}

/** Everybody writes the own name, language and time zone; nobody those of others. */
export function mayDescribePerson(actor: Actor, { personId }: { readonly personId: string }): boolean {
  return actor.kind === 'system' || isSelf(actor, personId);
}

/** Everybody may have the own data erased; the installation's administrator does it for who asks by letter. */
export function mayErasePerson(actor: Actor, { personId }: { readonly personId: string }): boolean {
  return isSelf(actor, personId) || hasRole(actor, ['administrator'], { projectId: installationId });
}

/** Every member sees who else works in the project; mail addresses are for those who place people, and for oneself. */
export function maySeeAddress(actor: Actor, place: Place & { readonly personId: string }): boolean {
  return isSelf(actor, place.personId) || mayPlace(actor, place);
}

/** The outbox holds other people's letters: the installation's administrators only. */
export function maySeeOutbox(actor: Actor): boolean {
  return hasRole(actor, ['administrator'], { projectId: installationId });
}

function isSelf(actor: Actor, personId: string): boolean {
  return actor.kind === 'person' && actor.id === personId;
}
