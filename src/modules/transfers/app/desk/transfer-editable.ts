import type { Refusal } from '../../../../kernel/result.ts';
import { from, into, json, type Reader, type Writer } from '../../../../platform/db/index.ts';
import type { Editable, RecordTexts, Standing, Stored } from '../../../editing/index.ts';
import { eventOptions } from '../../../events/index.ts';
import { needOptions } from '../../../needs/index.ts';
import { partnerOptions } from '../../../partnership/index.ts';
import { practiceOptions } from '../../../practices/index.ts';
import type { TransferState } from '../../model/course.ts';
import { mayEditTransfer } from '../policy.ts';
import { keepFindable } from '../search-transfer.ts';
import type { TransferTables } from '../tables.ts';
import { movedAfter, movedContent, type Origin, reasonsWithoutThing, sourcesAfter } from './transfer-content.ts';
import { type TransferContent, type TransferFields, transferFields } from './transfer-fields.ts';

/** A transfer as it is being edited. */
export interface EditedTransfer extends Standing<TransferFields> {
  readonly transferState: TransferState;
}

/** How a transfer is changed, brought back and shown. */
export const transferEditable: Editable<TransferFields> = {
  name: 'transfer',
  kind: 'transfer',
  fields: transferFields,
  options: { needs: needOptions, practices: practiceOptions, partners: partnerOptions, events: eventOptions },
  find: findEdited,
  texts: transferTexts,
  mayEdit: mayEditTransfer,
  check: checkTransfer,
  store: storeTransfer,
};

/** T-10, T-15. */
function checkTransfer(content: TransferContent, { partnerIds }: Standing<TransferFields>): readonly Refusal[] {
  const own = content.giverIds.some((giver) => partnerIds.includes(giver));
  const lost = reasonsWithoutThing(content).map((field): Refusal => ({ code: 'invalid', field, values: { why: '' } }));
  return own ? [{ code: 'unknown-reference', field: 'giverIds' }, ...lost] : lost;
}

async function findEdited(reader: Reader, projectId: string, id: string): Promise<EditedTransfer | undefined> {
  const db = from<TransferTables>(reader);
  const row = await db.selectFrom('transfer').selectAll().where('project_id', '=', projectId).where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) return undefined;
  const { slug, revision, visibility, state, title, summary, approach, became } = row;
  const sources = await sourcesOf(reader, projectId, id);
  const events = await db.selectFrom('transfer_event').select('event_id').where('project_id', '=', projectId).where('transfer_id', '=', id).orderBy('position').execute();
  return {
    id, slug, revision, visibility, state, transferState: state, title, partnerIds: [row.importer_id],
    content: {
      title, summary, approach, became, needId: row.need_id, eventsInWords: row.events_in_words, ...movedContent(row.moved),
      practiceIds: [...new Set(sources.flatMap(({ practiceId }) => practiceId ?? []))], giverIds: [...new Set(sources.flatMap(({ partnerId }) => partnerId ?? []))],
      eventIds: events.map((event) => event.event_id),
    },
  };
}

async function transferTexts(reader: Reader, projectId: string): Promise<readonly RecordTexts<TransferFields>[]> {
  const rows = await from<TransferTables>(reader).selectFrom('transfer').select(['id', 'title', 'summary', 'approach', 'became', 'events_in_words as eventsInWords', 'moved'])
    .where('project_id', '=', projectId).execute();
  return rows.map(({ id, moved, ...texts }) => ({ id, content: { ...texts, ...movedContent(moved) } }));
}

function sourcesOf(reader: Reader, projectId: string, id: string): Promise<readonly Origin[]> {
  return from<TransferTables>(reader).selectFrom('transfer_source').select(['partner_id as partnerId', 'practice_id as practiceId'])
    .where('project_id', '=', projectId).where('transfer_id', '=', id).orderBy('position').execute();
}

const text = (value: unknown) => (value === null ? null : json(value));

async function storeTransfer(writer: Writer, at: Stored, content: TransferContent): Promise<void> {
  const { title, summary, approach, became, eventsInWords } = content;
  if (title === null || summary === null) throw new Error('a transfer without title or summary was agreed to');
  const tables = into<TransferTables>(writer);
  const before = await tables.selectFrom('transfer').select('moved').where('project_id', '=', at.projectId).where('id', '=', at.id).executeTakeFirstOrThrow();
  const moved = movedAfter(before.moved, content);
  await tables.updateTable('transfer')
    .set({
      title: json(title), summary: json(summary), approach: text(approach), became: text(became), events_in_words: text(eventsInWords),
      need_id: content.needId, moved: json(moved), revision: at.revision, visibility: at.visibility,
    })
    .where('project_id', '=', at.projectId).where('id', '=', at.id).where('revision', '=', at.revision - 1).returning('id').executeTakeFirstOrThrow();
  await storeLinks(writer, at, content);
  await keepFindable(writer, at.projectId, { ...at, title, summary, approach, became, moved });
}

async function storeLinks(writer: Writer, at: Stored, content: TransferContent): Promise<void> {
  const tables = into<TransferTables>(writer);
  const sources = sourcesAfter(await sourcesOf(writer, at.projectId, at.id), content);
  await tables.deleteFrom('transfer_source').where('project_id', '=', at.projectId).where('transfer_id', '=', at.id).execute();
  await tables.deleteFrom('transfer_event').where('project_id', '=', at.projectId).where('transfer_id', '=', at.id).execute();
  const place = (n: number) => ({ project_id: at.projectId, transfer_id: at.id, position: n + 1 });
  const origins = sources.map(({ partnerId, practiceId }, n) => ({ ...place(n), partner_id: partnerId, practice_id: practiceId }));
  const events = [...new Set(content.eventIds)].map((eventId, n) => ({ ...place(n), event_id: eventId }));
  if (origins.length > 0) await tables.insertInto('transfer_source').values(origins).execute();
  if (events.length > 0) await tables.insertInto('transfer_event').values(events).execute();
}
