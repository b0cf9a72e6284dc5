import { from, into, type Reader, type Writer } from '../db/index.ts';
import type { MailTables } from './tables.ts';

/** A mail as the outbox page shows it. */
export interface OutboxMail {
  readonly id: string;
  readonly to: string;
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
  readonly created: string;
  readonly state: 'waiting' | 'sent' | 'given-up';
  readonly attempts: number;
  readonly lastError: string | undefined;
}

/** The newest mails, for the administrator of an installation: all of them where there is no mail server, else to see what did not go out. */
export async function outbox(reader: Reader, limit: number): Promise<readonly OutboxMail[]> {
  const rows = await from<MailTables>(reader).selectFrom('mail_outbox').selectAll()
    .where('recipient', 'is not', null).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    id: row.id, to: row.recipient ?? '', kind: row.kind, subject: row.subject, text: row.body_text, created: row.created_at.toISOString(),
    state: row.sent_at !== null ? 'sent' : row.given_up_at !== null ? 'given-up' : 'waiting',
    attempts: row.attempts, lastError: row.last_error ?? undefined,
  }));
}

/** What was mailed to an address, for its owner. */
export async function mailsTo(reader: Reader, address: string): Promise<readonly { readonly kind: string; readonly subject: string; readonly created: string }[]> {
  const rows = await from<MailTables>(reader).selectFrom('mail_outbox').select(['kind', 'subject', 'created_at'])
    .where('recipient', '=', address.toLowerCase()).orderBy('created_at').execute();
  return rows.map(({ kind, subject, created_at }) => ({ kind, subject, created: created_at.toISOString() }));
}

/** Removes every mail to an address: its owner's data is being erased. */
export async function forgetMails(writer: Writer, address: string): Promise<void> {
  await into<MailTables>(writer).deleteFrom('mail_outbox').where('recipient', '=', address.toLowerCase()).execute();
}
