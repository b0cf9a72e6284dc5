import { noProvenance } from '../../../../kernel/provenance.ts';
import type { Refusal } from '../../../../kernel/result.ts';
import { from, into, json, type Reader, type Writer } from '../../../../platform/db/index.ts';
import {
  type Beginning, type Content, deskCommand, deskOf, type DeskRow, type Editable, type Fields, type RecordTexts, type Standing, type Stored,
} from '../../../editing/index.ts';
import { mayEditStakeholder } from '../policy.ts';
import { recordStakeholder } from '../record-stakeholder.ts';
import { jsonOrNull } from '../standing.ts';
import type { PartnershipTables } from '../tables.ts';
import { instrumentOptions } from './instrument-editable.ts';

const stakeholderFields = {
  name: { kind: 'text', label: 'partnership.stakeholder-name', hint: 'partnership.hint-stakeholder', max: 300, required: true },
  description: { kind: 'text', label: 'partnership.stakeholder-description', max: 2000, rows: 4 },
  instrumentId: { kind: 'record', of: 'instruments', label: 'partnership.instrument' },
} as const satisfies Fields;
type StakeholderFields = typeof stakeholderFields;

/** A stakeholder organisation as it is being edited, with the instruments it may be tied to. */
interface EditedStakeholder extends Standing<StakeholderFields> {
  readonly instruments: readonly string[];
}

const stakeholderEditable: Editable<StakeholderFields> = {
  name: 'stakeholder',
  kind: 'stakeholder-organisation',
  fields: stakeholderFields,
  options: { instruments: instrumentOptions },
  find: findStakeholder,
  texts: stakeholderTexts,
  mayEdit: mayEditStakeholder,
  check: (content, standing) => instrumentRefusals(content, standing),
  store: storeStakeholder,
};

const begin: Beginning = {
  fields: stakeholderFields,
  partner: 'one',
  mayBegin: mayEditStakeholder,
  command: deskCommand(recordStakeholder),
  input: (content, { slug, partnerId }) => ({ ...content, slug, partnerId, visibility: 'project', provenance: noProvenance }),
};

/** Stakeholder organisations in the workspace: organisations, never persons. */
export const stakeholderDesk = deskOf({
  path: 'stakeholders',
  group: 'project',
  one: 'partnership.stakeholder',
  many: 'partnership.stakeholders',
  empty: 'partnership.stakeholders-empty',
  editable: stakeholderEditable,
  list: allStakeholders,
  steps: [],
  begin,
});

async function allStakeholders(reader: Reader, projectId: string): Promise<readonly DeskRow[]> {
  const rows = await from<PartnershipTables>(reader).selectFrom('stakeholder_organisation').select(['id', 'slug', 'name', 'partner_id', 'visibility'])
    .where('project_id', '=', projectId).orderBy('partner_id').orderBy('id').execute();
  return rows.map(({ id, slug, name, partner_id: partnerId, visibility }) => ({ id, slug, title: name, partnerIds: [partnerId], state: undefined, visibility }));
}

async function findStakeholder(reader: Reader, projectId: string, id: string): Promise<EditedStakeholder | undefined> {
  const row = await from<PartnershipTables>(reader).selectFrom('stakeholder_organisation').selectAll()
    .where('project_id', '=', projectId).where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) return undefined;
  const { slug, name, description, instrument_id: instrumentId, partner_id: partnerId, revision, visibility } = row;
  const instruments = (await instrumentOptions(reader, projectId)).filter((each) => each.partnerId === partnerId).map(({ value }) => value);
  return { id, slug, title: name, revision, visibility, partnerIds: [partnerId], instruments, content: { name, description, instrumentId } };
}

async function stakeholderTexts(reader: Reader, projectId: string): Promise<readonly RecordTexts<StakeholderFields>[]> {
  const rows = await from<PartnershipTables>(reader).selectFrom('stakeholder_organisation').select(['id', 'name', 'description']).where('project_id', '=', projectId).execute();
  return rows.map(({ id, name, description }) => ({ id, content: { name, description } }));
}

/** PA-08: the instrument is the same partner's. */
function instrumentRefusals({ instrumentId }: Content<StakeholderFields>, standing: Standing<StakeholderFields>): readonly Refusal[] {
  // a desk's functions are only given what its own `find` returned
  const { instruments } = standing as EditedStakeholder;
  return instrumentId === null || instruments.includes(instrumentId) ? [] : [{ code: 'unknown-reference', field: 'instrumentId' }];
}

async function storeStakeholder(writer: Writer, at: Stored, { name, description, instrumentId }: Content<StakeholderFields>): Promise<void> {
  if (name === null) throw new Error('an organisation without a name was agreed to');
  await into<PartnershipTables>(writer).updateTable('stakeholder_organisation')
    .set({ name: json(name), description: jsonOrNull(description), instrument_id: instrumentId, revision: at.revision, visibility: at.visibility })
    .where('project_id', '=', at.projectId).where('id', '=', at.id).where('revision', '=', at.revision - 1).returning('id').executeTakeFirstOrThrow();
}
