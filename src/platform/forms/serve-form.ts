import type { Context } from 'hono';
import { anonymous } from '../../kernel/actor.ts';
import { isLang, type Lang } from '../../kernel/lang.ts';
import type { Locale } from '../../kernel/locale.ts';
import { now, randomToken } from '../clock/index.ts';
import type { Runner } from '../command/index.ts';
import { type Database, readerOfOnePage } from '../db/index.ts';
import { type ProjectAddress, reader, readingOf } from '../http/index.ts';
import type { AccountAsk, AccountPage, FormAsk, FormView, SignedIn, Submitted, WorkAsk, WorkPage } from './form-page.ts';
import { type FormTokens, tokenField } from './form-token.ts';
import { isOwnOrigin } from './origin.ts';
import { type Posted, readPosted } from './posted.ts';

/** What pages with forms need to be shown and to take what was posted. */
export interface FormParts {
  readonly database: Database;
  readonly locales: Readonly<Record<Lang, Locale>>;
  readonly findProject: (slug: string) => Promise<ProjectAddress | undefined>;
  readonly origin: string | undefined;
  readonly trustProxy: boolean;
  /** Who the request's cookies say is signed in, with the memberships of this moment. */
  readonly findSignedIn: (headers: Headers) => Promise<SignedIn | undefined>;
  readonly runner: Runner;
  readonly tokens: FormTokens;
  readonly drawForm: (view: FormView, ask: FormAsk & Partial<Pick<WorkAsk, 'project'>>, token: string) => Promise<string>;
  /** The page for a form that came too late: what was typed, and a button that sends it again. */
  readonly sendAgain: (ask: FormAsk, form: Posted) => FormView;
}

/** One address with a form. */
export type FormRoute = { readonly kind: 'account'; readonly page: AccountPage } | { readonly kind: 'work'; readonly page: WorkPage };

/** An answer, or the status of the error page that stands for it. */
type Outcome = Response | 400 | 403 | 404 | 405 | 413 | 415;

const slugLike = /^[a-z0-9][a-z0-9.-]{0,120}$/;
const longestQuery = 200;
const usualBody = 256 * 1024;

/** Where a route is mounted. */
export function pathOf({ kind, page }: FormRoute): string {
  const below = page.path === '/' ? '' : page.path;
  return kind === 'account' ? `/:lang/account${below}` : `/:lang/:project/work${below}`;
}

/** What a request is about, once everything that is not the page's own business is known. */
interface Call {
  readonly ask: FormAsk;
  /** Set for work pages of a member. */
  readonly work: WorkAsk | undefined;
  /** What the form token is bound to: the session, or the cookie of who is not signed in. */
  readonly holder: string;
  readonly newHolder: boolean;
}

/** Shows a page with forms. */
export async function showForm(parts: FormParts, route: FormRoute, c: Context): Promise<Outcome> {
  const call = await callOf(parts, route, c);
  if (call === undefined) return 404;
  if (route.kind === 'work' && call.ask.signedIn === undefined) return toSignIn(call.ask, c);
  const view = await shown(route, call);
  if (view === undefined) return 404;
  return view instanceof Response ? view : drawn(parts, call, { view, status: 200 });
}

/** Takes what a form sent. The order is fixed: origin, who, body, token; only then the page's own submit. */
export async function takeForm(parts: FormParts, route: FormRoute, c: Context): Promise<Outcome> {
  if (route.page.submit === undefined) return 405;
  if (!isOwnOrigin(c.req.raw, parts.origin)) return 403;
  const call = await callOf(parts, route, c);
  if (call === undefined) return 404;
  const form = await readPosted(c.req.raw, route.page.largestBody ?? usualBody);
  if ('status' in form) return form.status;
  const late = (route.kind === 'work' && call.work === undefined) || !parts.tokens.fits(call.holder, form.get(tokenField));
  if (late) return drawn(parts, call, { view: parts.sendAgain(call.ask, form), status: 403 });
  return finished(parts, call, { submitted: await submitted(route, call, form), asData: wantsData(c) });
}

function shown(route: FormRoute, call: Call) {
  if (route.kind === 'account') return route.page.show(accountAsk(call.ask));
  return call.work === undefined ? Promise.resolve(undefined) : route.page.show(call.work);
}

async function submitted(route: FormRoute, call: Call, form: Posted): Promise<Submitted> {
  const absent: Submitted = { kind: 'absent' };
  if (route.kind === 'account') return (await route.page.submit?.(accountAsk(call.ask), form)) ?? absent;
  return call.work === undefined ? absent : ((await route.page.submit?.(call.work, form)) ?? absent);
}

async function finished(parts: FormParts, call: Call, { submitted: done, asData }: { submitted: Submitted; asData: boolean }): Promise<Outcome> {
  switch (done.kind) {
    case 'absent':
      return 404;
    case 'answer':
      return done.response;
    case 'again':
      return asData ? dataAnswer(done.data ?? {}, done.status) : drawn(parts, call, done);
    case 'done': {
      const headers = new Headers({ Location: placeAfter(done), 'Cache-Control': 'no-store' });
      for (const cookie of done.cookies ?? []) headers.append('Set-Cookie', cookie);
      return asData ? dataAnswer({ ...done.data, to: done.to }, 200, headers) : new Response(null, { status: 303, headers });
    }
  }
}

/** Where the browser goes, with the word that is said there. */
function placeAfter({ to, said }: Extract<Submitted, { readonly kind: 'done' }>): string {
  if (said === undefined) return to;
  const [place = '', ...part] = to.split('#');
  return [`${place}${place.includes('?') ? '&' : '?'}said=${said}`, ...part].join('#');
}

function dataAnswer(data: Readonly<Record<string, unknown>>, status: number, more?: Headers): Response {
  const headers = new Headers(more);
  headers.delete('Location');
  headers.set('Content-Type', 'application/json; charset=utf-8');
  headers.set('Cache-Control', 'no-store');
  return new Response(JSON.stringify(data), { status, headers });
}

/** A script says that it wants data; a browser asks for a page. */
function wantsData(c: Context): boolean {
  return (c.req.header('accept') ?? '').startsWith('application/json');
}

async function drawn(parts: FormParts, call: Call, { view, status }: { readonly view: FormView; readonly status: number }): Promise<Response> {
  const html = await parts.drawForm(view, call.work ?? call.ask, parts.tokens.of(call.holder));
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', Vary: 'Cookie' });
  for (const cookie of call.ask.signedIn?.cookies ?? []) headers.append('Set-Cookie', cookie);
  if (call.newHolder) headers.append('Set-Cookie', `${holderCookie(parts)}=${call.holder}; Path=/; HttpOnly; SameSite=Lax${isSecure(parts) ? '; Secure' : ''}`);
  return new Response(html, { status, headers });
}

function toSignIn(ask: FormAsk, c: Context): Response {
  const next = new URLSearchParams({ next: `${ask.path}${new URL(c.req.url).search}` });
  return new Response(null, { status: 303, headers: { Location: `/${ask.reading.lang}/account/sign-in?${next.toString()}`, 'Cache-Control': 'no-store' } });
}

function accountAsk(ask: FormAsk): AccountAsk {
  return { ...ask, actor: ask.signedIn?.actor ?? anonymous };
}

async function callOf(parts: FormParts, route: FormRoute, c: Context): Promise<Call | undefined> {
  const address = await addressOf(parts, route, c);
  if (address === undefined) return undefined;
  const { lang, params, project } = address;
  const signedIn = await parts.findSignedIn(c.req.raw.headers);
  const ask = askOf(parts, { route, c, signedIn, params, reading: readingOf(parts.locales[lang], project?.slug ?? 'better') });
  const holder = holderOf(parts, signedIn, c);
  if (route.kind === 'account' || project === undefined || signedIn === undefined) return { ask, work: undefined, ...holder };
  // who is no member of the project is told nothing about it
  if (!signedIn.actor.memberships.some((each) => each.projectId === project.id)) return undefined;
  return { ask, work: workAsk(parts, { ask, project, signedIn }), ...holder };
}

/** What an address names; undefined where it names nothing. What is no slug is not even asked of the database, the project's own included. */
async function addressOf(parts: FormParts, route: FormRoute, c: Context) {
  // the routes are mounted below /:lang, so the language is there; the project is where the route names one
  const { lang, project: slug, ...params } = c.req.param() as Record<string, string>;
  const named = [...Object.values(params), ...(slug === undefined ? [] : [slug])];
  if (!isLang(lang) || !named.every((value) => slugLike.test(value))) return undefined;
  const project = slug === undefined ? undefined : await parts.findProject(slug);
  return route.kind === 'work' && project === undefined ? undefined : { lang, params, project };
}

interface AskParts extends Pick<FormAsk, 'params' | 'signedIn' | 'reading'> {
  readonly route: FormRoute;
  readonly c: Context;
}

function askOf(parts: FormParts, { route, c, ...given }: AskParts): FormAsk {
  const who = reader(c, parts.trustProxy);
  // `said` is what the last form came to; every page may show it
  const query = [...(route.page.query ?? []), 'said'].map((name) => [name, (c.req.query(name) ?? '').replaceAll('\0', '').slice(0, longestQuery)] as const);
  return {
    ...given,
    reader: readerOfOnePage(parts.database),
    path: c.req.path,
    query: Object.fromEntries(query.filter(([, value]) => value !== '')),
    origin: parts.origin ?? new URL(c.req.url).origin,
    headers: c.req.raw.headers,
    from: { address: who.address, loopback: who.loopback && c.req.header('x-forwarded-for') === undefined },
    now: now(),
  };
}

function workAsk(parts: FormParts, { ask, project, signedIn }: { ask: FormAsk; project: ProjectAddress; signedIn: SignedIn }): WorkAsk {
  const { actor } = signedIn;
  return { ...ask, project, actor, signedIn, run: (command, input) => parts.runner.run(command, input, { actor, projectId: project.id }) };
}

function isSecure({ origin }: FormParts): boolean {
  return origin?.startsWith('https:') === true;
}

function holderCookie(parts: FormParts): string {
  return isSecure(parts) ? '__Host-better-form' : 'better-form';
}

function holderOf(parts: FormParts, signedIn: SignedIn | undefined, c: Context): Pick<Call, 'holder' | 'newHolder'> {
  if (signedIn !== undefined) return { holder: signedIn.sessionId, newHolder: false };
  const cookies = (c.req.header('cookie') ?? '').split(';').map((each) => each.trim());
  const known = cookies.find((each) => each.startsWith(`${holderCookie(parts)}=`))?.split('=')[1];
  return known !== undefined && /^[\w-]{20,64}$/.test(known) ? { holder: known, newHolder: false } : { holder: randomToken(), newHolder: true };
}
