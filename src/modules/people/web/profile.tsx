import { isLang } from '../../../kernel/lang.ts';
import type { AccountAsk, AccountPage, Posted, SignedIn, Submitted } from '../../../platform/forms/index.ts';
import { Button, ErrorSummary, Field, Form, PageHead, Select, useReading } from '../../../ui/index.ts';
import { describePerson } from '../app/person.ts';
import { type Profile, profileOf } from '../app/queries.ts';
import { installationId } from '../model/membership.ts';
import { AccountNav } from './account-nav.tsx';
import { LangField, problemsOf, TextField, type Wrong } from './inputs.tsx';
import { type PeopleParts, toSignIn } from './parts.ts';

export function ProfileView({ profile, wrong }: { readonly profile: Profile; readonly wrong: Wrong }) {
  const { say } = useReading();
  const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
  return (
    <>
      <PageHead title={say('people.profile')} lead={profile.email} below={<AccountNav here="profile" />} />
      <ErrorSummary errors={problemsOf(wrong)} />
      <Form>
        <TextField name="personName" label={say('people.name')} hint={say('people.name-hint')} value={profile.name} autocomplete="name" wrong={wrong} />
        <LangField value={profile.lang} wrong={wrong} />
        <Field id="timeZone" label={say('people.time-zone')} error={wrong['timeZone']}>
          {(ids) => <Select id="timeZone" name="timeZone" value={profile.timeZone} options={zones} {...ids} />}
        </Field>
        <Button>{say('people.save')}</Button>
      </Form>
    </>
  );
}

export function profilePage({ runner }: PeopleParts): AccountPage {
  const view = (ask: AccountAsk, profile: Profile, wrong: Wrong = {}) => ({ title: ask.reading.say('people.profile'), main: <ProfileView profile={profile} wrong={wrong} /> });
  return {
    name: 'account.profile',
    path: '/profile',
    async show(ask) {
      if (ask.signedIn === undefined) return toSignIn(ask);
      const profile = await profileOf(ask.reader, ask.signedIn.actor.id);
      return profile === undefined ? undefined : view(ask, profile);
    },
    async submit(ask, form) {
      if (ask.signedIn === undefined) return { kind: 'absent' };
      const input = { personId: ask.signedIn.actor.id, personName: form.get('personName'), lang: form.get('lang'), timeZone: form.get('timeZone') };
      const done = await runner.run(describePerson, input, { actor: ask.signedIn.actor, projectId: installationId });
      if (done.ok) return { kind: 'done', to: `/${input.lang}/account/profile`, said: 'saved' };
      if (done.refusals.some(({ code }) => code === 'absent')) return { kind: 'absent' };
      const said = (field: string) => ask.reading.say(field === 'personName' ? 'people.name-wrong' : 'people.choice-wrong');
      const wrong = Object.fromEntries(done.refusals.map(({ field = 'personName' }) => [field, said(field)]));
      return again(form, ask.signedIn, (profile) => view(ask, profile, wrong));
    },
  };
}

function again(form: Posted, { email, lang }: SignedIn, view: (profile: Profile) => Extract<Submitted, { kind: 'again' }>['view']): Submitted {
  const typed = form.get('lang');
  return { kind: 'again', status: 422, view: view({ name: form.get('personName'), email, lang: isLang(typed) ? typed : lang, timeZone: form.get('timeZone') }) };
}
