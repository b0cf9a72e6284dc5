import nodemailer from 'nodemailer';
import { type Database, into, type Writer } from '../db/index.ts';
import { reasonOf } from '../config/index.ts';
import type { MailTables } from './tables.ts';

export interface SenderParts {
  readonly database: Database;
  /** `smtp://user:password@host:587` or `smtps://…`; holds a password, so it is never shown. */
  readonly url: string;
  /** `BETTER <better@example.eu>`. */
  readonly from: string;
  readonly now: () => string;
  /** Told about a mail that did not go out; without address or text of anybody's. */
  readonly failed?: (why: { readonly id: string; readonly kind: string; readonly attempts: number; readonly reason: string }) => void;
}

/** Hands the outbox to the mail server. Several processes may do so at once: each mail goes out once. */
export interface MailSender {
  /** Sends what is due now; returns how many went out. */
  readonly sendDue: () => Promise<number>;
  /** Sends now and every ten seconds. */
  readonly start: () => void;
  /** Stops, after the mail that is being sent. */
  readonly close: () => Promise<void>;
}

/** Minutes to wait after each failure; after the last one the mail is given up, and the outbox page says so. */
const patience = [1, 5, 15, 60, 240, 720, 1440];
const everySeconds = 10;
const longestReason = 300;

export function createMailSender(parts: SenderParts): MailSender {
  const transport = nodemailer.createTransport({ url: parts.url, pool: true, maxConnections: 2, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 });
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let running: Promise<number> = Promise.resolve(0);
  const sendDue = async () => {
    let sent = 0;
    while (!closed) {
      const outcome = await sendOne(parts, transport);
      if (outcome === 'none') break;
      if (outcome === 'sent') sent += 1;
    }
    return sent;
  };
  const round = () => {
    // a database that is away for a moment is no reason to stop; the next round tries again
    running = sendDue().catch(() => 0).then((sent) => {
      if (!closed) timer = setTimeout(round, everySeconds * 1000).unref();
      return sent;
    });
  };
  return {
    sendDue,
    start: round,
    async close() {
      closed = true;
      clearTimeout(timer);
      await running;
      transport.close();
    },
  };
}

type Transport = ReturnType<typeof nodemailer.createTransport>;

/** One mail in one transaction: the row is locked while it is sent, and other processes pass it by. */
async function sendOne(parts: SenderParts, transport: Transport): Promise<'sent' | 'failed' | 'none'> {
  const { outcome } = await parts.database.transaction(async (writer) => {
    const now = new Date(parts.now());
    const mail = await into<MailTables>(writer).selectFrom('mail_outbox').selectAll()
      .where('recipient', 'is not', null).where('sent_at', 'is', null).where('given_up_at', 'is', null).where('not_before', '<=', now)
      .orderBy('not_before').limit(1).forUpdate().skipLocked().executeTakeFirst();
    if (mail?.recipient === undefined || mail.recipient === null) return { ok: true as const, outcome: 'none' as const };
    const reason = await deliver(parts, transport, { ...mail, recipient: mail.recipient });
    await note(writer, { id: mail.id, attempts: mail.attempts + 1, reason, now });
    if (reason === undefined) return { ok: true as const, outcome: 'sent' as const };
    parts.failed?.({ id: mail.id, kind: mail.kind, attempts: mail.attempts + 1, reason });
    return { ok: true as const, outcome: 'failed' as const };
  });
  return outcome;
}

interface Due {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body_text: string;
  readonly body_html: string | null;
  readonly unsubscribe_address: string | null;
}

/** The reason it did not go out; undefined where the server took it. */
async function deliver(parts: SenderParts, transport: Transport, mail: Due): Promise<string | undefined> {
  const unsubscribe = mail.unsubscribe_address === null ? {} : {
    headers: { 'List-Unsubscribe': `<${mail.unsubscribe_address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  };
  try {
    await transport.sendMail({
      from: parts.from,
      // an object, so that nothing in it is read as several addresses
      to: { name: '', address: mail.recipient },
      subject: mail.subject,
      text: mail.body_text,
      ...(mail.body_html === null ? {} : { html: mail.body_html }),
      messageId: `<${mail.id}@${parts.from.replace(/^.*@|>$/g, '')}>`,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...unsubscribe,
    });
    return undefined;
  } catch (error) {
    return reasonOf(error).slice(0, longestReason);
  }
}

async function note(writer: Writer, done: { readonly id: string; readonly attempts: number; readonly reason: string | undefined; readonly now: Date }): Promise<void> {
  const { id, attempts, reason, now } = done;
  const wait = patience[attempts - 1];
  const next = wait === undefined ? { given_up_at: now } : { not_before: new Date(now.getTime() + wait * 60_000) };
  const change = reason === undefined ? { sent_at: now, last_error: null } : { last_error: reason, ...next };
  await into<MailTables>(writer).updateTable('mail_outbox').set({ attempts, ...change }).where('id', '=', id).execute();
}

/** Mails are kept as long as they help to find out why one did not arrive. */
export const mailDays = 30;

/** Removes mails that were sent, given up, or meant for nobody, after a month. */
export async function sweepMails(database: Database, now: string): Promise<void> {
  const before = new Date(new Date(now).getTime() - mailDays * 24 * 60 * 60 * 1000);
  await database.transaction(async (writer) => {
    await into<MailTables>(writer).deleteFrom('mail_outbox').where('created_at', '<', before)
      .where((e) => e.or([e('sent_at', 'is not', null), e('given_up_at', 'is not', null), e('recipient', 'is', null)])).execute();
    return { ok: true as const };
  });
}

