import { noProvenance } from '../../../../kernel/provenance.ts';
import { from, type Reader } from '../../../../platform/db/index.ts';
import { deskCommand, type Standing } from '../../../editing/index.ts';
import { importableOf } from '../../../exchange/index.ts';
import { membersById } from '../../../partnership/index.ts';
import { emptyForm } from '../../model/form.ts';
import { recordPractice } from '../record-practice.ts';
import type { PracticeTables } from '../tables.ts';
import { fieldsOfForm, formAfter } from './practice-content.ts';
import { practiceEditable } from './practice-editable.ts';
import type { PracticeFields } from './practice-fields.ts';

/** IM-07: practices brought in from a file are recorded by the command of the workspace, as drafts unless the file says otherwise. */
export const practiceImport = importableOf<PracticeFields>({
  kind: 'practice',
  name: 'practices',
  editable: practiceEditable,
  // the owner of a practice may not be recorded
  cityNeeded: false,
  cities: async (reader, projectId) => [...(await membersById(reader, projectId)).values()],
  existing: standingPractices,
  record: deskCommand(recordPractice),
  input: (content, { slug, partnerId, visibility }) => ({
    slug, title: content.title, summary: content.summary, thematicAreaId: content.thematicAreaId, partnerIds: partnerId === undefined ? [] : [partnerId],
    period: content.period, form: formAfter(emptyForm, content), attribution: 'stated', visibility, provenance: noProvenance,
  }),
  check: ({ amount, currency }) => (amount !== null && currency === null ? [{ code: 'required', field: 'currency' }] : []),
  fieldOf: (path) => {
    const name = path.replace('form.', '');
    return name === 'resources' ? 'money' : name;
  },
});

async function standingPractices(reader: Reader, projectId: string): Promise<readonly Standing<PracticeFields>[]> {
  const db = from<PracticeTables>(reader);
  const rows = await db.selectFrom('practice')
    .select(['id', 'slug', 'title', 'summary', 'form', 'period', 'thematic_area_id as thematicAreaId', 'state', 'revision', 'visibility'])
    .where('project_id', '=', projectId).execute();
  const owners = await db.selectFrom('practice_partner').select(['practice_id', 'partner_id']).where('project_id', '=', projectId).orderBy('position').execute();
  const byPractice = Map.groupBy(owners, (owner) => owner.practice_id);
  return rows.map(({ id, slug, title, summary, form, period, thematicAreaId, state, revision, visibility }) => ({
    id, slug, title, revision, visibility, ...(state !== null && { state }),
    partnerIds: (byPractice.get(id) ?? []).map((owner) => owner.partner_id),
    content: { title, summary, thematicAreaId, period, ...fieldsOfForm(form) },
  }));
}
