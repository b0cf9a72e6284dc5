import type { Lang } from '../../kernel/lang.ts';
import { newId, randomToken } from '../clock/index.ts';
import { into, type Writer } from '../db/index.ts';
import type { MailTables } from './tables.ts';

/** A mail to be sent. */
export interface Mail {
  /** Undefined: the row is written and never sent (sign-in links for an address without an account take the same time). */
  readonly to: string | undefined;
  /** What it is about, as a person unsubscribes from it: `sign-in-link`, `invitation`, `reminder`. */
  readonly kind: string;
  readonly lang: Lang;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Instant, ISO 8601 in UTC; also the earliest moment it is sent, where `notBefore` says nothing else. */
  readonly now: string;
  readonly notBefore?: string;
  /** Address that unsubscribes by one click (RFC 8058); `{token}` in it is replaced by the mail's own token. */
  readonly unsubscribe?: string;
}

/**
 * Puts a mail into the outbox, in the transaction of the command that causes it: a refused command sends nothing, a carried-out one loses nothing.
 * Returns the token that names this mail when somebody unsubscribes.
 */
export async function queueMail(writer: Writer, mail: Mail): Promise<{ readonly token: string }> {
  const token = randomToken();
  await into<MailTables>(writer).insertInto('mail_outbox').values({
    id: newId(),
    recipient: mail.to ?? null,
    subject: oneLine(mail.subject),
    body_text: mail.text.replaceAll('{token}', token),
    body_html: mail.html?.replaceAll('{token}', token) ?? null,
    lang: mail.lang,
    kind: mail.kind,
    unsubscribe_token: mail.unsubscribe === undefined ? null : token,
    unsubscribe_address: mail.unsubscribe?.replaceAll('{token}', token) ?? null,
    created_at: new Date(mail.now),
    not_before: new Date(mail.notBefore ?? mail.now),
  }).execute();
  return { token };
}

/** Names of records end up in subjects; a line end would start another header. */
function oneLine(subject: string): string {
  return subject.replaceAll(/\s+/g, ' ').trim().slice(0, 200);
}
