import { z } from 'zod';
import { provenance } from '../../../kernel/provenance.ts';
import { visibility } from '../../../kernel/record.ts';
import { agree, refuse } from '../../../kernel/result.ts';
import { id, slug } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { isReversed, sortDay, unknownWhen, when } from '../../../kernel/when.ts';
import { command } from '../../../platform/command/index.ts';
import { into, json, type Writer } from '../../../platform/db/index.ts';
import { membersById, thematicAreas } from '../../partnership/index.ts';
import { checkFirstState, needPriorities, needStates } from '../model/need.ts';
import { findNeed } from './lookup.ts';
import { mayRecordNeed } from './policy.ts';
import { keepFindable } from './search-need.ts';
import type { NeedTables } from './tables.ts';

const input = z.strictObject({
  slug,
  partnerId: id,
  title: localizedText,
  description: localizedText.nullable().default(null),
  thematicAreaId: id.nullable().default(null),
  affected: localizedText.nullable().default(null),
  affectedCount: z.int().nonnegative().nullable().default(null),
  evidence: localizedText.nullable().default(null),
  priority: z.enum(needPriorities).nullable().default(null),
  /** When the need was first named. */
  raised: when.default(unknownWhen),
  state: z.enum(needStates).default('open'),
  reason: localizedText.nullable().default(null),
  visibility: visibility.default('public'),
  provenance,
});
type NewNeed = z.infer<typeof input>;

/** Records what a partner wants to become better at. Refuses unknown partner or theme, a taken slug, a reversed date, a later state without its fact. */
export const recordNeed = command({
  name: 'need.record',
  input,
  load: async (reader, need, { projectId }) => ({
    city: (await membersById(reader, projectId)).get(need.partnerId),
    area: need.thematicAreaId === null || (await thematicAreas(reader, projectId)).some((area) => area.id === need.thematicAreaId),
    taken: (await findNeed(reader, projectId, need.slug)) !== undefined,
  }),
  permit: (actor, _state, { input: { partnerId }, at: { projectId } }) => mayRecordNeed(actor, { projectId, partnerId }),
  decide: ({ city, area, taken }, need) => {
    if (city === undefined) return refuse({ code: 'unknown-reference', field: 'partnerId' });
    if (!area) return refuse({ code: 'unknown-reference', field: 'thematicAreaId' });
    if (taken) return refuse({ code: 'taken', field: 'slug' });
    if (isReversed(need.raised)) return refuse({ code: 'period-reversed', field: 'raised' });
    const checked = checkFirstState(need);
    return checked.ok ? agree({ need, city }) : checked;
  },
  write: async (writer, { need, city }, { projectId, newId }) => {
    const needId = newId();
    await insertNeed(writer, need, { projectId, needId });
    await keepFindable(writer, { ...need, id: needId }, { projectId, city });
    return { subject: { kind: 'need', id: needId }, output: { id: needId } };
  },
});

async function insertNeed(writer: Writer, need: NewNeed, at: { readonly projectId: string; readonly needId: string }): Promise<void> {
  const { description, affected, affectedCount, evidence } = need;
  await into<NeedTables>(writer).insertInto('need').values({
    project_id: at.projectId,
    id: at.needId,
    slug: need.slug,
    partner_id: need.partnerId,
    thematic_area_id: need.thematicAreaId,
    title: json(need.title),
    details: json({ v: 1, description, affected, affectedCount, evidence }),
    priority: need.priority,
    raised: json(need.raised),
    sort_day: sortDay(need.raised) ?? null,
    state: need.state,
    state_reason: need.reason === null ? null : json(need.reason),
    visibility: need.visibility,
    provenance: json(need.provenance),
  }).execute();
}
