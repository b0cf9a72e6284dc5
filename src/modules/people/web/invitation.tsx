import { isLang, type Lang } from '../../../kernel/lang.ts';
import type { AccountAsk, AccountPage, Posted, Submitted } from '../../../platform/forms/index.ts';
import { Button, ErrorSummary, Form, LinkButton, Notice, PageHead, useReading } from '../../../ui/index.ts';
import { membersById, projectNames } from '../../partnership/index.ts';
import { acceptInvitation, type HeldInvitation, invitationByToken } from '../app/accept.ts';
import { personByEmail } from '../app/lookup.ts';
import { LangField, PlaceWords, problemsOf, TextField, type Wrong } from './inputs.tsx';
import { accountPath, type PeopleParts } from './parts.ts';

interface InvitationProps {
  readonly token: string;
  readonly email: string;
  readonly project: string;
  readonly role: HeldInvitation['role'];
  readonly city: string | undefined;
  readonly lang: Lang;
  readonly name: string;
  /** True where the address has an account: nothing is asked for then. */
  readonly known: boolean;
  readonly wrong: Wrong;
}

/** What one is invited to, and the button that accepts it. */
export function InvitationView({ token, email, project, role, city, lang, name, known, wrong }: InvitationProps) {
  const { say } = useReading();
  return (
    <>
      <PageHead title={say('people.invitation-title', { project })} lead={say('people.invitation-lead', { email })} />
      <ErrorSummary errors={problemsOf(wrong)} />
      <p><strong><PlaceWords role={role} city={city} /></strong></p>
      <Form>
        <input type="hidden" name="token" value={token} />
        {known ? <input type="hidden" name="lang" value={lang} /> : (
          <>
            <TextField name="personName" label={say('people.name')} hint={say('people.name-hint')} value={name} autocomplete="name" wrong={wrong} />
            <LangField value={lang} wrong={wrong} />
          </>
        )}
        <Button>{say('people.accept')}</Button>
      </Form>
    </>
  );
}

/** The invitation was used, withdrawn, is too old, never was, or is somebody else's: what to do now. */
export function NoInvitationView({ why, signIn }: { readonly why: 'dead' | 'other-person'; readonly signIn: string }) {
  const { say } = useReading();
  return (
    <>
      <PageHead title={say('people.invitation-dead-title')} />
      <Notice kind="warning">{say(`people.invitation-${why}`)}</Notice>
      <p><LinkButton href={signIn}>{say(why === 'dead' ? 'sign-in.title' : 'sign-in.sign-out')}</LinkButton></p>
    </>
  );
}

export function invitationPage(parts: PeopleParts): AccountPage {
  return {
    name: 'account.invitation',
    path: '/invitation',
    query: ['token'],
    throttled: true,
    show: async (ask) => pageOf(ask, { token: ask.query['token'] ?? '' }),
    async submit(ask, form) {
      const token = form.get('token').slice(0, 100);
      const invitation = await invitationByToken(ask.reader, token, ask.now);
      if (invitation === undefined) return { kind: 'again', status: 422, view: dead(ask, 'dead') };
      const typed = form.get('lang');
      const input = { token, personName: form.get('personName'), lang: isLang(typed) ? typed : ask.reading.lang };
      const done = await parts.runner.run(acceptInvitation, input, { actor: ask.actor, projectId: invitation.projectId });
      return done.ok ? welcome(parts, ask, done.value.email) : again(ask, form, done.refusals.some(({ field }) => field === 'personName'));
    },
  };
}

/** The secret of the invitation proved the address: whoever accepts it is signed in, with the second factor where there is one. */
async function welcome({ sessions }: PeopleParts, ask: AccountAsk, email: string): Promise<Submitted> {
  const to = accountPath(ask, '/projects');
  if (ask.signedIn !== undefined) return { kind: 'done', to, said: 'done' };
  const token = await sessions.makeLink({ email, minutes: 1, loopback: false });
  const outcome = await sessions.useLink({ token, headers: ask.headers, loopback: ask.from.loopback });
  if (outcome.kind === 'refused') return { kind: 'done', to: accountPath(ask, '/sign-in') };
  return { kind: 'done', to: outcome.kind === 'in' ? to : accountPath(ask, '/second-factor'), cookies: outcome.cookies };
}

async function again(ask: AccountAsk, form: Posted, nameWrong: boolean): Promise<Submitted> {
  const wrong = nameWrong ? { personName: ask.reading.say('people.name-wrong') } : {};
  return { kind: 'again', status: 422, view: await pageOf(ask, { token: form.get('token').slice(0, 100), name: form.get('personName'), wrong }) };
}

async function pageOf(ask: AccountAsk, { token, name = '', wrong = {} }: { readonly token: string; readonly name?: string; readonly wrong?: Wrong }) {
  const invitation = await invitationByToken(ask.reader, token, ask.now);
  if (invitation?.state !== 'open') return dead(ask, 'dead');
  if (ask.signedIn !== undefined && ask.signedIn.email !== invitation.email) return dead(ask, 'other-person');
  const { reader, reading } = ask;
  const { email, role, partnerId, projectId } = invitation;
  const [project] = await projectNames(reader, [projectId]);
  const city = partnerId === undefined ? undefined : (await membersById(reader, projectId)).get(partnerId);
  const known = (await personByEmail(reader, email)) !== undefined;
  const acronym = project?.acronym ?? '';
  const shown = { token, email, role, name, known, wrong, project: acronym, lang: reading.lang, city: city === undefined ? undefined : reading.plain(city.name) };
  return { title: reading.say('people.invitation-title', { project: acronym }), main: <InvitationView {...shown} /> };
}

function dead(ask: AccountAsk, why: 'dead' | 'other-person') {
  const signIn = accountPath(ask, why === 'dead' ? '/sign-in' : '/sign-out');
  return { title: ask.reading.say('people.invitation-dead-title'), main: <NoInvitationView why={why} signIn={signIn} /> };
}
