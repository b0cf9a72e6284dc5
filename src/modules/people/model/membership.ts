import type { Role } from '../../../kernel/actor.ts';
import { agree, type Refusal, type Result, refuse } from '../../../kernel/result.ts';

/** Memberships of this project are those of the installation itself. */
export const installationId = '00000000-0000-0000-0000-000000000000';

/** Roles that somebody has for one partner. */
const tied: readonly Role[] = ['partner-officer', 'practice-owner', 'policy-authority', 'stakeholder'];

export function isTiedToPartner(role: Role): boolean {
  return tied.includes(role);
}

/** What a person is in a project. */
export interface Place {
  readonly role: Role;
  readonly partnerId: string | undefined;
}

/** PE-02: a partner's role names its partner, and the partner is one of the project's. */
export function checkPlace(place: Place, isPartner: boolean): Result<Place> {
  if (place.partnerId === undefined) return isTiedToPartner(place.role) ? refuse({ code: 'required', field: 'partnerId' }) : agree(place);
  return isPartner ? agree(place) : refuse({ code: 'unknown-reference', field: 'partnerId' });
}

/** An invitation may be accepted for two weeks. */
export const invitationDays = 14;

export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired';

/** Where an invitation stands at an instant. */
export function invitationState(invitation: { readonly expires: string; readonly accepted: boolean; readonly withdrawn: boolean }, now: string): InvitationState {
  if (invitation.accepted) return 'accepted';
  if (invitation.withdrawn) return 'withdrawn';
  return invitation.expires <= now ? 'expired' : 'open';
}

/** So many people are invited at once. */
export const mostAtOnce = 50;

const addressLike = /^[^\s@<>"',;:()[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

/** The addresses of a text: one a line, or with commas or semicolons between them; the same one counts once. */
export function addressesOf(text: string): readonly string[] {
  return [...new Set(text.split(/[\n,;]+/).map((each) => each.trim().toLowerCase()).filter((each) => each !== ''))];
}

/** What is known of the addresses that shall be invited. */
export interface Known {
  /** Those that have this very place already. */
  readonly members: readonly string[];
  /** Those that are invited to it, and have not answered. */
  readonly invited: readonly string[];
}

/** PE-03: every address that cannot be invited is named, and then nobody is. */
export function checkAddresses(addresses: readonly string[], { members, invited }: Known): Result<readonly string[]> {
  if (addresses.length === 0) return refuse({ code: 'required', field: 'emails' });
  if (addresses.length > mostAtOnce) return refuse({ code: 'text-too-long', field: 'emails', values: { length: addresses.length, limit: mostAtOnce } });
  const refusals = addresses.flatMap((address, index): readonly Refusal[] => {
    const field = `emails.${index}`;
    if (!addressLike.test(address) || address.length > 254) return [{ code: 'invalid', field, values: { why: address } }];
    return members.includes(address) || invited.includes(address) ? [{ code: 'taken', field, values: { address } }] : [];
  });
  const [first, ...rest] = refusals;
  return first === undefined ? agree(addresses) : refuse(first, ...rest);
}
