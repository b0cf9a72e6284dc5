import { into, type Writer } from '../../../../platform/db/index.ts';
import { personNames } from '../../../people/index.ts';
import type { CoordinationTables } from '../tables.ts';
import { mentionLetter, type MentionLine } from './letters.ts';
import type { Round, Told } from './round.ts';

/** CO-07: the mentions nobody has answered for; from now on somebody has, also where the person wants no mail. */
export async function mentions({ writer, projectId, now, records, people }: Round): Promise<Told> {
  const waiting = await waitingIn(writer, projectId);
  const names = await personNames(writer, waiting.flatMap(({ by }) => by ?? []));
  const lines = new Map<string, MentionLine[]>();
  for (const { personId, kind, recordId, words, by } of waiting) {
    if (!people.some(({ id }) => id === personId)) continue;
    const record = await records.find(writer, projectId, { kind, id: recordId });
    if (record === undefined) continue;
    lines.set(personId, [...(lines.get(personId) ?? []), { by: names.get(by ?? '') ?? '', title: record.title, words, path: `/work${record.path}/comments` }]);
  }
  await into<CoordinationTables>(writer).updateTable('comment_mention').set({ handled_at: now }).where('project_id', '=', projectId).where('handled_at', 'is', null).execute();
  return new Map([...lines].map(([personId, own]) => [personId, (to) => mentionLetter(to, own)]));
}

function waitingIn(writer: Writer, projectId: string) {
  return into<CoordinationTables>(writer).selectFrom('comment_mention as m')
    .innerJoin('comment as c', (join) => join.onRef('c.project_id', '=', 'm.project_id').onRef('c.id', '=', 'm.comment_id'))
    .select(['m.person_id as personId', 'c.record_kind as kind', 'c.record_id as recordId', 'c.words', 'c.written_by as by'])
    .where('m.project_id', '=', projectId).where('m.handled_at', 'is', null).orderBy('c.written_at').forUpdate().execute();
}
