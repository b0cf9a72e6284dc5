/** Roles a person can have in a project (product.md, "Who uses it"). */
export const roles = [
  'coordinator', 'partner-officer', 'practice-owner', 'policy-authority', 'stakeholder', 'communication-manager', 'programme-officer', 'administrator',
] as const;
export type Role = (typeof roles)[number];

/** One role of a person, in one project, for one partner where the role is tied to one. */
export interface Membership {
  readonly projectId: string;
  readonly role: Role;
  readonly partnerId: string | undefined;
}

/** Who asks. `system` is the program itself: demo data, migrations, the command line. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'system'; readonly name: string }
  | { readonly kind: 'person'; readonly id: string; readonly memberships: readonly Membership[] };

export const anonymous: Actor = { kind: 'anonymous' };

/** Roles that a person has for one partner; the others are for the whole project, whichever partner their holder works for. */
const partnerRoles: readonly Role[] = ['partner-officer', 'practice-owner', 'policy-authority', 'stakeholder'];

/**
 * True when the person has one of the roles in the project; a role tied to a partner counts for that partner's records only.
 * The program itself may always.
 */
export function hasRole(actor: Actor, roles: readonly Role[], at: { readonly projectId: string; readonly partnerId?: string | undefined }): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'person') return false;
  return actor.memberships.some((each) => {
    if (each.projectId !== at.projectId || !roles.includes(each.role)) return false;
    return at.partnerId === undefined || !partnerRoles.includes(each.role) || each.partnerId === at.partnerId;
  });
}
