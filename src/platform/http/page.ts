import type { ComponentChild } from 'preact';
import type { Actor } from '../../kernel/actor.ts';
import type { Reading } from '../../kernel/locale.ts';
import type { Reader } from '../db/index.ts';

/** A project as addresses name it. */
export interface ProjectAddress {
  readonly id: string;
  readonly slug: string;
}

/** What a page is asked for. */
export interface Ask {
  readonly reader: Reader;
  readonly project: ProjectAddress;
  readonly reading: Reading;
  readonly actor: Actor;
  /** The page's whole path, with language and project, without query. */
  readonly path: string;
  /** Values of the `:names` in the path. */
  readonly params: Readonly<Record<string, string>>;
  /** The declared query parameters that were given; others are ignored. */
  readonly query: Readonly<Record<string, string>>;
  /** `https://host`, for the few addresses that must be absolute. */
  readonly origin: string;
}

/** Entries of the main navigation; the one a page belongs to is marked. */
export const sections = ['chain', 'practices', 'plans', 'events', 'results', 'news'] as const;
export type Section = (typeof sections)[number];

/** What a page shows. */
export interface PageView {
  /** Title of the page, without the project's name; unique among the project's pages. */
  readonly title: string;
  /** One or two sentences for search engines and previews; at least 20 characters. */
  readonly description: string;
  readonly section?: Section;
  /** The content of `<main>`, with exactly one h1. */
  readonly main: ComponentChild;
  /** schema.org descriptions, printed as JSON-LD. */
  readonly jsonLd?: readonly Readonly<Record<string, unknown>>[];
  /** Path below the project of the preview picture; the project's own where absent. */
  readonly picture?: string;
  /** False for pages that search engines should leave out (search results). */
  readonly indexed?: boolean;
}

/**
 * A public page below `/{lang}/{project}`. It is kept ready per revision, language, path and declared query,
 * so it must depend on nothing else: no clock, no cookie.
 */
export interface Page {
  /** Row in the route table: `practices.show`. */
  readonly name: string;
  /** `/practices/:slug`; `/` is the project's home. */
  readonly path: string;
  /** Query parameters the page understands. */
  readonly query?: readonly string[];
  /** True for answers to free text: never kept ready, and asked for only so often by one reader. */
  readonly costly?: boolean;
  /** The page, or undefined where there is no such record for this actor. */
  readonly show: (ask: Ask) => Promise<PageView | undefined>;
}

/** A public file below `/{lang}/{project}`: a feed, a calendar, a table, a picture. */
export interface PublicFile {
  readonly name: string;
  readonly path: string;
  readonly query?: readonly string[];
  readonly answer: (ask: Ask) => Promise<FileAnswer | undefined>;
}

export interface FileAnswer {
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** Offered for saving under this name. */
  readonly saveAs?: string;
}

/**
 * A public answer below `/{lang}/{project}` that is never kept ready and brings its own headers: a file that somebody uploaded.
 * Undefined where there is none for a reader who is not signed in.
 */
export interface PublicDownload {
  readonly name: string;
  readonly path: string;
  readonly answer: (ask: Ask, headers: Headers) => Promise<Response | undefined>;
}
