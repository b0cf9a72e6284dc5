import { sortDay } from '../../../../kernel/when.ts';
import type { Refusal } from '../../../../kernel/result.ts';
import { from, into, json, type Reader, type Writer } from '../../../../platform/db/index.ts';
import { type Editable, evidenceRefusals, type RecordTexts, type Standing, type Stored } from '../../../editing/index.ts';
import { profileLimits, themeOptions } from '../../../partnership/index.ts';
import type { RegisterDates } from '../../model/register.ts';
import { type Limits, wordingRefusals } from '../../model/practice.ts';
import { interestsOf, spokenIn } from '../interests.ts';
import { registerOf } from '../register/register-of.ts';
import { holdPractice } from '../lookup.ts';
import { mayEditPractice } from '../policy.ts';
import { keepFindable } from '../search-practice.ts';
import type { PracticeTables } from '../tables.ts';
import { fieldsOfForm, formAfter } from './practice-content.ts';
import { fieldLimits, type PracticeContent, type PracticeFields, practiceFields } from './practice-fields.ts';
import type { PracticeForm } from '../../model/form.ts';

/** A practice as it is being edited, with what its rules and steps ask. */
export interface EditedPractice extends Standing<PracticeFields> {
  readonly form: PracticeForm;
  readonly limits: Limits;
  readonly reviewedOn: string | undefined;
  /** Partners whose interest stands. */
  readonly interested: readonly string[];
  /** Stakeholders whose word stands. */
  readonly said: readonly string[];
  /** From when until when interest is taken. */
  readonly register: RegisterDates;
}

/** How a practice is changed, brought back and shown. */
export const practiceEditable: Editable<PracticeFields> = {
  name: 'practice',
  kind: 'practice',
  fields: practiceFields,
  options: { themes: themeOptions },
  find: findEdited,
  texts: practiceTexts,
  // as below
  limits: (standing) => fieldLimits((standing as EditedPractice).limits),
  mayEdit: mayEditPractice,
  // a desk's functions are only given what its own `find` returned
  check: (content, standing) => refusalsOf(content, standing as EditedPractice),
  store: storePractice,
};

async function findEdited(reader: Reader, projectId: string, id: string): Promise<EditedPractice | undefined> {
  const practice = await holdPractice(reader, projectId, id);
  if (practice === undefined) return undefined;
  const { slug, title, summary, form, period, thematicAreaId, state, revision, visibility, partnerIds, reviewedOn } = practice;
  const said = await interestsOf(reader, projectId, id);
  return {
    id, slug, title, revision, visibility, partnerIds, ...(state !== null && { state }), form, interested: spokenIn(said),
    said: said.filter(({ voice }) => voice === 'stakeholder').flatMap(({ byPerson }) => byPerson ?? []),
    register: await registerOf(reader, projectId),
    limits: await profileLimits(reader, projectId),
    reviewedOn: reviewedOn ?? undefined,
    content: { title, summary, thematicAreaId, period, ...fieldsOfForm(form) },
  };
}

async function practiceTexts(reader: Reader, projectId: string): Promise<readonly RecordTexts<PracticeFields>[]> {
  const rows = await from<PracticeTables>(reader).selectFrom('practice').select(['id', 'title', 'summary', 'form']).where('project_id', '=', projectId).execute();
  return rows.map(({ id, title, summary, form }) => ({ id, content: { title, summary, ...fieldsOfForm(form) } }));
}

/** PR-04, PR-05, PR-14: the programme's limits over what the form became, and sums that say in which money. */
function refusalsOf(content: PracticeContent, { form, limits }: EditedPractice): readonly Refusal[] {
  const { title, summary, period, amount, currency } = content;
  if (title === null || summary === null) return [];
  const refusals = wordingRefusals({ title, summary, period, form: formAfter(form, content) }, limits)
    .map((refusal): Refusal => ({ ...refusal, field: fieldOf(refusal.field ?? '') }));
  return [...refusals, ...evidenceRefusals(content.evidence, 'evidence'), ...(amount !== null && currency === null ? [{ code: 'required', field: 'currency' } as const] : [])];
}

/** The fields of the workspace go by the names of the form, except where it asks for one thing in several fields. */
function fieldOf(field: string): string {
  const name = field.replace('form.', '');
  return name === 'resources' ? 'money' : name;
}

async function storePractice(writer: Writer, at: Stored, content: PracticeContent): Promise<void> {
  const before = await holdPractice(writer, at.projectId, at.id);
  const { title, summary, period, thematicAreaId } = content;
  if (before === undefined || title === null || summary === null) throw new Error('a practice without its words was agreed to');
  const form = formAfter(before.form, content);
  await into<PracticeTables>(writer).updateTable('practice')
    .set({
      title: json(title), summary: json(summary), form: json(form), period: json(period), sort_day: sortDay(period) ?? null,
      thematic_area_id: thematicAreaId, revision: at.revision, visibility: at.visibility,
    })
    .where('project_id', '=', at.projectId).where('id', '=', at.id).where('revision', '=', at.revision - 1).returning('id').executeTakeFirstOrThrow();
  await keepFindable(writer, at.projectId, { ...before, title, summary, form, visibility: at.visibility });
}
