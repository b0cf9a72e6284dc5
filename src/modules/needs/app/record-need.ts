import { z } from 'zod';
import { provenance } from '../../../kernel/provenance.ts';
import { visibility } from '../../../kernel/record.ts';
import { agree, refuse } from '../../../kernel/result.ts';
import { id, slug } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { isReversed, sortDay, unknownWhen, when } from '../../../kernel/when.ts';
import { type Circumstances, command, stepsOfMany } from '../../../platform/command/index.ts';
import { into, json, type Reader, type Writer } from '../../../platform/db/index.ts';
import { evidenceAfter, evidenceRefusals } from '../../editing/index.ts';
import { type Member, membersById, thematicAreas } from '../../partnership/index.ts';
import { checkFirstState, needPriorities, needStates } from '../model/need.ts';
import { takenSlugs } from './lookup.ts';
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
  /** Where the number comes from. */
  affectedSource: localizedText.nullable().default(null),
  evidence: localizedText.nullable().default(null),
  /** Figures with their sources, a line each. */
  evidenceItems: localizedText.nullable().default(null),
  responsible: localizedText.nullable().default(null),
  rankReason: localizedText.nullable().default(null),
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
  ...stepsOfMany({
    load: (reader, all: readonly NewNeed[], { projectId }) => surroundings(reader, projectId, all),
    write: (writer, all: readonly { readonly need: NewNeed; readonly city: Member }[], at) => insertNeeds(writer, all, at),
  }),
  permit: (actor, _state, { input: { partnerId }, at: { projectId } }) => mayRecordNeed(actor, { projectId, partnerId }),
  decide: ({ city, area, taken }, need) => {
    if (city === undefined) return refuse({ code: 'unknown-reference', field: 'partnerId' });
    if (!area) return refuse({ code: 'unknown-reference', field: 'thematicAreaId' });
    if (taken) return refuse({ code: 'taken', field: 'slug' });
    const [wrongLine] = evidenceRefusals(need.evidenceItems, 'evidenceItems');
    if (wrongLine !== undefined) return refuse(wrongLine);
    if (isReversed(need.raised)) return refuse({ code: 'period-reversed', field: 'raised' });
    const checked = checkFirstState(need);
    return checked.ok ? agree({ need, city }) : checked;
  },
});

async function surroundings(reader: Reader, projectId: string, all: readonly NewNeed[]) {
  const members = await membersById(reader, projectId);
  const areas = new Set((await thematicAreas(reader, projectId)).map(({ id: areaId }) => areaId));
  const taken = await takenSlugs(reader, projectId, all.map((need) => need.slug));
  return all.map((need) => ({
    city: members.get(need.partnerId),
    area: need.thematicAreaId === null || areas.has(need.thematicAreaId),
    taken: taken.has(need.slug),
  }));
}

async function insertNeeds(writer: Writer, all: readonly { readonly need: NewNeed; readonly city: Member }[], { projectId, newId }: Circumstances) {
  const recorded = all.map(({ need, city }) => ({ need, city, needId: newId() }));
  await into<NeedTables>(writer).insertInto('need').values(recorded.map(({ need, needId }) => rowOf(need, { projectId, needId }))).execute();
  // nobody looks for a draft, and what is new was never found
  for (const { need, city, needId } of recorded.filter((each) => each.need.visibility === 'public')) await keepFindable(writer, { ...need, id: needId }, { projectId, city });
  return recorded.map(({ needId }) => ({ subject: { kind: 'need' as const, id: needId }, output: { id: needId } }));
}

function rowOf(need: NewNeed, at: { readonly projectId: string; readonly needId: string }) {
  const { description, affected, affectedCount, affectedSource, evidence, rankReason, responsible } = need;
  const evidenceItems = evidenceAfter([], need.evidenceItems);
  return {
    project_id: at.projectId,
    id: at.needId,
    slug: need.slug,
    partner_id: need.partnerId,
    thematic_area_id: need.thematicAreaId,
    title: json(need.title),
    details: json({ v: 1, description, affected, affectedCount, affectedSource, evidence, evidenceItems, rankReason, responsible }),
    priority: need.priority,
    raised: json(need.raised),
    sort_day: sortDay(need.raised) ?? null,
    state: need.state,
    state_reason: need.reason === null ? null : json(need.reason),
    visibility: need.visibility,
    provenance: json(need.provenance),
  };
}
