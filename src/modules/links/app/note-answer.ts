import { z } from 'zod';
import type { Answered } from '../../../kernel/links/answer.ts';
import { agree, refuse } from '../../../kernel/result.ts';
import { command, type Runner } from '../../../platform/command/index.ts';
import { type Database, from, into, type Reader } from '../../../platform/db/index.ts';
import { after, type LinkCourse } from '../model/course.ts';
import { mayTurnLink } from './policy.ts';
import type { LinkTables } from './tables.ts';

const actor = { kind: 'system', name: 'links' } as const;

/** LK-05: tells the readers of a project since when nothing answers at an address (`since` null: it answers again); its pages are drawn anew. */
export const turnLink = command({
  name: 'link.turn',
  input: z.strictObject({ url: z.string().max(2000), since: z.iso.datetime().nullable() }),
  load: (reader, { url }, { projectId }) => courseOf(reader, projectId, url),
  permit: (who) => mayTurnLink(who),
  decide: (course, said) => {
    if (course === undefined) return refuse({ code: 'absent' });
    const isSo = course.silentSince === said.since || (said.since !== null && course.failures === 0);
    return isSo ? refuse({ code: 'wrong-state' }) : agree(said);
  },
  write: async (writer, { url, since }, { projectId }) => {
    const mended = since === null && { failures: 0, failing_since: null };
    await into<LinkTables>(writer).updateTable('link').set({ silent_since: since, ...mended }).where('project_id', '=', projectId).where('url', '=', url).execute();
    return { subject: { kind: 'project', id: projectId }, output: { url } };
  },
});

/** What changed for the readers. */
export type Turned = 'silent' | 'answers-again' | undefined;

interface Hands {
  readonly database: Database;
  readonly runner: Runner;
}

interface LinkAt {
  readonly projectId: string;
  readonly url: string;
  /** Instant, ISO 8601. */
  readonly now: string;
}

/** LK-03, LK-04, LK-05: writes down what came back when a link was asked at `now`, and says where that turned it. */
export async function noteAnswer({ database, runner }: Hands, at: LinkAt, answered: Answered): Promise<Turned> {
  const { projectId, url, now } = at;
  const before = await courseOf(database, projectId, url);
  if (before === undefined) return undefined;
  const next = after(before, answered, now);
  await database.transaction(async (writer) => {
    await into<LinkTables>(writer).updateTable('link').set({
      asked_at: now, answer: answered.answer, status: answered.status ?? null, moved_to: answered.movedTo ?? null,
      there_at: next.thereAt, next_at: next.nextAt,
      // where readers are told, the command below ends that together with the failures
      ...(!(next.failures === 0 && before.silentSince !== null) && { failures: next.failures, failing_since: next.failingSince }),
    }).where('project_id', '=', projectId).where('url', '=', url).execute();
    return { ok: true };
  });
  if (next.silentSince === before.silentSince) return undefined;
  const done = await runner.run(turnLink, { url, since: next.silentSince }, { actor, projectId });
  if (!done.ok) return undefined;
  return next.silentSince === null ? 'answers-again' : 'silent';
}

async function courseOf(reader: Reader, projectId: string, url: string): Promise<LinkCourse | undefined> {
  const row = await from<LinkTables>(reader).selectFrom('link').selectAll().where('project_id', '=', projectId).where('url', '=', url).executeTakeFirst();
  if (row === undefined) return undefined;
  const text = (instant: Date | null) => instant?.toISOString() ?? null;
  return {
    thereAt: text(row.there_at), failingSince: text(row.failing_since), failures: row.failures, silentSince: text(row.silent_since), nextAt: row.next_at.toISOString(),
  };
}
