import { isLang, type Lang } from '../../kernel/lang.ts';
import type { Database, Writer } from '../db/index.ts';
import type { Throttle } from './throttle.ts';

/** A mail with a link that signs in, to be queued. */
export interface LinkMail {
  /** Undefined where there is no such account: the row is written all the same, so that it takes the same time, and never sent. */
  readonly to: string | undefined;
  readonly name: string;
  readonly lang: Lang;
  readonly url: string;
  readonly minutes: number;
}

/** What every way of signing in needs. */
export interface SessionCore {
  readonly database: Database;
  readonly now: () => string;
  readonly throttle: Throttle;
  /** Queues the mail in the transaction that writes the link. */
  readonly sendLink: (writer: Writer, mail: LinkMail) => Promise<void>;
  readonly langOf: (text: string | undefined) => Lang | undefined;
}

export function langOf(text: string | undefined): Lang | undefined {
  return text !== undefined && isLang(text) ? text : undefined;
}
