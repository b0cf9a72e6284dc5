import type { AccountPage, WorkPage } from '../../../platform/forms/index.ts';
import { invitationPage } from './invitation.tsx';
import { myDataPage, outboxPage, projectsPage } from './own-pages.tsx';
import type { PeopleParts } from './parts.ts';
import { profilePage } from './profile.tsx';
import { securityPage } from './security.tsx';
import { linkPage, secondFactorPage, signOutPage } from './sign-in-steps.tsx';
import { signInPage } from './sign-in.tsx';
import { invitePage, peoplePage } from './work-people.tsx';
import { personPage } from './work-person.tsx';

/** Pages about oneself, outside of any project. */
export function accountPages(parts: PeopleParts): readonly AccountPage[] {
  return [
    signInPage(parts), linkPage(parts), secondFactorPage(parts), signOutPage(parts), invitationPage(parts),
    projectsPage, profilePage(parts), securityPage(parts), myDataPage(parts), outboxPage,
  ];
}

/** Pages about the people of a project. */
export function peopleWorkPages(parts: PeopleParts): readonly WorkPage[] {
  return [peoplePage, invitePage(parts), personPage(parts)];
}
