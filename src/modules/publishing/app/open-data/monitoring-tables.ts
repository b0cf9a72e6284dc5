import type { Reader } from '../../../../platform/db/index.ts';
import { type Indicator, indicators, type PolicyChange, policyChanges, progressOf } from '../../../monitoring/index.ts';
import { citiesById } from '../../../partnership/index.ts';
import { actions, type ProgressReport } from '../../../plans/index.ts';
import { openTable } from './table.ts';

interface ProgressRow extends ProgressReport {
  readonly actionId: string;
}

const progressTable = openTable<ProgressRow>({
  name: 'progress',
  columns: (make) => [
    ...make.code('action_id', ({ actionId }) => actionId),
    ...make.dates('period', ({ period }) => period),
    ...make.code('status', ({ status }) => status),
    ...make.words('report', ({ text }) => text),
    ...make.words('reason', ({ reason }) => reason),
    ...make.provenance(({ provenance }) => provenance),
  ],
  read: async (reader, projectId) => {
    const ids = (await actions(reader, projectId)).map((action) => action.id);
    const progress = await progressOf(reader, projectId, ids);
    return ids.flatMap((actionId) => (progress.get(actionId)?.reports ?? []).map((report) => ({ ...report, actionId })));
  },
});

const indicatorTable = openTable<Indicator>({
  name: 'indicators',
  columns: (make) => [
    ...make.code('id', ({ id }) => id),
    ...make.code('slug', ({ slug }) => slug),
    ...make.code('scope', ({ scope }) => scope),
    ...make.code('action_id', ({ actionId }) => actionId),
    ...make.words('title', ({ name }) => name),
    ...make.words('definition', ({ definition }) => definition),
    ...make.code('kind', ({ kind }) => kind),
    ...make.code('unit', ({ unit }) => unit),
    ...make.code('direction', ({ direction }) => direction),
    ...make.decimal('baseline', ({ baseline }) => baseline?.amount),
    ...make.dates('baseline_date', ({ baseline }) => baseline?.when),
    ...make.decimal('target_amount', ({ target }) => target?.amount),
    ...make.dates('target_due', ({ target }) => target?.due),
    ...make.words('responsible', ({ responsible }) => responsible),
    ...make.code('state', ({ state }) => state),
    ...make.provenance(({ provenance }) => provenance),
  ],
  read: publicIndicators,
});

type ValueRow = Indicator['values'][number] & { readonly indicatorId: string; readonly partner: string | undefined };

const valueTable = openTable<ValueRow>({
  name: 'values',
  columns: (make) => [
    ...make.code('id', ({ id }) => id),
    ...make.code('indicator_id', ({ indicatorId }) => indicatorId),
    ...make.code('partner', ({ partner }) => partner),
    ...make.dates('period', ({ period }) => period),
    ...make.quantities('value', ({ quantity }) => quantity),
    ...make.words('method', ({ method }) => method),
    ...make.code('evidence_grade', ({ grade }) => grade),
    ...make.provenance(({ provenance }) => provenance),
  ],
  read: async (reader, projectId) => {
    const cities = await citiesById(reader, projectId);
    return (await publicIndicators(reader, projectId)).flatMap(({ id, values }) =>
      values.map((value) => ({ ...value, indicatorId: id, partner: value.partnerId === undefined ? undefined : cities.get(value.partnerId)?.slug })),
    );
  },
});

interface ChangeRow extends PolicyChange {
  readonly partner: string | undefined;
}

const changeTable = openTable<ChangeRow>({
  name: 'policy-changes',
  columns: (make) => [
    ...make.code('id', ({ id }) => id),
    ...make.code('slug', ({ slug }) => slug),
    ...make.code('partner', ({ partner }) => partner),
    ...make.code('action_id', ({ actionId }) => actionId),
    ...make.code('instrument_id', ({ instrumentId }) => instrumentId),
    ...make.code('kind', ({ type }) => type),
    ...make.words('title', ({ title }) => title),
    ...make.words('report', ({ text }) => text),
    ...make.dates('date', ({ when }) => when),
    ...make.list('evidence_pages', ({ evidence }) => evidence.map((source) => source.url)),
    ...make.provenance(({ provenance }) => provenance),
  ],
  read: async (reader, projectId) => {
    const [cities, shown] = [await citiesById(reader, projectId), await actionIds(reader, projectId)];
    return (await policyChanges(reader, projectId)).map((change) => ({
      ...change, partner: cities.get(change.partnerId)?.slug, actionId: change.actionId !== undefined && shown.has(change.actionId) ? change.actionId : undefined,
    }));
  },
});

/** PU-07: an indicator of an action that readers may not see is left out with it. */
async function publicIndicators(reader: Reader, projectId: string): Promise<readonly Indicator[]> {
  const shown = await actionIds(reader, projectId);
  return (await indicators(reader, projectId)).filter(({ actionId }) => actionId === undefined || shown.has(actionId));
}

async function actionIds(reader: Reader, projectId: string): Promise<ReadonlySet<string>> {
  return new Set((await actions(reader, projectId)).map((action) => action.id));
}

export const monitoringTables = [progressTable, indicatorTable, valueTable, changeTable] as const;
