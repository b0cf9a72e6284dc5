import type { Lang } from '../kernel/lang.ts';
import { isLang } from '../kernel/lang.ts';
import type { Locale } from '../kernel/locale.ts';
import { doneByDoing, feedAnswer, feedTokens, noteVisit, noticesPage, sendReminders, unsubscribe, unsubscribePage, unsubscribeTokens } from '../modules/coordination/index.ts';
import { goRound, minute, now } from '../platform/clock/index.ts';
import type { AuditNote, Runner } from '../platform/command/index.ts';
import type { Database, Writer } from '../platform/db/index.ts';
import type { AccountPage, WorkAsk } from '../platform/forms/index.ts';
import type { Mounting } from '../platform/http/index.ts';
import { writeAuditEntry } from '../modules/audit/index.ts';
import { together } from './desks.ts';
import { endInterestTasks, remindSilent } from './register/reminders.ts';
import { askForReviews } from './reviews/ask-for-reviews.ts';

export interface CoordinationWiring {
  readonly database: Database;
  readonly runner: Runner;
  readonly locales: Readonly<Record<Lang, Locale>>;
  readonly secret: string;
  /** Public origin where one is configured. */
  readonly origin: string | undefined;
}

/** Account pages about mails. */
export function noticePages({ runner, secret }: Pick<CoordinationWiring, 'runner' | 'secret'>): readonly AccountPage[] {
  return [noticesPage({ runner }), unsubscribePage({ runner, secret })];
}

/** What the overview pages get from here. */
export function overviewPorts({ database, secret }: Pick<CoordinationWiring, 'database' | 'secret'>) {
  const tokens = feedTokens(secret);
  return {
    lastVisit: (ask: WorkAsk) => noteVisit(database, { projectId: ask.project.id, personId: ask.actor.id, now: ask.now }),
    feedAddress: (ask: WorkAsk, id: string) => `${ask.origin}/calendar/${tokens.sign(id)}`,
  };
}

/** Writes the audit entry of a command, and ends the tasks that it fulfilled. */
export async function auditAndFulfil(writer: Writer, note: AuditNote): Promise<void> {
  await writeAuditEntry(writer, note);
  await doneByDoing(writer, note);
  await endInterestTasks(writer, note);
}

/**
 * Addresses that work without signing in, each by its own token: the own calendar, and the one click by which mail programs
 * unsubscribe (RFC 8058). Such a program sends no origin and no form token; the signed address is the proof.
 */
export function mountTokens({ app, named, limited, refused }: Mounting, { database, runner, locales, secret, origin }: CoordinationWiring): void {
  const tokens = unsubscribeTokens(secret);
  app.get('/calendar/:token', async (c) => {
    named(c, 'coordination.calendar');
    const wait = await limited(c, 'page');
    if (wait !== undefined) return wait;
    const text = await feedAnswer({ reader: database, locales, secret, token: c.req.param('token'), origin: origin ?? new URL(c.req.url).origin, now: now() });
    if (text === undefined) return refused(c, 404);
    return c.body(text, 200, { 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'private, no-cache' });
  });
  app.get('/mail/unsubscribe', (c) => {
    named(c, 'coordination.unsubscribe');
    const asked = c.req.query('lang') ?? '';
    const token = new URLSearchParams({ token: c.req.query('token') ?? '' }).toString();
    return c.redirect(`/${isLang(asked) ? asked : 'en'}/account/unsubscribe?${token}`, 303);
  });
  app.post('/mail/unsubscribe', async (c) => {
    named(c, 'coordination.unsubscribe');
    const wait = await limited(c, 'attempt');
    if (wait !== undefined) return wait;
    const about = tokens.read(c.req.query('token') ?? '');
    if (about === undefined) return refused(c, 404);
    await unsubscribe(runner, about);
    return c.body(null, 204);
  });
}

const everyMinutes = 15;

/** Reminds people every quarter of an hour; returns how to stop. `origin` is where this installation is reached. */
export function startReminders(wiring: CoordinationWiring & { readonly origin: string }, failed: (error: unknown) => void): () => Promise<void> {
  const tokens = unsubscribeTokens(wiring.secret);
  const parts = { database: wiring.database, records: together.records, locales: wiring.locales, origin: wiring.origin, unsubscribeToken: tokens.of };
  const round = () => remindSilent(wiring, now()).then(() => askForReviews(wiring, now())).then(() => sendReminders(parts, now()));
  return goRound(everyMinutes * minute, round, failed);
}
