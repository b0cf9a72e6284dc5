import type { Selectable } from 'kysely';
import { isReversed, sortDay } from '../../../kernel/when.ts';
import { from, into, json, type Reader, type Writer } from '../../../platform/db/index.ts';
import { type Editable, evidenceAfter, evidenceLines, evidenceRefusals, type RecordTexts, type Standing, type Stored } from '../../editing/index.ts';
import { membersById, themeOptions } from '../../partnership/index.ts';
import { needPriorities } from '../model/need.ts';
import { type NeedContent, type NeedFields, needFields } from './need-fields.ts';
import { mayEditNeed } from './policy.ts';
import { keepFindable, pathOfNeed } from './search-need.ts';
import type { NeedTables } from './tables.ts';

/** A need as it is being edited, with the place where readers find it. */
export interface EditedNeed extends Standing<NeedFields> {
  readonly path: string;
}

/** How a need is changed, brought back and shown. */
export const needEditable: Editable<NeedFields> = {
  name: 'need',
  kind: 'need',
  fields: needFields,
  options: { themes: themeOptions },
  find: findEdited,
  texts: needTexts,
  mayEdit: mayEditNeed,
  check: ({ raised, evidenceItems }) => [
    ...evidenceRefusals(evidenceItems, 'evidenceItems'), ...(isReversed(raised) ? [{ code: 'period-reversed', field: 'raised' } as const] : []),
  ],
  store: storeNeed,
};

async function findEdited(reader: Reader, projectId: string, id: string): Promise<EditedNeed | undefined> {
  const row = await from<NeedTables>(reader).selectFrom('need').selectAll().where('project_id', '=', projectId).where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) return undefined;
  const { slug, revision, visibility, state, title } = row;
  const city = (await membersById(reader, projectId)).get(row.partner_id);
  return {
    id, slug, revision, visibility, state, title, partnerIds: [row.partner_id], path: pathOfNeed(city?.slug ?? '', slug),
    content: needContent(row),
  };
}

/** A stored need as the fields of its form. */
export function needContent({ title, priority, raised, thematic_area_id: thematicAreaId, details }: Selectable<NeedTables['need']>): NeedContent {
  const { description, affected, affectedCount, affectedSource = null, evidence, evidenceItems = [], rankReason = null, responsible = null } = details;
  const items = evidenceLines(evidenceItems);
  return { title, description, thematicAreaId, affected, affectedCount, affectedSource, evidence, evidenceItems: items, responsible, priority, rankReason, raised };
}

async function needTexts(reader: Reader, projectId: string): Promise<readonly RecordTexts<NeedFields>[]> {
  const rows = await from<NeedTables>(reader).selectFrom('need').select(['id', 'title', 'details']).where('project_id', '=', projectId).execute();
  return rows.map(({ id, title, details: { description, affected, affectedSource = null, evidence, evidenceItems = [], rankReason = null, responsible = null } }) => (
    { id, content: { title, description, affected, affectedSource, evidence, evidenceItems: evidenceLines(evidenceItems), rankReason, responsible } }
  ));
}

async function storeNeed(writer: Writer, at: Stored, content: NeedContent): Promise<void> {
  const { title, description, thematicAreaId, affected, affectedCount, affectedSource, evidence, rankReason, responsible, raised } = content;
  if (title === null) throw new Error('a need without a title was agreed to');
  const before = await from<NeedTables>(writer).selectFrom('need').select('details').where('project_id', '=', at.projectId).where('id', '=', at.id).executeTakeFirstOrThrow();
  const evidenceItems = evidenceAfter(before.details.evidenceItems ?? [], content.evidenceItems);
  const { partner_id: partnerId } = await into<NeedTables>(writer).updateTable('need')
    .set({
      title: json(title), thematic_area_id: thematicAreaId,
      details: json({ v: 1, description, affected, affectedCount, affectedSource, evidence, evidenceItems, rankReason, responsible }),
      priority: needPriorities.find((each) => each === content.priority) ?? null, raised: json(raised), sort_day: sortDay(raised) ?? null,
      revision: at.revision, visibility: at.visibility,
    })
    .where('project_id', '=', at.projectId).where('id', '=', at.id).where('revision', '=', at.revision - 1).returning('partner_id').executeTakeFirstOrThrow();
  // only what everybody sees is found, and says of which city it is
  const city = at.visibility === 'public' ? (await membersById(writer, at.projectId)).get(partnerId) : undefined;
  await keepFindable(writer, { ...at, title, description, affected, evidence }, { projectId: at.projectId, city });
}
