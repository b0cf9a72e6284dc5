import { renderToString } from 'preact-render-to-string';
import type { Lang } from '../src/kernel/lang.ts';
import type { AccountAsk, FormView, Posted, Submitted, WorkAsk, WorkPage } from '../src/platform/forms/index.ts';
import { postedOf } from '../src/platform/forms/index.ts';
import { ReadingProvider } from '../src/ui/index.ts';
import type { TestDatabase } from './database.ts';
import { testReading } from './reading.ts';
import type { WorkingPerson } from './working-people.ts';

interface Asking {
  readonly by: WorkingPerson;
  readonly lang?: Lang;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly now?: string;
}

interface Nobody {
  readonly by: undefined;
  readonly query?: Readonly<Record<string, string>>;
}

/** What a page of the workspace is asked by a person of the project. */
export function workAsk({ database, runner, projectId }: Pick<TestDatabase, 'database' | 'runner' | 'projectId'>, asking: Asking): WorkAsk {
  const { by, lang = 'en', params = {}, query = {}, now = '2026-01-15T09:00:00.000Z' } = asking;
  return {
    reader: database, reading: testReading(lang), actor: by.actor, params, query, path: `/${lang}/better/work`, origin: 'http://better.test', headers: new Headers(),
    project: { id: projectId, slug: 'better' },
    signedIn: { actor: by.actor, name: by.email, email: by.email, lang, sessionId: 's', cookies: [] },
    from: { address: '127.0.0.1', loopback: true }, now,
    run: (command, input) => runner.run(command, input, by.as),
  };
}

/** What an account page is asked by a person, or by nobody in particular. */
export function accountAsk(parts: Pick<TestDatabase, 'database' | 'runner' | 'projectId'>, asking: Asking | Nobody): AccountAsk {
  if (asking.by !== undefined) return workAsk(parts, asking);
  return {
    reader: parts.database, reading: testReading('en'), signedIn: undefined, actor: { kind: 'anonymous' }, path: '/en/account', params: {}, query: asking.query ?? {},
    origin: 'http://better.test', headers: new Headers(), from: { address: '127.0.0.1', loopback: true }, now: '2026-01-15T09:00:00.000Z',
  };
}

/** The HTML of a view's main part; fails where there is none. */
export function mainOf(view: FormView | Response | undefined, lang: Lang = 'en'): string {
  if (view === undefined || view instanceof Response) throw new Error('there is no such page for this person');
  return renderToString(<ReadingProvider reading={testReading(lang)}>{view.main}</ReadingProvider>);
}

interface Submitting<A> {
  readonly submit?: (ask: A, form: Posted) => Promise<Submitted>;
}

/** Posts a form to a page. */
export function post<A>({ submit }: Submitting<A>, ask: A, fields: readonly (readonly [string, string])[]): Promise<Submitted> {
  if (submit === undefined) throw new Error('this page takes no form');
  return submit(ask, postedOf(fields));
}

/** One of the pages by its name. */
export function pageNamed(pages: readonly WorkPage[], name: string): WorkPage {
  const page = pages.find((each) => each.name === name);
  if (page === undefined) throw new Error(`there is no page ${name}`);
  return page;
}
