import type { AccountAsk, AccountPage, Posted, Submitted } from '../../../platform/forms/index.ts';
import type { SignInOutcome } from '../../../platform/session/index.ts';
import { Button, ErrorSummary, Form, Notice, PageHead, Section, useReading } from '../../../ui/index.ts';
import { problemsOf, SecretInput, TextField, Tick, type Wrong } from './inputs.tsx';
import { PasskeySignIn } from './passkey-view.tsx';
import { accountPath, onward, type PeopleParts, withNext } from './parts.ts';

interface SignInProps {
  readonly email: string;
  readonly next: string;
  /** Where a passkey leads to: `next` as far as it is ours. */
  readonly to: string;
  readonly wrong: Wrong;
  readonly mailed: boolean;
  readonly providers: readonly { readonly id: string; readonly name: string }[];
}

/** Signing in: a link by mail first, the password second, a passkey where the browser has one, the city's own service. */
export function SignInView({ email, next, to, wrong, mailed, providers }: SignInProps) {
  const { say } = useReading();
  return (
    <>
      <PageHead title={say('sign-in.title')} lead={say('sign-in.lead')} />
      <ErrorSummary errors={problemsOf(wrong)} />
      {mailed ? <Notice kind="info">{say('sign-in.mailed')}</Notice> : null}
      <Form>
        <input type="hidden" name="next" value={next} />
        <TextField name="email" label={say('sign-in.email')} type="email" autocomplete="username" value={email} wrong={wrong} />
        <Button name="way" value="link">{say('sign-in.send-link')}</Button>
        <Section title={say('sign-in.with-password')}>
          <SecretInput name="password" label={say('sign-in.password')} kind="current-password" wrong={wrong} />
          <Tick name="shared" label={say('sign-in.shared')} />
          <Button name="way" value="password" quiet>{say('sign-in.sign-in')}</Button>
          <p class="field-hint">{say('sign-in.forgotten')}</p>
        </Section>
      </Form>
      <Section title={say('sign-in.by-passkey')}>
        <PasskeySignIn to={to} />
      </Section>
      {providers.length === 0 ? null : (
        <Section title={say('sign-in.with-provider')}>
          {providers.map(({ id, name }) => (
            <Form inline key={id}>
              <input type="hidden" name="next" value={next} />
              <input type="hidden" name="provider" value={id} />
              <Button name="way" value="provider" quiet>{name}</Button>
            </Form>
          ))}
        </Section>
      )}
    </>
  );
}

export function signInPage({ sessions }: PeopleParts): AccountPage {
  const view = (ask: AccountAsk, shown: Partial<Omit<SignInProps, 'providers' | 'to'>>) => {
    const props = { email: '', next: ask.query['next'] ?? '', wrong: {}, mailed: ask.query['mailed'] !== undefined, ...shown };
    return { title: ask.reading.say('sign-in.title'), main: <SignInView {...props} to={onward(ask, props.next)} providers={sessions.providers} />, script: 'passkey' };
  };
  const again = (ask: AccountAsk, form: Posted, { status, wrong }: { readonly status: 422 | 429; readonly wrong: Wrong }): Submitted => (
    { kind: 'again', status, view: view(ask, { email: form.get('email'), next: form.get('next'), wrong, mailed: false }) }
  );
  const byLink = async (ask: AccountAsk, form: Posted): Promise<Submitted> => {
    const next = form.get('next') === '' ? undefined : onward(ask, form.get('next'));
    const done = await sessions.requestLink({ email: form.get('email').slice(0, 254), lang: ask.reading.lang, origin: ask.origin, address: ask.from.address, next });
    if (done.kind === 'refused') return again(ask, form, { status: 429, wrong: { email: tooOften(ask, done.wait) } });
    const query = new URLSearchParams({ mailed: 'yes', ...(next === undefined ? {} : { next }) });
    return { kind: 'done', to: accountPath(ask, `/sign-in?${query.toString()}`) };
  };
  const byPassword = async (ask: AccountAsk, form: Posted): Promise<Submitted> => {
    const attempt = { email: form.get('email').slice(0, 254), password: form.get('password'), remember: !form.has('shared'), address: ask.from.address, headers: ask.headers };
    const outcome = await sessions.signInWithPassword(attempt);
    if (outcome.kind !== 'refused') return signedIn(ask, outcome, form.get('next'));
    if (outcome.why === 'throttled') return again(ask, form, { status: 429, wrong: { email: tooOften(ask, outcome.wait) } });
    return again(ask, form, { status: 422, wrong: { password: ask.reading.say('sign-in.wrong-password') } });
  };
  const byProvider = async (ask: AccountAsk, form: Posted): Promise<Submitted> => {
    const back = accountPath(ask, '/sign-in?refused=yes');
    const begun = await sessions.startProvider({ id: form.get('provider').slice(0, 40), origin: ask.origin, headers: ask.headers, next: onward(ask, form.get('next')), back });
    if (begun.kind === 'refused') return again(ask, form, { status: 422, wrong: { email: ask.reading.say('sign-in.provider-away') } });
    return { kind: 'done', to: begun.to, cookies: begun.cookies };
  };
  return {
    name: 'account.sign-in',
    path: '/sign-in',
    query: ['next', 'mailed', 'refused'],
    throttled: true,
    show: (ask) => Promise.resolve(view(ask, ask.query['refused'] !== undefined ? { wrong: { email: ask.reading.say('sign-in.provider-refused') } } : {})),
    submit(ask, form) {
      if (form.get('way') === 'provider') return byProvider(ask, form);
      if (form.get('email').trim() === '') return Promise.resolve(again(ask, form, { status: 422, wrong: { email: ask.reading.say('sign-in.email-missing') } }));
      return form.get('way') === 'password' ? byPassword(ask, form) : byLink(ask, form);
    },
  };
}

/** After the first factor: on, or to the second one. */
export function signedIn(ask: AccountAsk, outcome: Exclude<SignInOutcome, { kind: 'refused' }>, asked: string | undefined): Submitted {
  const next = asked === '' ? undefined : asked;
  const to = outcome.kind === 'in' ? onward(ask, next) : withNext(accountPath(ask, '/second-factor'), next);
  return { kind: 'done', to, cookies: outcome.cookies };
}

export function tooOften({ reading }: AccountAsk, wait: number | undefined): string {
  return reading.say('sign-in.too-often', { minutes: Math.max(1, Math.ceil((wait ?? 60) / 60)) });
}
