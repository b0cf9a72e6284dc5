import type { AccountAsk, AccountPage } from '../../../platform/forms/index.ts';
import { Button, ErrorSummary, Form, LinkButton, Notice, PageHead, useReading } from '../../../ui/index.ts';
import { CodeInput, problemsOf, type Wrong } from './inputs.tsx';
import { accountPath, type PeopleParts } from './parts.ts';
import { signedIn, tooOften } from './sign-in.tsx';

/** One click uses the link: programs that read mails open every address in them. */
export function LinkView({ token, next }: { readonly token: string; readonly next: string }) {
  const { say } = useReading();
  return (
    <>
      <PageHead title={say('sign-in.link-title')} lead={say('sign-in.link-lead')} />
      <Form>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="next" value={next} />
        <Button>{say('sign-in.sign-in')}</Button>
      </Form>
    </>
  );
}

/** The link was used, is too old, or never was; the next one is a click away. */
export function DeadLinkView({ signIn }: { readonly signIn: string }) {
  const { say } = useReading();
  return (
    <>
      <PageHead title={say('sign-in.link-dead-title')} />
      <Notice kind="warning">{say('sign-in.link-dead')}</Notice>
      <p><LinkButton href={signIn}>{say('sign-in.new-link')}</LinkButton></p>
    </>
  );
}

export function linkPage({ sessions }: PeopleParts): AccountPage {
  const dead = (ask: AccountAsk) => ({ title: ask.reading.say('sign-in.link-dead-title'), main: <DeadLinkView signIn={accountPath(ask, '/sign-in')} /> });
  return {
    name: 'account.link',
    path: '/link',
    query: ['token', 'next'],
    throttled: true,
    show(ask) {
      const token = ask.query['token'];
      if (token === undefined) return Promise.resolve(dead(ask));
      return Promise.resolve({ title: ask.reading.say('sign-in.link-title'), main: <LinkView token={token} next={ask.query['next'] ?? ''} /> });
    },
    async submit(ask, form) {
      const outcome = await sessions.useLink({ token: form.get('token').slice(0, 200), headers: ask.headers, loopback: ask.from.loopback });
      return outcome.kind === 'refused' ? { kind: 'again', status: 422, view: dead(ask) } : signedIn(ask, outcome, form.get('next'));
    },
  };
}

export function SecondFactorView({ next, wrong }: { readonly next: string; readonly wrong: Wrong }) {
  const { say } = useReading();
  return (
    <>
      <PageHead title={say('sign-in.second-title')} lead={say('sign-in.second-lead')} />
      <ErrorSummary errors={problemsOf(wrong)} />
      <Form>
        <input type="hidden" name="next" value={next} />
        <CodeInput name="code" label={say('sign-in.code')} hint={say('sign-in.code-hint')} wrong={wrong} />
        <Button>{say('sign-in.sign-in')}</Button>
      </Form>
    </>
  );
}

export function secondFactorPage({ sessions }: PeopleParts): AccountPage {
  const view = (ask: AccountAsk, next: string, wrong: Wrong = {}) => ({ title: ask.reading.say('sign-in.second-title'), main: <SecondFactorView next={next} wrong={wrong} /> });
  return {
    name: 'account.second-factor',
    path: '/second-factor',
    query: ['next'],
    throttled: true,
    show: (ask) => Promise.resolve(view(ask, ask.query['next'] ?? '')),
    async submit(ask, form) {
      const outcome = await sessions.giveSecondFactor({ code: form.get('code').slice(0, 60), address: ask.from.address, headers: ask.headers });
      if (outcome.kind !== 'refused') return signedIn(ask, outcome, form.get('next'));
      const isTooOften = outcome.why === 'throttled';
      const text = isTooOften ? tooOften(ask, outcome.wait) : ask.reading.say('sign-in.wrong-code');
      return { kind: 'again', status: isTooOften ? 429 : 422, view: view(ask, form.get('next'), { code: text }) };
    },
  };
}

export function SignOutView() {
  const { say, lang } = useReading();
  return (
    <>
      <PageHead title={say('sign-in.out-title')} />
      <Form action={`/${lang}/account/sign-out`}><Button>{say('sign-in.sign-out')}</Button></Form>
    </>
  );
}

export function signOutPage({ sessions }: PeopleParts): AccountPage {
  return {
    name: 'account.sign-out',
    path: '/sign-out',
    show: (ask) => Promise.resolve({ title: ask.reading.say('sign-in.out-title'), main: <SignOutView /> }),
    submit: async (ask) => ({ kind: 'done', to: accountPath(ask, '/sign-in'), said: 'done', cookies: await sessions.signOut(ask.headers) }),
  };
}
