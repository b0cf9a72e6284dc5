import type { AccountAsk, AccountPage, Posted, SignedIn, Submitted } from '../../../platform/forms/index.ts';
import { passwordLength, type Changed, type Found, type NewTotp, type OwnSecurity, type Sessions } from '../../../platform/session/index.ts';
import { accountPath, type PeopleParts, toSignIn } from './parts.ts';
import type { Wrong } from './inputs.tsx';
import { SecurityView, TotpView } from './security-view.tsx';

/** Right after signing in the present password is not asked for: that is how a forgotten one is replaced. */
const freshMinutes = 30;

interface Asked {
  readonly ask: AccountAsk;
  readonly form: Posted;
  readonly signedIn: SignedIn;
  readonly found: Found;
}

type Doing = (sessions: Sessions, asked: Asked) => Promise<Submitted | Changed>;

export function securityPage({ sessions }: PeopleParts): AccountPage {
  return {
    name: 'account.security',
    path: '/security',
    throttled: true,
    show: (ask) => (ask.signedIn === undefined ? Promise.resolve(toSignIn(ask)) : view(sessions, ask, ask.signedIn)),
    async submit(ask, form) {
      const { signedIn } = ask;
      const found = await sessions.find(ask.headers);
      // what is asked for is one of the list, and not what every object has (`constructor`)
      const doing = Object.hasOwn(doings, form.get('do')) ? doings[form.get('do')] : undefined;
      if (signedIn === undefined || found === undefined || doing === undefined) return { kind: 'absent' };
      const done = await doing(sessions, { ask, form, signedIn, found });
      if (done.kind === 'done' && !('to' in done)) return { kind: 'done', to: accountPath(ask, '/security'), said: 'done', cookies: done.cookies };
      if (done.kind !== 'refused') return done;
      const field = done.why === 'wrong' ? fields[form.get('do')] : (fieldsOfNew[form.get('do')] ?? fields[form.get('do')]);
      const wrong = { [field ?? 'current']: said(ask, done.why) };
      return { kind: 'again', status: done.why === 'throttled' ? 429 : 422, view: await view(sessions, ask, signedIn, wrong) };
    },
  };
}

/** Where a refusal is shown. */
const fields: Readonly<Record<string, string>> = { password: 'current', 'start-totp': 'totp-password', 'confirm-totp': 'code', 'stop-totp': 'totp-password' };

/** What is refused about a new password, and not about the present one, is shown at the new one. */
const fieldsOfNew: Readonly<Record<string, string>> = { password: 'new' };

const doings: Readonly<Record<string, Doing>> = {
  password: (sessions, { ask, form, signedIn, found }) => {
    const fresh = new Date(ask.now).getTime() - new Date(found.began).getTime() < freshMinutes * 60_000;
    return sessions.setPassword({ personId: signedIn.actor.id, sessionId: found.sessionId, current: form.get('current'), next: form.get('new'), fresh });
  },
  'start-totp': async (sessions, { ask, form }) => {
    const started = await sessions.startTotp({ password: form.get('totp-password'), headers: ask.headers });
    return started.kind === 'started' ? { kind: 'again', status: 200, view: totp(ask, started) } : started;
  },
  'confirm-totp': (sessions, { ask, form, signedIn }) => sessions.confirmTotp({ code: form.get('code'), headers: ask.headers, personId: signedIn.actor.id }),
  'stop-totp': (sessions, { ask, form }) => sessions.stopTotp({ password: form.get('totp-password'), headers: ask.headers }),
  'end-session': async (sessions, { form, signedIn }) => ((await sessions.endSession({ id: form.get('id'), personId: signedIn.actor.id })) ? done : absent),
  'end-others': async (sessions, { found }) => {
    await sessions.endOthers(found);
    return done;
  },
  'remove-passkey': async (sessions, { form, signedIn }) => ((await sessions.removePasskey({ id: form.get('id'), personId: signedIn.actor.id })) ? done : absent),
};

const done: Changed = { kind: 'done', cookies: [] };
const absent: Submitted = { kind: 'absent' };

function said({ reading: { say } }: AccountAsk, why: Extract<Changed, { kind: 'refused' }>['why']): string {
  switch (why) {
    case 'too-short':
      return say('people.password-short', { count: passwordLength.min });
    case 'too-long':
      return say('people.password-long', { count: passwordLength.max });
    case 'not-fresh':
      return say('people.password-not-fresh');
    case 'throttled':
      return say('people.try-later');
    case 'wrong':
    case 'absent':
      return say('people.password-wrong');
  }
}

// the page, who it is for, and what went wrong on it
async function view(...[sessions, ask, signedIn, wrong = {}]: [Sessions, AccountAsk, SignedIn, Wrong?]) {
  const security: OwnSecurity = await sessions.securityOf(ask.reader, signedIn.actor.id);
  const title = ask.reading.say('people.security');
  return { title, main: <SecurityView security={security} sessionId={signedIn.sessionId} wrong={wrong} />, script: 'passkey' };
}

function totp({ reading }: AccountAsk, started: NewTotp) {
  return { title: reading.say('people.totp-title'), main: <TotpView started={started} /> };
}
