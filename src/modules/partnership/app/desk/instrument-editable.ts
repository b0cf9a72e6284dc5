import { isReversed, sortDay } from '../../../../kernel/when.ts';
import type { Visibility } from '../../../../kernel/record.ts';
import { from, into, json, type Reader, type Writer } from '../../../../platform/db/index.ts';
import type { Content, DeskRow, Editable, Fields, Option, RecordTexts, Standing, Stored } from '../../../editing/index.ts';
import { instrumentFamilies } from '../../model/shapes.ts';
import { mayEditInstrument } from '../policy.ts';
import type { PartnershipTables } from '../tables.ts';

export const instrumentFields = {
  name: { kind: 'text', label: 'partnership.instrument-name', max: 300, required: true },
  description: { kind: 'text', label: 'partnership.instrument-description', hint: 'partnership.hint-instrument', max: 3000, rows: 6 },
  authority: { kind: 'text', label: 'partnership.authority', hint: 'partnership.hint-authority', max: 300 },
  family: {
    kind: 'choice', label: 'partnership.family', options: [
      { value: 'growth-and-jobs', label: 'partnership.family-growth-and-jobs' }, { value: 'territorial-cooperation', label: 'partnership.family-territorial-cooperation' },
      { value: 'other-regional', label: 'partnership.family-other-regional' },
    ],
  },
  since: { kind: 'when', label: 'partnership.since' },
} as const satisfies Fields;
export type InstrumentFields = typeof instrumentFields;

/** An instrument as it is being edited: its newest version. */
export interface EditedInstrument extends Standing<InstrumentFields> {
  /** Of the newest version. */
  readonly number: number;
  readonly citySlug: string;
}

/** How the newest version of a policy instrument is changed; older ones are its history and stay. */
export const instrumentEditable: Editable<InstrumentFields> = {
  name: 'instrument',
  kind: 'policy-instrument',
  fields: instrumentFields,
  options: {},
  find: findInstrument,
  texts: instrumentTexts,
  mayEdit: mayEditInstrument,
  check: ({ since }) => (isReversed(since) ? [{ code: 'period-reversed', field: 'since' }] : []),
  store: storeInstrument,
};

/** Every instrument by its newest name, also those the public does not see. */
export async function allInstruments(reader: Reader, projectId: string): Promise<readonly DeskRow[]> {
  const rows = await newest(reader, projectId).orderBy('p.position').orderBy('i.id').execute();
  return rows.map(({ id, slug, name, partnerId, visibility }) => ({ id, slug, title: name, partnerIds: [partnerId], state: undefined, visibility }));
}

/** The instruments, for fields that point to one. */
export async function instrumentOptions(reader: Reader, projectId: string): Promise<readonly (Option & { readonly partnerId: string; readonly visibility: Visibility })[]> {
  const rows = await newest(reader, projectId).orderBy('p.position').orderBy('i.id').execute();
  return rows.map(({ id, name, partnerId, visibility }) => ({ value: id, label: name, partnerId, visibility }));
}

function newest(reader: Reader, projectId: string) {
  return from<PartnershipTables>(reader).selectFrom('policy_instrument as i')
    .innerJoin('policy_instrument_version as v', (join) => join.onRef('v.project_id', '=', 'i.project_id').onRef('v.instrument_id', '=', 'i.id'))
    .innerJoin('partner as p', (join) => join.onRef('p.project_id', '=', 'i.project_id').onRef('p.id', '=', 'i.partner_id'))
    .select(['i.id', 'i.partner_id as partnerId', 'i.revision', 'i.visibility', 'v.number', 'v.slug', 'v.name', 'v.family', 'v.since', 'v.details', 'p.slug as citySlug'])
    .where('i.project_id', '=', projectId)
    .where((where) => where.not(where.exists(where.selectFrom('policy_instrument_version as later').select('later.number')
      .whereRef('later.project_id', '=', 'v.project_id').whereRef('later.instrument_id', '=', 'v.instrument_id').whereRef('later.number', '>', 'v.number'))));
}

async function findInstrument(reader: Reader, projectId: string, id: string): Promise<EditedInstrument | undefined> {
  const row = await newest(reader, projectId).where('i.id', '=', id).forUpdate('i').executeTakeFirst();
  if (row === undefined) return undefined;
  const { slug, revision, visibility, number, citySlug, name, family, since, details: { description, authority } } = row;
  return { id, slug, title: name, revision, visibility, number, citySlug, partnerIds: [row.partnerId], content: { name, description, authority, family, since } };
}

async function instrumentTexts(reader: Reader, projectId: string): Promise<readonly RecordTexts<InstrumentFields>[]> {
  return (await newest(reader, projectId).execute()).map(({ id, name, details: { description, authority } }) => ({ id, content: { name, description, authority } }));
}

async function storeInstrument(writer: Writer, at: Stored, content: Content<InstrumentFields>): Promise<void> {
  const { name, description, authority, since } = content;
  const current = await findInstrument(writer, at.projectId, at.id);
  if (name === null || current === undefined) throw new Error('an instrument without a name was agreed to');
  const db = into<PartnershipTables>(writer);
  await db.updateTable('policy_instrument').set({ revision: at.revision, visibility: at.visibility })
    .where('project_id', '=', at.projectId).where('id', '=', at.id).where('revision', '=', at.revision - 1).returning('id').executeTakeFirstOrThrow();
  await db.updateTable('policy_instrument_version')
    .set({
      name: json(name), details: json({ v: 1, description, authority }), family: instrumentFamilies.find((each) => each === content.family) ?? null,
      since: json(since), sort_day: sortDay(since) ?? null,
    })
    .where('project_id', '=', at.projectId).where('instrument_id', '=', at.id).where('number', '=', current.number).execute();
}
