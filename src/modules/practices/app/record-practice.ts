import { z } from 'zod';
import { provenance } from '../../../kernel/provenance.ts';
import { visibility } from '../../../kernel/record.ts';
import { refuse } from '../../../kernel/result.ts';
import { id, slug } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { sortDay, when } from '../../../kernel/when.ts';
import { type Circumstances, command, stepsOfMany } from '../../../platform/command/index.ts';
import { into, json, type Reader, type Writer } from '../../../platform/db/index.ts';
import { membersById, profileLimits, thematicAreas } from '../../partnership/index.ts';
import { practiceForm } from '../model/form.ts';
import { attributions, checkPractice } from '../model/practice.ts';
import { practiceStates } from '../model/workflow.ts';
import { takenSlugs } from './lookup.ts';
import { mayRecordPractice } from './policy.ts';
import { keepFindable } from './search-practice.ts';
import type { PracticeTables } from './tables.ts';

const input = z.strictObject({
  slug,
  title: localizedText,
  summary: localizedText,
  /** Whose practice it is; empty where the owner is not recorded. */
  partnerIds: z.array(id),
  thematicAreaId: id.nullable().default(null),
  period: when,
  form: practiceForm,
  attribution: z.enum(attributions),
  /** Null: known from outside, how far it went in the workflow is not recorded. */
  state: z.enum(practiceStates).nullable().default('draft'),
  reason: localizedText.nullable().default(null),
  visibility: visibility.default('public'),
  provenance,
});
type NewPractice = z.infer<typeof input>;

/**
 * Records a practice. Refuses unknown or repeated partners, an unknown theme, a taken slug, texts longer than the
 * programme's form allows, a reversed period, and a state beyond draft without a source.
 */
export const recordPractice = command({
  name: 'practice.record',
  input,
  ...stepsOfMany({
    load: (reader, all: readonly NewPractice[], { projectId }) => surroundings(reader, projectId, all),
    write: (writer, all: readonly NewPractice[], at) => insertPractices(writer, all, at),
  }),
  permit: (actor, _state, { input: { partnerIds }, at: { projectId } }) => mayRecordPractice(actor, { projectId, partnerIds }),
  decide: ({ unknownPartner, unknownArea, taken, limits }, practice) => {
    if (unknownPartner) return refuse({ code: 'unknown-reference', field: 'partnerIds' });
    if (unknownArea) return refuse({ code: 'unknown-reference', field: 'thematicAreaId' });
    if (taken) return refuse({ code: 'taken', field: 'slug' });
    return checkPractice(practice, limits);
  },
});

async function surroundings(reader: Reader, projectId: string, all: readonly NewPractice[]) {
  const members = await membersById(reader, projectId);
  const areas = new Set((await thematicAreas(reader, projectId)).map(({ id: areaId }) => areaId));
  const taken = await takenSlugs(reader, projectId, all.map((practice) => practice.slug));
  const limits = await profileLimits(reader, projectId);
  return all.map((practice) => ({
    unknownPartner: practice.partnerIds.some((each, i) => !members.has(each) || practice.partnerIds.indexOf(each) !== i),
    unknownArea: practice.thematicAreaId !== null && !areas.has(practice.thematicAreaId),
    taken: taken.has(practice.slug),
    limits,
  }));
}

async function insertPractices(writer: Writer, all: readonly NewPractice[], { projectId, newId }: Circumstances) {
  const recorded = all.map((practice) => ({ practice, id: newId() }));
  const tables = into<PracticeTables>(writer);
  await tables.insertInto('practice').values(recorded.map(({ practice, id: practiceId }) => rowOf(practice, { projectId, practiceId }))).execute();
  const owners = recorded.flatMap(({ practice, id: practiceId }) => (
    practice.partnerIds.map((partner, i) => ({ project_id: projectId, practice_id: practiceId, partner_id: partner, position: i + 1 }))
  ));
  if (owners.length > 0) await tables.insertInto('practice_partner').values(owners).execute();
  // nobody looks for a draft, and what is new was never found
  const shown = recorded.filter(({ practice }) => practice.visibility === 'public');
  for (const { practice, id: practiceId } of shown) await keepFindable(writer, projectId, { ...practice, id: practiceId });
  return recorded.map(({ id: practiceId }) => ({ subject: { kind: 'practice' as const, id: practiceId }, output: { id: practiceId } }));
}

function rowOf(practice: NewPractice, at: { readonly projectId: string; readonly practiceId: string }) {
  return {
    project_id: at.projectId,
    id: at.practiceId,
    slug: practice.slug,
    title: json(practice.title),
    summary: json(practice.summary),
    form: json(practice.form),
    period: json(practice.period),
    sort_day: sortDay(practice.period) ?? null,
    thematic_area_id: practice.thematicAreaId,
    attribution: practice.attribution,
    state: practice.state,
    state_reason: practice.reason === null ? null : json(practice.reason),
    origin_action_id: null,
    visibility: practice.visibility,
    provenance: json(practice.provenance),
  };
}
