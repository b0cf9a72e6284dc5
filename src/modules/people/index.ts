import { acceptInvitation } from './app/accept.ts';
import { handOverCommand } from './app/hand-over.ts';
import { invitePeople } from './app/invite.ts';
import { changeMembership, endMembership } from './app/memberships.ts';
import { createPerson, describePerson, erasePerson } from './app/person.ts';
import { withdrawInvitation } from './app/withdraw.ts';

export type { HandOver, PassOn } from './app/hand-over.ts';
export { mailAddresses, membershipsOf, peopleOfProject, personNames, type ProjectPerson } from './app/queries.ts';
export { type PersonalData, personalDataOf } from './app/export-person.ts';
export { linkMail } from './web/mails.ts';
export { accountPages, peopleWorkPages } from './web/pages.ts';
export type { PeopleParts } from './web/parts.ts';
export { installationId } from './model/membership.ts';
export { handOverCommand };

/** Every command of this module but `people.hand-over`, which the wiring makes with what other modules pass on. */
export const commands = [
  invitePeople, acceptInvitation, withdrawInvitation, changeMembership, endMembership, createPerson, describePerson, erasePerson,
] as const;
export { acceptInvitation, changeMembership, createPerson, describePerson, endMembership, erasePerson, invitePeople, withdrawInvitation };
