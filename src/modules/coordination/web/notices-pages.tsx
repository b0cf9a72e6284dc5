import type { Runner } from '../../../platform/command/index.ts';
import type { AccountAsk, AccountPage, FormView } from '../../../platform/forms/index.ts';
import { installationId } from '../../people/index.ts';
import { chooseNotices, noticesWanted } from '../app/notices/settings.ts';
import { unsubscribe, unsubscribeTokens } from '../app/notices/unsubscribe.ts';
import { noticeKinds } from '../model/notices.ts';
import { DeadUnsubscribe, Notices, Unsubscribed, Unsubscribe } from './notices-view.tsx';

interface NoticeParts {
  readonly runner: Runner;
  /** Signs the addresses in mails. */
  readonly secret: string;
}

/** CO-12: which mails a person wants. */
export function noticesPage({ runner }: Pick<NoticeParts, 'runner'>): AccountPage {
  return {
    name: 'account.notices',
    path: '/notices',
    async show(ask) {
      if (ask.signedIn === undefined) return toSignIn(ask);
      return { title: ask.reading.say('coordination.notices'), main: <Notices wanted={await noticesWanted(ask.reader, ask.signedIn.actor.id)} /> };
    },
    async submit(ask, form) {
      if (ask.signedIn === undefined) return { kind: 'absent' };
      const { actor } = ask.signedIn;
      const before = await noticesWanted(ask.reader, actor.id);
      for (const kind of noticeKinds) {
        const wanted = form.all('wanted').includes(kind);
        if (wanted !== before.includes(kind)) await runner.run(chooseNotices, { personId: actor.id, kind, wanted }, { actor, projectId: installationId });
      }
      return { kind: 'done', to: `/${ask.reading.lang}/account/notices`, said: 'saved' };
    },
  };
}

/** CO-12: the address in each mail; a click asks, the button does it: programs that read mails open every address in them. */
export function unsubscribePage({ runner, secret }: NoticeParts): AccountPage {
  const tokens = unsubscribeTokens(secret);
  const view = (ask: AccountAsk, main: FormView['main']): FormView => ({ title: ask.reading.say('coordination.unsubscribe'), main });
  return {
    name: 'account.unsubscribe',
    path: '/unsubscribe',
    query: ['token'],
    throttled: true,
    show: (ask) => {
      const token = ask.query['token'] ?? '';
      const about = tokens.read(token);
      return Promise.resolve(view(ask, about === undefined ? <DeadUnsubscribe /> : <Unsubscribe kind={about.kind} token={token} />));
    },
    async submit(ask, form) {
      const about = tokens.read(form.get('token'));
      const done = about !== undefined && (await unsubscribe(runner, about));
      return done ? { kind: 'again', status: 200, view: view(ask, <Unsubscribed kind={about.kind} />) } : { kind: 'again', status: 422, view: view(ask, <DeadUnsubscribe />) };
    },
  };
}

function toSignIn(ask: AccountAsk): Response {
  const next = new URLSearchParams({ next: ask.path }).toString();
  return new Response(null, { status: 303, headers: { Location: `/${ask.reading.lang}/account/sign-in?${next}`, 'Cache-Control': 'no-store' } });
}
