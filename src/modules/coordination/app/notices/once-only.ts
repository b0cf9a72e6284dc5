import { into, type Writer } from '../../../../platform/db/index.ts';
import type { NoticeKind } from '../../model/notices.ts';
import type { CoordinationTables } from '../tables.ts';

interface Reminder {
  readonly projectId: string;
  readonly personId: string;
  readonly kind: NoticeKind;
  /** What it is about, in a word that is the same next time. */
  readonly about: string;
  readonly now: string;
}

/** CO-14: true the first time this person is told of this; the same question later is answered with false. */
export async function isNew(writer: Writer, { projectId, personId, kind, about, now }: Reminder): Promise<boolean> {
  const noted = await into<CoordinationTables>(writer).insertInto('reminder')
    .values({ project_id: projectId, person_id: personId, kind, about, sent_at: now })
    .onConflict((conflict) => conflict.doNothing()).returning('about').executeTakeFirst();
  return noted !== undefined;
}
