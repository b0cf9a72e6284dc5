import { noProvenance } from '../../../../kernel/provenance.ts';
import type { Refusal } from '../../../../kernel/result.ts';
import { unknownWhen, type When } from '../../../../kernel/when.ts';
import { from, into, json, type Reader, type Writer } from '../../../../platform/db/index.ts';
import { type Beginning, type Content, deskCommand, deskOf, type DeskRow, type RecordTexts, type Standing, type Stored } from '../../../editing/index.ts';
import { actionRows, ownerOfAction } from '../../../plans/index.ts';
import { checkIndicator, directions, indicatorKinds, type Scope, units } from '../../model/indicator.ts';
import { countings } from '../../model/total.ts';
import { mayBeginReport, mayEditReport } from '../policy.ts';
import { recordIndicator } from '../record-indicator.ts';
import { makeFindable } from '../search-results.ts';
import { jsonOrNull } from '../standing.ts';
import type { MonitoringTables } from '../tables.ts';
import { type IndicatorFields, indicatorFields } from './indicator-fields.ts';
import { monitoringOptions } from './options.ts';

/** An indicator as it is being edited. */
interface EditedIndicator extends Standing<IndicatorFields> {
  readonly scope: Scope;
  readonly actionId: string | null;
}

function edited(standing: Standing<IndicatorFields>): EditedIndicator {
  // a desk's functions are only given what its own `find` returned
  return standing as EditedIndicator;
}

const { name, definition, unit, kind, counting } = indicatorFields;

const begin: Beginning = {
  fields: {
    actionId: { kind: 'record', of: 'subjects', label: 'monitoring.field-subject', hint: 'monitoring.hint-subject', required: true },
    name, definition, unit, kind, counting,
  },
  partner: 'none',
  mayBegin: mayBeginReport,
  command: deskCommand(recordIndicator),
  input: (content, { slug }) => ({
    slug, actionId: content['actionId'], name: content['name'], definition: content['definition'] ?? null, unit: content['unit'], kind: content['kind'],
    counting: content['counting'], visibility: 'project', provenance: noProvenance,
  }),
};

/** What is counted, from where, to where. */
export const indicatorDesk = deskOf<IndicatorFields>({
  path: 'indicators',
  one: 'monitoring.one-indicator',
  many: 'monitoring.many-indicators',
  empty: 'monitoring.empty-indicators',
  editable: {
    name: 'indicator',
    kind: 'indicator',
    fields: indicatorFields,
    options: monitoringOptions,
    find: findEdited,
    texts: indicatorTexts,
    mayEdit: mayEditReport,
    check: (content, standing) => check(content, edited(standing)),
    store,
  },
  list: allIndicators,
  steps: [],
  begin,
  publicPath: ({ slug }) => `/results#indicator-${slug}`,
  related: async (reader, projectId, standing) => {
    const { actionId } = edited(standing);
    return (await actionRows(reader, projectId)).filter(({ id }) => id === actionId).map(({ id, title }) => ({ label: title, path: `/actions/${id}` }));
  },
});

async function findEdited(reader: Reader, projectId: string, id: string): Promise<EditedIndicator | undefined> {
  const row = await from<MonitoringTables>(reader).selectFrom('indicator').selectAll().where('project_id', '=', projectId).where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) return undefined;
  const { slug, revision, visibility, scope, action_id: actionId, baseline, target, details: { dataSource, responsible } } = row;
  const owner = actionId === null ? undefined : await ownerOfAction(reader, projectId, actionId);
  return {
    id, slug, revision, visibility, title: row.name, partnerIds: owner === undefined ? [] : [owner], scope, actionId,
    content: {
      name: row.name, definition: row.definition, unit: row.unit, kind: row.kind, counting: row.counting, direction: row.direction,
      baselineAmount: baseline?.amount ?? null, baselineWhen: baseline?.when ?? unknownWhen,
      targetAmount: target?.amount ?? null, targetDue: target?.due ?? unknownWhen, dataSource, responsible,
    },
  };
}

async function indicatorTexts(reader: Reader, projectId: string): Promise<readonly RecordTexts<IndicatorFields>[]> {
  const rows = await from<MonitoringTables>(reader).selectFrom('indicator').select(['id', 'name', 'definition', 'details']).where('project_id', '=', projectId).execute();
  return rows.map(({ id, details: { dataSource, responsible }, ...row }) => ({ id, content: { name: row.name, definition: row.definition, dataSource, responsible } }));
}

interface Chosen {
  readonly unit: (typeof units)[number];
  readonly kind: (typeof indicatorKinds)[number];
  readonly counting: (typeof countings)[number];
}

/** The three choices an indicator cannot be without; undefined where one is missing. */
function chosen(content: Content<IndicatorFields>): Chosen | undefined {
  const one = { unit: units.find((each) => each === content.unit), kind: indicatorKinds.find((each) => each === content.kind) };
  const counted = countings.find((each) => each === content.counting);
  return one.unit === undefined || one.kind === undefined || counted === undefined ? undefined : { unit: one.unit, kind: one.kind, counting: counted };
}

/** MO-03; and a date alone is no starting point and no target. */
function check(content: Content<IndicatorFields>, { scope, actionId }: EditedIndicator): readonly Refusal[] {
  const sure = chosen(content);
  const checked = sure === undefined ? undefined : checkIndicator({ scope, actionId, unit: sure.unit, counting: sure.counting });
  const lacks = (amount: string | null, when: When, field: string): readonly Refusal[] => (amount === null && when.kind !== 'unknown' ? [{ code: 'required', field }] : []);
  return [
    ...(checked?.ok === false ? checked.refusals : []),
    ...lacks(content.baselineAmount, content.baselineWhen, 'baselineAmount'), ...lacks(content.targetAmount, content.targetDue, 'targetAmount'),
  ];
}

async function store(writer: Writer, at: Stored, content: Content<IndicatorFields>): Promise<void> {
  const sure = chosen(content);
  const { name: title, dataSource, responsible } = content;
  if (sure === undefined || title === null) throw new Error('an indicator without name or unit was agreed to');
  const baseline = content.baselineAmount === null ? null : { amount: content.baselineAmount, when: content.baselineWhen };
  const target = content.targetAmount === null ? null : { amount: content.targetAmount, due: content.targetDue };
  const { action_id: actionId } = await into<MonitoringTables>(writer).updateTable('indicator')
    .set({
      ...sure, name: json(title), definition: jsonOrNull(content.definition), direction: directions.find((each) => each === content.direction) ?? null,
      baseline: jsonOrNull(baseline), target: jsonOrNull(target), details: json({ v: 1, dataSource, responsible }), revision: at.revision, visibility: at.visibility,
    })
    .where('project_id', '=', at.projectId).where('id', '=', at.id).where('revision', '=', at.revision - 1).returning('action_id').executeTakeFirstOrThrow();
  await makeFindable(writer, at.projectId, {
    kind: 'indicator', id: at.id, actionId, visibility: at.visibility, anchor: `indicator-${at.slug}`, title, body: [content.definition, dataSource],
  });
}

async function allIndicators(reader: Reader, projectId: string): Promise<readonly DeskRow[]> {
  const known = new Map((await actionRows(reader, projectId)).map((action) => [action.id, action.partnerId]));
  const rows = await from<MonitoringTables>(reader).selectFrom('indicator').select(['id', 'slug', 'action_id', 'name', 'visibility'])
    .where('project_id', '=', projectId).orderBy('id').execute();
  return rows.map(({ id, slug, action_id: actionId, name: title, visibility }) => {
    const owner = actionId === null ? undefined : known.get(actionId);
    return { id, slug, title, visibility, state: undefined, partnerIds: owner === undefined ? [] : [owner] };
  });
}
