import type { Provenance } from '../../../kernel/provenance.ts';
import type { Quantity } from '../../../kernel/quantity.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { bounds } from '../../../kernel/when.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import type { IndicatorValue } from '../../plans/index.ts';
import { type Baseline, type Direction, type IndicatorKind, type IndicatorState, indicatorState, type Scope, type Target, type Unit } from '../model/indicator.ts';
import { type Counting, type Total, totalOf } from '../model/total.ts';
import type { MonitoringTables } from './tables.ts';
import { withoutHidden } from './without-hidden.ts';

/** An approved value, with the city that reported it; undefined for the project as a whole. */
export interface PublicValue extends IndicatorValue {
  readonly partnerId: string | undefined;
}

/** An indicator with what is on record for it. Undefined = not recorded. */
export interface Indicator {
  readonly id: string;
  readonly slug: string;
  readonly scope: Scope;
  readonly actionId: string | undefined;
  readonly name: LocalizedText;
  readonly definition: LocalizedText | undefined;
  readonly unit: Unit;
  readonly direction: Direction | undefined;
  readonly kind: IndicatorKind;
  readonly counting: Counting;
  readonly baseline: Baseline | undefined;
  readonly target: Target | undefined;
  readonly dataSource: LocalizedText | undefined;
  readonly responsible: LocalizedText | undefined;
  /** Approved values only, the latest period first. */
  readonly values: readonly PublicValue[];
  /** Undefined where values of this indicator are not added up. */
  readonly total: Total | undefined;
  readonly state: IndicatorState;
  readonly provenance: Provenance;
}

/**
 * MO-08, MO-15: the public indicators of a project with their approved values. Where actions are given, those of these actions only:
 * the caller has made sure that readers may see them. A fixed number of statements.
 */
export async function indicators(reader: Reader, projectId: string, actionIds?: readonly string[]): Promise<readonly Indicator[]> {
  if (actionIds?.length === 0) return [];
  const all = from<MonitoringTables>(reader).selectFrom('indicator')
    .select(['id', 'slug', 'scope', 'action_id', 'name', 'definition', 'unit', 'direction', 'kind', 'counting', 'baseline', 'target', 'details', 'provenance'])
    .where('project_id', '=', projectId).where('visibility', '=', 'public').orderBy('id');
  const found = await (actionIds === undefined ? all : all.where('action_id', 'in', actionIds)).execute();
  const rows = actionIds === undefined ? await withoutHidden(reader, projectId, found) : found;
  const values = await approvedValues(reader, projectId, rows.map((row) => row.id));
  return rows.map((row) => {
    const own = values.get(row.id) ?? [];
    return {
      id: row.id, slug: row.slug, scope: row.scope, name: row.name, unit: row.unit, kind: row.kind, counting: row.counting, provenance: row.provenance,
      actionId: row.action_id ?? undefined,
      definition: row.definition ?? undefined,
      direction: row.direction ?? undefined,
      baseline: row.baseline ?? undefined,
      target: row.target ?? undefined,
      dataSource: row.details.dataSource ?? undefined,
      responsible: row.details.responsible ?? undefined,
      values: own,
      total: totalOf(row.counting, own.map(({ quantity, partnerId, period }) => ({ quantity, partnerId, day: bounds(period).last }))),
      state: indicatorState({ definition: row.definition, values: own.map((value) => value.quantity) }),
    };
  });
}

async function approvedValues(reader: Reader, projectId: string, indicatorIds: readonly string[]): Promise<ReadonlyMap<string, readonly PublicValue[]>> {
  if (indicatorIds.length === 0) return new Map();
  const rows = await from<MonitoringTables>(reader).selectFrom('indicator_value')
    .select(['id', 'indicator_id', 'partner_id', 'amount', 'status', 'at_least', 'period', 'method', 'grade', 'provenance'])
    .where('project_id', '=', projectId).where('visibility', '=', 'public').where('state', '=', 'approved').where('indicator_id', 'in', indicatorIds)
    .orderBy('sort_day', (order) => order.desc().nullsLast()).orderBy('id').execute();
  const values = rows.map(({ id, indicator_id: indicatorId, partner_id: partnerId, method, grade, period, provenance, ...row }) => ({
    indicatorId,
    value: { id, period, provenance, partnerId: partnerId ?? undefined, method: method ?? undefined, grade: grade ?? undefined, quantity: quantityOf(row) },
  }));
  return new Map([...Map.groupBy(values, (each) => each.indicatorId)].map(([id, own]) => [id, own.map((each) => each.value)]));
}

function quantityOf({ amount, status, at_least: atLeast }: { amount: string | null; status: Quantity['status']; at_least: boolean }): Quantity {
  return { amount, status, ...(atLeast ? { atLeast } : {}) };
}
