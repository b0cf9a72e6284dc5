import { isLang, type Lang } from '../../kernel/lang.ts';
import type { Database, Writer } from '../db/index.ts';
import type { LinkMail } from './link.ts';
import type { Throttle } from './throttle.ts';

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
