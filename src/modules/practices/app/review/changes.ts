import type { LocalizedText } from '../../../../kernel/text.ts';
import { into, json, type Writer } from '../../../../platform/db/index.ts';
import type { PracticeState } from '../../model/workflow.ts';
import { ownerIds } from '../queries.ts';
import type { PracticeTables } from '../tables.ts';

/** A step of a practice that its owners have still to be told of. */
export interface PracticeChange {
  readonly practiceId: string;
  readonly title: LocalizedText;
  readonly partnerIds: readonly string[];
  readonly state: PracticeState;
  readonly reason: LocalizedText | null;
  /** Who took the step. */
  readonly byPerson: string | null;
}

interface Noted extends Omit<PracticeChange, 'title' | 'partnerIds'> {
  readonly projectId: string;
  readonly id: string;
  /** Instant, ISO 8601. */
  readonly at: string;
}

/** PR-21: notes a step, in its own transaction. */
export async function noteChange(writer: Writer, { projectId, id, practiceId, state, reason, byPerson, at }: Noted): Promise<void> {
  await into<PracticeTables>(writer).insertInto('practice_change')
    .values({ project_id: projectId, id, practice_id: practiceId, state, reason: reason === null ? null : json(reason), at, by_person: byPerson }).execute();
}

/** PR-21: the steps nobody was told of yet, in their order; from now on somebody was. */
export async function takeChanges(writer: Writer, projectId: string): Promise<readonly PracticeChange[]> {
  const db = into<PracticeTables>(writer);
  const taken = await db.deleteFrom('practice_change').where('project_id', '=', projectId)
    .returning(['id', 'practice_id as practiceId', 'state', 'reason', 'by_person as byPerson']).execute();
  if (taken.length === 0) return [];
  const practices = await db.selectFrom('practice').select(['id', 'title', ownerIds.as('partnerIds')])
    .where('project_id', '=', projectId).where('id', 'in', taken.map(({ practiceId }) => practiceId)).execute();
  const byId = new Map(practices.map((each) => [each.id, each]));
  // ids sort by time
  return taken.toSorted((a, b) => (a.id < b.id ? -1 : 1)).flatMap(({ practiceId, state, reason, byPerson }) => {
    const practice = byId.get(practiceId);
    return practice === undefined ? [] : [{ practiceId, title: practice.title, partnerIds: practice.partnerIds, state, reason, byPerson }];
  });
}
