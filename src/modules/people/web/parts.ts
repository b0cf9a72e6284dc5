import type { Lang } from '../../../kernel/lang.ts';
import { isLang } from '../../../kernel/lang.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Runner } from '../../../platform/command/index.ts';
import type { AccountAsk } from '../../../platform/forms/index.ts';
import type { Sessions } from '../../../platform/session/index.ts';
import type { ErasePerson } from '../app/erase.ts';
import type { HandOver } from '../app/hand-over.ts';
import type { KeptAbout } from '../app/kept.ts';

/** What the pages for people need from the wiring. */
export interface PeopleParts {
  readonly sessions: Sessions;
  /** Account pages stand outside of any project: what they change, they change through this. */
  readonly runner: Runner;
  readonly locales: Readonly<Record<Lang, Locale>>;
  /** The command that lets somebody leave a project, with what the other modules pass on. */
  readonly handOver: HandOver;
  /** What the other modules keep about people, and the command that erases a person with that. */
  readonly kept: readonly KeptAbout[];
  readonly erasePerson: ErasePerson;
}

/** Address of an account page in the reader's language. */
export function accountPath(ask: Pick<AccountAsk, 'reading'>, below: string): string {
  return `/${ask.reading.lang}/account${below}`;
}

/** Where to go on to after signing in: a page of our own, or the list of own projects. Never another site. */
export function onward(ask: AccountAsk, asked: string | undefined): string {
  const first = asked?.split('/')[1];
  const own = asked !== undefined && asked.length <= 200 && isLang(first) && /^\/[\w/?=&.%-]+$/.test(asked) && !asked.includes('//');
  return own ? asked : accountPath(ask, '/projects');
}

/** The same page with the way onward kept in its address. */
export function withNext(path: string, next: string | undefined): string {
  return next === undefined || next === '' ? path : `${path}?${new URLSearchParams({ next }).toString()}`;
}

/** To the sign-in page, and back here afterwards. */
export function toSignIn(ask: AccountAsk): Response {
  return new Response(null, { status: 303, headers: { Location: withNext(accountPath(ask, '/sign-in'), ask.path), 'Cache-Control': 'no-store' } });
}
