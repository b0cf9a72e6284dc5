import type { Provenance } from '../../../kernel/provenance.ts';
import type { Quantity } from '../../../kernel/quantity.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import { from, once, type Reader } from '../../../platform/db/index.ts';
import type { ActionProgress, ProgressReport } from '../../plans/index.ts';
import { indicators } from './indicators.ts';
import { type PolicyChange, policyChanges } from './policy-changes.ts';
import type { MonitoringTables } from './tables.ts';

/** A number that came of an action. */
export interface EffectValue {
  /** What is counted. */
  readonly label: LocalizedText;
  readonly quantity: Quantity;
  readonly period: When;
  readonly provenance: Provenance;
}

/** What came of one action: approved values and policy changes. */
export interface ActionEffects {
  readonly values: readonly EffectValue[];
  readonly policyChanges: readonly PolicyChange[];
}

/** Everything on record about the progress of these actions, by action; fills the port of `plans`. Four statements, however many actions. */
export function progressOf(reader: Reader, projectId: string, actionIds: readonly string[]): Promise<ReadonlyMap<string, ActionProgress>> {
  return once(reader, `progress ${projectId} ${actionIds.toSorted().join(' ')}`, () => readProgress(reader, projectId, actionIds));
}

async function readProgress(reader: Reader, projectId: string, actionIds: readonly string[]): Promise<ReadonlyMap<string, ActionProgress>> {
  const reports = await reportsOf(reader, projectId, actionIds);
  const ofActions = Map.groupBy(await indicators(reader, projectId, actionIds), (indicator) => indicator.actionId);
  const changes = Map.groupBy(await policyChanges(reader, projectId, actionIds), (change) => change.actionId);
  return new Map(actionIds.flatMap((id) => {
    const own = reports.get(id) ?? [];
    const found = { status: own[0]?.status, reports: own, indicators: ofActions.get(id) ?? [], policyChanges: changes.get(id) ?? [] };
    return own.length + found.indicators.length + found.policyChanges.length === 0 ? [] : [[id, found] as const];
  }));
}

/** What came of these actions, by action; an action without an entry has no effect on record. */
export async function effectsByAction(reader: Reader, projectId: string, actionIds: readonly string[]): Promise<ReadonlyMap<string, ActionEffects>> {
  const ofActions = Map.groupBy(await indicators(reader, projectId, actionIds), (indicator) => indicator.actionId);
  const changes = Map.groupBy(await policyChanges(reader, projectId, actionIds), (change) => change.actionId);
  return new Map(actionIds.flatMap((id) => {
    const values = (ofActions.get(id) ?? []).flatMap(({ name, values: own }) => own.map(({ quantity, period, provenance }) => ({ label: name, quantity, period, provenance })));
    const own = changes.get(id) ?? [];
    return values.length + own.length === 0 ? [] : [[id, { values, policyChanges: own }] as const];
  }));
}

async function reportsOf(reader: Reader, projectId: string, actionIds: readonly string[]): Promise<ReadonlyMap<string, readonly ProgressReport[]>> {
  if (actionIds.length === 0) return new Map();
  const rows = await from<MonitoringTables>(reader).selectFrom('action_progress')
    .select(['action_id', 'period', 'status', 'report', 'reason', 'provenance'])
    .where('project_id', '=', projectId).where('visibility', '=', 'public').where('action_id', 'in', actionIds)
    .orderBy('sort_day', (order) => order.desc().nullsLast()).orderBy('id', 'desc').execute();
  const reports = rows.map(({ action_id: actionId, period, status, report, reason, provenance }) => ({
    actionId, report: { period, status, provenance, text: report ?? undefined, reason: reason ?? undefined },
  }));
  return new Map([...Map.groupBy(reports, (each) => each.actionId)].map(([id, own]) => [id, own.map((each) => each.report)]));
}
