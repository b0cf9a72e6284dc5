import type { Lang } from './lang.ts';
import type { Messages } from './messages.gen.ts';
import type { Money } from './money.ts';
import type { LocalizedText, ShownText } from './text.ts';
import type { When } from './when.ts';

/** Every message key; generated from `locales/en/*.json` as `<file>.<key>`. */
export type MessageKey = keyof Messages;

/** Says a message in the reader's language; messages with placeholders ask for their values. */
export type Say = <K extends MessageKey>(key: K, ...values: Messages[K] extends undefined ? [] : [Messages[K]]) => string;

/** Everything that depends on the reader's language. */
export interface Locale {
  readonly lang: Lang;
  readonly say: Say;
  /** The text to show, with the language it is in and whether it is a translation or a fallback. */
  readonly show: (text: LocalizedText) => ShownText;
  /** Only the words of a text, for titles and attributes. */
  readonly plain: (text: LocalizedText) => string;
  /** "28–29 January 2020", "between February 2021 and July 2022", "date not recorded". */
  readonly when: (value: When) => string;
  /** A day, month or year (`2022-07-05`, `2022-07`, `2022`), short: "5 Jul 2022". */
  readonly date: (point: string) => string;
  /** An exact decimal (as text) or an integer, grouped as the language does it. */
  readonly number: (value: string | number) => string;
  readonly money: (value: Money) => string;
  /** "Gävle and Tartu". */
  readonly list: (items: readonly string[]) => string;
  /** Alphabetical order of the language. */
  readonly compare: (a: string, b: string) => number;
  /** Name of a language in the reader's language: "Hungarian". */
  readonly langName: (lang: Lang) => string;
  readonly countryName: (code: string) => string;
}

/** A reader's visit to one page: the language, and how addresses of this project are written in it. */
export interface Reading extends Locale {
  /** Address of a page of this project in the reader's language: `path('/chain')` → `/hu/better/chain`. */
  readonly path: (below: string) => string;
}
