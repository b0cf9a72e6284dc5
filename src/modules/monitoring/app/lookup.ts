import type { When } from '../../../kernel/when.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import type { Scope } from '../model/indicator.ts';
import { periodKey } from '../model/period.ts';
import type { ValueState } from '../model/value-state.ts';
import type { MonitoringTables } from './tables.ts';

/** True when a record of this kind already has the slug. */
export async function isTaken(reader: Reader, table: keyof MonitoringTables, at: { readonly projectId: string; readonly slug: string }): Promise<boolean> {
  const row = await from<MonitoringTables>(reader).selectFrom(table).select('id').where('project_id', '=', at.projectId).where('slug', '=', at.slug).executeTakeFirst();
  return row !== undefined;
}

/** What a command must know of an indicator that gets a value. */
export interface KnownIndicator {
  readonly id: string;
  readonly scope: Scope;
  readonly actionId: string | null;
}

export function findIndicator(reader: Reader, projectId: string, id: string): Promise<KnownIndicator | undefined> {
  return from<MonitoringTables>(reader).selectFrom('indicator').select(['id', 'scope', 'action_id as actionId'])
    .where('project_id', '=', projectId).where('id', '=', id).executeTakeFirst();
}

/** True when the project has a headline indicator already. */
export async function hasHeadline(reader: Reader, projectId: string): Promise<boolean> {
  const row = await from<MonitoringTables>(reader).selectFrom('indicator').select('id').where('project_id', '=', projectId).where('scope', '=', 'headline').executeTakeFirst();
  return row !== undefined;
}

/** What a command must know of a value it moves or supersedes; the row is held until the command is done. */
export interface KnownValue {
  readonly id: string;
  readonly indicatorId: string;
  readonly partnerId: string | null;
  readonly state: ValueState;
  readonly supersedesId: string | null;
  readonly revision: number;
}

/** The value with this id or slug; undefined where there is none. */
export function findValue(reader: Reader, projectId: string, by: { readonly slug: string } | { readonly id: string }): Promise<KnownValue | undefined> {
  const value = from<MonitoringTables>(reader).selectFrom('indicator_value')
    .select(['id', 'indicator_id as indicatorId', 'partner_id as partnerId', 'state', 'supersedes_id as supersedesId', 'revision'])
    .where('project_id', '=', projectId).forUpdate();
  return ('slug' in by ? value.where('slug', '=', by.slug) : value.where('id', '=', by.id)).executeTakeFirst();
}

/** True when progress for this action and period was reported already. */
export async function isReported(reader: Reader, projectId: string, at: { readonly actionId: string; readonly period: When }): Promise<boolean> {
  const periods = await reportedPeriods(reader, projectId, { actionId: at.actionId });
  return periods.has(periodKey(at.period));
}

/** The periods on which an action was reported, as keys, one report left out. */
export async function reportedPeriods(reader: Reader, projectId: string, at: { readonly actionId: string; readonly except?: string }): Promise<ReadonlySet<string>> {
  const rows = await from<MonitoringTables>(reader).selectFrom('action_progress').select(['id', 'period'])
    .where('project_id', '=', projectId).where('action_id', '=', at.actionId).execute();
  return new Set(rows.filter((row) => row.id !== at.except).map((row) => periodKey(row.period)));
}
