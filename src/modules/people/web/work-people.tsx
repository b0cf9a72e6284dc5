import { type Role, roles } from '../../../kernel/actor.ts';
import { isLang, type Lang } from '../../../kernel/lang.ts';
import type { Refusal } from '../../../kernel/result.ts';
import type { Posted, Submitted, WorkAsk, WorkPage } from '../../../platform/forms/index.ts';
import { Button, ErrorSummary, Field, Form, PageHead, Select, TextArea, useReading } from '../../../ui/index.ts';
import { membersById, projectNames } from '../../partnership/index.ts';
import { invitePeople } from '../app/invite.ts';
import { mayPlace } from '../app/policy.ts';
import { openInvitations, peopleOfProject } from '../app/queries.ts';
import { withdrawInvitation } from '../app/withdraw.ts';
import { addressesOf, invitationDays } from '../model/membership.ts';
import { LangField, problemsOf, type Wrong } from './inputs.tsx';
import { PeopleView } from './people-view.tsx';
import type { PeopleParts } from './parts.ts';

type Options = readonly { readonly value: string; readonly label: string }[];

/** The cities of the project by id, as this reader reads them. */
export async function cityNames({ reader, reading, project }: WorkAsk): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await membersById(reader, project.id))].map(([id, { name }]) => [id, reading.plain(name)]));
}

/** The places this person may give: roles, and the partners they may be for. */
export async function placesToGive(ask: WorkAsk): Promise<{ readonly roles: readonly Role[]; readonly partners: Options; readonly whole: boolean }> {
  const cities = [...(await cityNames(ask))];
  const may = (role: Role, partnerId: string | undefined) => mayPlace(ask.actor, { projectId: ask.project.id, role, partnerId });
  return {
    roles: roles.filter((role) => may(role, undefined) || cities.some(([id]) => may(role, id))),
    partners: cities.filter(([id]) => roles.some((role) => may(role, id))).map(([value, label]) => ({ value, label })),
    whole: may('coordinator', undefined),
  };
}

export const peoplePage: WorkPage = {
  name: 'work.people',
  path: '/people',
  async show(ask) {
    const { reader, project, actor, reading, now } = ask;
    const people = await peopleOfProject(reader, project.id, actor);
    const invitations = await openInvitations(reader, project.id, { actor, now });
    const mayInvite = (await placesToGive(ask)).roles.length > 0;
    const shown = { people, invitations, mayInvite, cities: await cityNames(ask) };
    return { title: reading.say('people.people'), main: <PeopleView {...shown} />, here: 'people' };
  },
  async submit(ask, form) {
    if (form.get('do') !== 'withdraw') return { kind: 'absent' };
    const done = await ask.run(withdrawInvitation, { id: form.get('id') });
    // one that was accepted a moment ago is no longer in the list either
    return done.ok || done.refusals.some(({ code }) => code === 'wrong-state') ? { kind: 'done', to: ask.reading.path('/work/people'), said: 'done' } : { kind: 'absent' };
  },
};

interface InviteProps {
  readonly given: { readonly emails: string; readonly role: string; readonly partnerId: string; readonly lang: Lang };
  readonly places: Awaited<ReturnType<typeof placesToGive>>;
  readonly wrong: Wrong;
}

export function InviteView({ given, places, wrong }: InviteProps) {
  const { say } = useReading();
  const partners = places.whole ? [{ value: '', label: say('people.no-partner') }, ...places.partners] : places.partners;
  return (
    <>
      <PageHead title={say('people.invite-title')} lead={say('people.invite-lead', { count: invitationDays })} />
      <ErrorSummary errors={problemsOf(wrong)} />
      <Form>
        <Field id="emails" label={say('people.emails')} hint={say('people.emails-hint')} error={wrong['emails']}>
          {(ids) => <TextArea id="emails" name="emails" value={given.emails} {...ids} />}
        </Field>
        <Field id="role" label={say('people.role')} error={wrong['role']}>
          {(ids) => <Select id="role" name="role" value={given.role} options={places.roles.map((role) => ({ value: role, label: say(`people.role-${role}`) }))} {...ids} />}
        </Field>
        <Field id="partnerId" label={say('people.partner')} error={wrong['partnerId']}>
          {(ids) => <Select id="partnerId" name="partnerId" value={given.partnerId} options={partners} {...ids} />}
        </Field>
        <LangField value={given.lang} wrong={wrong} />
        <Button>{say('people.invite')}</Button>
      </Form>
    </>
  );
}

export function invitePage(parts: PeopleParts): WorkPage {
  return {
    name: 'work.people.invite',
    path: '/people/invite',
    show: (ask) => inviteView(ask, { emails: '', role: '', partnerId: '', lang: ask.reading.lang }),
    async submit(ask, form) {
      const typed = form.get('lang');
      const lang = isLang(typed) ? typed : ask.reading.lang;
      const emails = addressesOf(form.get('emails'));
      const partnerId = form.get('partnerId');
      const input = { emails, role: form.get('role'), lang, letter: await letter(parts, ask, lang), ...(partnerId === '' ? {} : { partnerId }) };
      const done = await ask.run(invitePeople, input);
      if (done.ok) return { kind: 'done', to: ask.reading.path('/work/people'), said: 'done' };
      return again(ask, { form, lang, emails, refusals: done.refusals });
    },
  };
}

interface Refused {
  readonly form: Posted;
  readonly lang: Lang;
  readonly emails: readonly string[];
  readonly refusals: readonly Refusal[];
}

async function again(ask: WorkAsk, { form, lang, emails, refusals }: Refused): Promise<Submitted> {
  const { say, list } = ask.reading;
  if (refusals.some(({ code }) => code === 'absent')) return { kind: 'absent' };
  const lines = (code: Refusal['code']) => refusals
    .filter((each) => each.code === code && each.field?.startsWith('emails.') === true)
    .map(({ field }) => emails[Number(field?.split('.')[1])] ?? '');
  const said = [
    ...(lines('invalid').length === 0 ? [] : [say('people.not-addresses', { list: list(lines('invalid')) })]),
    ...(lines('taken').length === 0 ? [] : [say('people.already', { list: list(lines('taken')) })]),
    ...(refusals.some(({ field }) => field === 'emails') ? [say('people.emails-wrong')] : []),
  ];
  const choice = (field: string) => (refusals.some((each) => each.field === field) ? { [field]: say('people.choice-wrong') } : {});
  const wrong = { ...(said.length === 0 ? {} : { emails: said.join(' ') }), ...choice('role'), ...choice('partnerId') };
  const view = await inviteView(ask, { emails: form.get('emails'), role: form.get('role'), partnerId: form.get('partnerId'), lang }, wrong);
  return view === undefined ? { kind: 'absent' } : { kind: 'again', status: 422, view };
}

async function inviteView(ask: WorkAsk, given: InviteProps['given'], wrong: Wrong = {}) {
  const places = await placesToGive(ask);
  if (places.roles.length === 0) return undefined;
  return { title: ask.reading.say('people.invite-title'), main: <InviteView given={given} places={places} wrong={wrong} />, here: 'people' };
}

/** The letter of an invitation, in the language of who gets it; the command puts each one's secret in. */
async function letter({ locales }: PeopleParts, ask: WorkAsk, lang: Lang): Promise<{ readonly subject: string; readonly text: string }> {
  const { say } = locales[lang];
  const [project] = await projectNames(ask.reader, [ask.project.id]);
  const values = { project: project?.acronym ?? '', name: ask.signedIn.name };
  const address = `${ask.origin}/${lang}/account/invitation?token={token}`;
  return {
    subject: say('mail.invitation-subject', values),
    text: `${say('mail.invitation-text', values)}\n\n${address}\n\n${say('mail.invitation-end', { count: invitationDays })}\n`,
  };
}
