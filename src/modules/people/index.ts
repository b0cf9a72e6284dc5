import { acceptInvitation } from './app/accept.ts';
import { erasePersonCommand } from './app/erase.ts';
import { handOverCommand } from './app/hand-over.ts';
import { invitePeople } from './app/invite.ts';
import { changeMembership, endMembership } from './app/memberships.ts';
import { createPerson, describePerson } from './app/person.ts';
import { withdrawInvitation } from './app/withdraw.ts';

export type { HandOver, PassOn } from './app/hand-over.ts';
export type { KeptAbout } from './app/kept.ts';
export { mailAddresses, membershipsOf, peopleOfProject, personNames, type ProjectPerson } from './app/queries.ts';
export { type PersonalData, personalDataOf } from './app/export-person.ts';
export { AccountNav } from './web/account-nav.tsx';
export { linkMail } from './web/mails.ts';
export { accountPages, peopleWorkPages } from './web/pages.ts';
export type { PeopleParts } from './web/parts.ts';
export { installationId } from './model/membership.ts';
export { erasePersonCommand, handOverCommand };

/** Every command of this module but `people.hand-over` and `person.erase`, which the wiring makes with what other modules pass on and keep. */
export const commands = [
  invitePeople, acceptInvitation, withdrawInvitation, changeMembership, endMembership, createPerson, describePerson,
] as const;
export { acceptInvitation, changeMembership, createPerson, describePerson, endMembership, invitePeople, withdrawInvitation };
