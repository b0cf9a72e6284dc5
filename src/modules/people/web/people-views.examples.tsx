import type { Example } from '../../../ui/index.ts';
import { InvitationView, NoInvitationView } from './invitation.tsx';
import { MyDataView, OutboxView, ProjectsView } from './own-pages.tsx';
import { PeopleView } from './people-view.tsx';
import { ProfileView } from './profile.tsx';
import { SecurityView, TotpView } from './security-view.tsx';
import { DeadLinkView, LinkView, SecondFactorView, SignOutView } from './sign-in-steps.tsx';
import { SignInView } from './sign-in.tsx';
import { InviteView } from './work-people.tsx';
import { PersonView } from './work-person.tsx';

const cities = new Map([['gavle', 'Gävle'], ['nyiregyhaza', 'Nyíregyháza']]);
const partners = [...cities].map(([value, label]) => ({ value, label }));
const everyPlace = { roles: ['coordinator', 'partner-officer', 'stakeholder'], partners, whole: true } as const;
const place = { id: 'm1', role: 'partner-officer', partnerId: 'gavle', revision: 1, mayChange: true } as const;
const people = [
  { id: 'p1', name: 'Anna Lindström', email: 'anna@example.org', places: [place, { ...place, id: 'm2', role: 'communication-manager', partnerId: undefined }] },
  { id: 'p2', name: 'Megszentségteleníthetetlenségeskedéseitekért Bálint', email: undefined, places: [{ ...place, id: 'm3', partnerId: 'nyiregyhaza', mayChange: false }] },
] as const;
const expires = '2026-01-29T09:00:00.000Z';
const sent = { id: 'i1', email: 'nils@example.org', role: 'stakeholder', partnerId: 'gavle', created: '2026-01-15T09:00:00.000Z', expires, state: 'open' } as const;
const security = { hasPassword: false, hasSecondFactor: false, passkeys: [], sessions: [] };
const projects = '/en/account/projects';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const session = { id: 's1', began: '2026-01-10T08:00:00.000Z', lastUsed: '2026-01-14T08:00:00.000Z', browser: firefox };
const passkey = { id: 'k1', name: '', made: '2026-01-10T08:00:00.000Z' };
const key = 'JBSWY3DPEHPK3PXP';
const started = { kind: 'started', address: `otpauth://totp/BETTER:anna@example.org?secret=${key}`, key, backupCodes: ['a1b2c-d3e4f', 'g5h6i-j7k8l'] } as const;
const ownProject = { slug: 'better', acronym: 'BETTER', places: [{ role: 'partner-officer', city: 'Gävle' }, { role: 'coordinator', city: undefined }] } as const;
const typed = { emails: 'nils@example.org\nno address', role: 'stakeholder', partnerId: 'gavle', lang: 'sv' } as const;
const passkeys = [passkey, { ...passkey, id: 'k2', name: 'Phone' }];
const sessions = [session, { ...session, id: 's2', browser: '' }];
const invited = { token: 'token', email: 'nils@example.org', project: 'BETTER', role: 'stakeholder', city: 'Gävle', lang: 'sv', name: '', known: false, wrong: {} } as const;
const mail = { id: '1', to: 'nils@example.org', kind: 'invitation', subject: 'An invitation', text: 'Hello Nils,\n\nopen the link.', created: expires, attempts: 0 } as const;

const signingIn: readonly Example[] = [
  { name: 'signing in', show: () => <SignInView email="" next="" to={projects} wrong={{}} mailed={false} providers={[]} /> },
  {
    name: 'signing in, a link is on its way',
    show: () => <SignInView email="" next="/en/better/work" to={projects} wrong={{}} mailed providers={[{ id: 'gavle', name: 'Gävle kommun' }]} />,
  },
  {
    name: 'signing in, refused',
    show: () => <SignInView email="anna@example.org" next="" to={projects} wrong={{ password: 'Address and password do not belong together.' }} mailed={false} providers={[]} />,
  },
  { name: 'the link of a mail', show: () => <LinkView token="token" next="" /> },
  { name: 'a link that no longer works', show: () => <DeadLinkView signIn="/en/account/sign-in" /> },
  { name: 'second factor', show: () => <SecondFactorView next="" wrong={{}} /> },
  { name: 'second factor, wrong code', show: () => <SecondFactorView next="" wrong={{ code: 'This code does not fit.' }} /> },
  { name: 'signing out', show: () => <SignOutView /> },
];

const oneself: readonly Example[] = [
  {
    name: 'own projects',
    show: () => <ProjectsView projects={[ownProject]} outboxHref="/en/account/outbox" />,
  },
  { name: 'in no project', show: () => <ProjectsView projects={[]} outboxHref={undefined} /> },
  { name: 'profile', show: () => <ProfileView profile={{ name: 'Anna Lindström', email: 'anna@example.org', lang: 'sv', timeZone: 'Europe/Stockholm' }} wrong={{}} /> },
  {
    name: 'profile without a name',
    show: () => <ProfileView profile={{ name: '', email: 'anna@example.org', lang: 'sv', timeZone: 'UTC' }} wrong={{ personName: 'Write your name.' }} />,
  },
  { name: 'security, nothing set up', show: () => <SecurityView security={{ ...security, sessions: [session] }} sessionId="s1" wrong={{}} /> },
  {
    name: 'security, everything set up',
    show: () => (
      <SecurityView
        security={{ hasPassword: true, hasSecondFactor: true, passkeys, sessions }}
        sessionId="s1" wrong={{}}
      />
    ),
  },
  {
    name: 'security, wrong first code',
    show: () => <SecurityView security={{ ...security, hasPassword: true }} sessionId="s1" wrong={{ code: 'That is not right. Try again.' }} />,
  },
  { name: 'new second factor', show: () => <TotpView started={started} /> },
  { name: 'own data', show: () => <MyDataView refused={false} /> },
  { name: 'own data, not erased', show: () => <MyDataView refused /> },
  {
    name: 'outgoing mail',
    show: () => <OutboxView mails={[{ ...mail, state: 'waiting', lastError: undefined }, { ...mail, id: '2', state: 'given-up', lastError: 'no such host' }]} />,
  },
  { name: 'no mail yet', show: () => <OutboxView mails={[]} /> },
];

const project: readonly Example[] = [
  { name: 'people and invitations', show: () => <PeopleView people={people} invitations={[sent, { ...sent, id: 'i2', state: 'expired' }]} cities={cities} mayInvite /> },
  { name: 'nobody yet', show: () => <PeopleView people={[]} invitations={[]} cities={cities} mayInvite={false} /> },
  { name: 'inviting', show: () => <InviteView given={{ emails: '', role: '', partnerId: '', lang: 'sv' }} places={everyPlace} wrong={{}} /> },
  {
    name: 'inviting, one line is no address',
    show: () => <InviteView given={typed} places={{ ...everyPlace, whole: false }} wrong={{ emails: 'No e-mail address: no address.' }} />,
  },
  { name: 'a person one may change', show: () => <PersonView person={people[0]} cities={cities} places={everyPlace} successors={[people[1]]} refused={false} /> },
  { name: 'a person one may not change', show: () => <PersonView person={people[1]} cities={cities} places={{ ...everyPlace, roles: [] }} successors={undefined} refused /> },
  { name: 'an invitation', show: () => <InvitationView {...invited} /> },
  { name: 'an invitation to who has an account', show: () => <InvitationView {...invited} role="coordinator" city={undefined} known /> },
  { name: 'an invitation that is over', show: () => <NoInvitationView why="dead" signIn="/en/account/sign-in" /> },
  { name: 'an invitation of somebody else', show: () => <NoInvitationView why="other-person" signIn="/en/account/sign-out" /> },
];

export const examples: readonly Example[] = [...signingIn, ...oneself, ...project];
