import type { ComponentChild } from 'preact';
import type { Actor } from '../../kernel/actor.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { Reading } from '../../kernel/locale.ts';
import type { Result } from '../../kernel/result.ts';
import type { Command } from '../command/index.ts';
import type { Reader } from '../db/index.ts';
import type { ProjectAddress } from '../http/index.ts';
import type { Posted } from './posted.ts';

export type PersonActor = Extract<Actor, { kind: 'person' }>;

/** Who is signed in, as the frame and the pages name them. */
export interface SignedIn {
  readonly actor: PersonActor;
  readonly name: string;
  readonly email: string;
  readonly lang: Lang;
  /** Names the session; form tokens are bound to it. */
  readonly sessionId: string;
  /** To be set where the session was renewed by this request. */
  readonly cookies: readonly string[];
}

/** What every page with forms is asked for. */
export interface FormAsk {
  readonly reader: Reader;
  readonly reading: Reading;
  readonly signedIn: SignedIn | undefined;
  /** The page's whole path, without query. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly origin: string;
  /** Headers of the request, for the sign-in library. */
  readonly headers: Headers;
  /** Where the request came from; `loopback` is true only for this machine itself, never through a proxy. */
  readonly from: { readonly address: string; readonly loopback: boolean };
  /** Instant of the request, ISO 8601 in UTC. */
  readonly now: string;
}

/** A page below `/{lang}/account`, outside of any project: sign-in, own profile. */
export interface AccountAsk extends FormAsk {
  readonly actor: Actor;
}

/** A page below `/{lang}/{project}/work`: for members of the project only. */
export interface WorkAsk extends FormAsk {
  readonly project: ProjectAddress;
  readonly actor: PersonActor;
  readonly signedIn: SignedIn;
  /** Carries out a command as this person, in this project. */
  readonly run: <I, S, C, O>(command: Command<I, S, C, O>, input: unknown) => Promise<Result<O>>;
}

/** What a page with forms shows. */
export interface FormView {
  readonly title: string;
  /** The content of `<main>`, with exactly one h1. */
  readonly main: ComponentChild;
  /** Beside the main thing: the checker, the history. */
  readonly aside?: ComponentChild;
  /** The entry of the workspace's side navigation this page belongs to. */
  readonly here?: string;
  /** True where the enhancing script is loaded (autosave, drafts, uploads); the name of one where the page has a script of its own. */
  readonly script?: boolean | string;
}

/** What came of a posted form. */
export type Submitted =
  /** Done: the browser goes to `to` (303). `said` is a word of `locales/…/said.json`, shown there. `data` is what a script is told. */
  | { readonly kind: 'done'; readonly to: string; readonly said?: string; readonly cookies?: readonly string[]; readonly data?: Readonly<Record<string, unknown>> }
  /** Not done: the form again, with what was typed and why. */
  | { readonly kind: 'again'; readonly status: 200 | 400 | 403 | 409 | 413 | 415 | 422 | 429; readonly view: FormView; readonly data?: Readonly<Record<string, unknown>> }
  /** There is no such thing for this person. */
  | { readonly kind: 'absent' }
  /** An answer of its own: a file, JSON. */
  | { readonly kind: 'answer'; readonly response: Response };

/** A page that is shown and, where it has a `submit`, takes what it asked for. Never kept ready, never in a cache. */
export interface FormPage<A extends FormAsk> {
  /** Row in the route table: `work.needs.edit`. */
  readonly name: string;
  /** Below `/{lang}/account` or `/{lang}/{project}/work`: `/needs/:slug/edit`. */
  readonly path: string;
  /** Query parameters the page understands. */
  readonly query?: readonly string[];
  /** Bytes of the largest body; 256 KiB where absent. */
  readonly largestBody?: number;
  /** True where attempts are counted per address (sign-in, links by e-mail): few a minute. */
  readonly throttled?: boolean;
  /** The page; undefined where there is none for this person; a response of its own where it is a file or leads elsewhere. */
  readonly show: (ask: A) => Promise<FormView | Response | undefined>;
  readonly submit?: (ask: A, form: Posted) => Promise<Submitted>;
}

export type AccountPage = FormPage<AccountAsk>;
export type WorkPage = FormPage<WorkAsk>;
