import { z } from 'zod';
import { agree } from '../../../../kernel/result.ts';
import { id } from '../../../../kernel/slug.ts';
import { command } from '../../../../platform/command/index.ts';
import { from, into, type Reader } from '../../../../platform/db/index.ts';
import { type NoticeKind, noticeKinds } from '../../model/notices.ts';
import { mayChooseNotices } from '../policy.ts';
import type { CoordinationTables } from '../tables.ts';

/** CO-12: says which mails a person wants, in all projects. What is wanted already stays as it is. */
export const chooseNotices = command({
  name: 'notices.choose',
  input: z.strictObject({ personId: id, kind: z.enum(noticeKinds), wanted: z.boolean() }),
  load: () => Promise.resolve(undefined),
  permit: (actor, _, { input }) => mayChooseNotices(actor, input),
  decide: (_, input) => agree(input),
  write: async (writer, { personId, kind, wanted }, { now }) => {
    const db = into<CoordinationTables>(writer);
    if (wanted) await db.deleteFrom('notice_off').where('person_id', '=', personId).where('kind', '=', kind).execute();
    else await db.insertInto('notice_off').values({ person_id: personId, kind, off_at: now }).onConflict((conflict) => conflict.doNothing()).execute();
    return { subject: { kind: 'person', id: personId }, output: { kind, wanted } };
  },
});

/** The kinds of mail that a person wants. */
export async function noticesWanted(reader: Reader, personId: string): Promise<readonly NoticeKind[]> {
  const rows = await from<CoordinationTables>(reader).selectFrom('notice_off').select('kind').where('person_id', '=', personId).execute();
  const off = rows.map(({ kind }) => kind);
  return noticeKinds.filter((kind) => !off.includes(kind));
}

/** Who does not want mails of a kind. */
export async function unwantedBy(reader: Reader, kind: NoticeKind): Promise<ReadonlySet<string>> {
  const rows = await from<CoordinationTables>(reader).selectFrom('notice_off').select('person_id').where('kind', '=', kind).execute();
  return new Set(rows.map((row) => row.person_id));
}
