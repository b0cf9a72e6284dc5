import { from, into, type Reader } from '../../../platform/db/index.ts';
import type { KeptAbout } from '../../people/index.ts';
import type { CoordinationTables } from './tables.ts';

/** CO-18: what working together keeps about a person. Comments and tasks stay with their records; settings, visits and what was mailed go. */
export const keptTogether: KeptAbout = {
  part: 'together',
  async read(reader, personId) {
    return {
      comments: await commentsBy(reader, personId),
      namedInComments: await mentionsOf(reader, personId),
      tasks: await tasksOf(reader, personId),
      ...(await settingsOf(reader, personId)),
    };
  },
  async forget(writer, personId) {
    const db = into<CoordinationTables>(writer);
    for (const table of ['notice_off', 'reminder', 'work_visit', 'calendar_feed'] as const) await db.deleteFrom(table).where('person_id', '=', personId).execute();
  },
};

async function commentsBy(reader: Reader, personId: string) {
  const rows = await from<CoordinationTables>(reader).selectFrom('comment').selectAll().where('written_by', '=', personId).orderBy('written_at').orderBy('id').execute();
  return rows.map((row) => ({
    projectId: row.project_id, about: { kind: row.record_kind, id: row.record_id }, words: row.words,
    written: row.written_at.toISOString(), takenBack: row.removed_at?.toISOString() ?? null,
  }));
}

/** Where others name the person; their words are theirs. */
async function mentionsOf(reader: Reader, personId: string) {
  const rows = await from<CoordinationTables>(reader).selectFrom('comment_mention as m')
    .innerJoin('comment as c', (join) => join.onRef('c.project_id', '=', 'm.project_id').onRef('c.id', '=', 'm.comment_id'))
    .select(['c.project_id as projectId', 'c.record_kind as kind', 'c.record_id as id', 'c.written_at as written'])
    .where('m.person_id', '=', personId).orderBy('c.written_at').execute();
  return rows.map(({ projectId, kind, id, written }) => ({ projectId, about: { kind, id }, written: written.toISOString() }));
}

async function tasksOf(reader: Reader, personId: string) {
  const rows = await from<CoordinationTables>(reader).selectFrom('task').selectAll()
    .where((where) => where.or([where('owner_person_id', '=', personId), where('asked_by', '=', personId), where('ended_by', '=', personId)]))
    .orderBy('asked_at').orderBy('id').execute();
  return rows.map((row) => ({
    projectId: row.project_id, id: row.id, title: row.title, note: row.note, due: row.due, state: row.state,
    own: row.owner_person_id === personId, askedByYou: row.asked_by === personId, endedByYou: row.ended_by === personId,
    asked: row.asked_at.toISOString(), ended: row.ended_at?.toISOString() ?? null,
  }));
}

async function settingsOf(reader: Reader, personId: string) {
  const db = from<CoordinationTables>(reader);
  const off = await db.selectFrom('notice_off').selectAll().where('person_id', '=', personId).orderBy('kind').execute();
  const told = await db.selectFrom('reminder').selectAll().where('person_id', '=', personId).orderBy('sent_at').execute();
  const visits = await db.selectFrom('work_visit').selectAll().where('person_id', '=', personId).execute();
  const calendars = await db.selectFrom('calendar_feed').selectAll().where('person_id', '=', personId).execute();
  return {
    unwantedMails: off.map(({ kind, off_at: since }) => ({ kind, since: since.toISOString() })),
    reminders: told.map((row) => ({ projectId: row.project_id, kind: row.kind, about: row.about, sent: row.sent_at.toISOString() })),
    visits: visits.map((row) => ({ projectId: row.project_id, last: row.seen_at.toISOString(), before: row.since?.toISOString() ?? null })),
    calendars: calendars.map((row) => ({ projectId: row.project_id, opened: row.opened_at.toISOString() })),
  };
}
