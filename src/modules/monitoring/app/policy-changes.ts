import { from, type Reader } from '../../../platform/db/index.ts';
import type { ActionPolicyChange } from '../../plans/index.ts';
import type { MonitoringTables } from './tables.ts';

/** A change of a policy instrument. Undefined = not recorded. */
export interface PolicyChange extends ActionPolicyChange {
  readonly slug: string;
  readonly partnerId: string;
  readonly actionId: string | undefined;
  readonly instrumentId: string | undefined;
  /** True when evidence shows the change itself; else it is reported only. */
  readonly evidenced: boolean;
}

/** The public policy changes of a project, the earliest first; those of these actions only, where actions are given. */
export async function policyChanges(reader: Reader, projectId: string, actionIds?: readonly string[]): Promise<readonly PolicyChange[]> {
  if (actionIds?.length === 0) return [];
  const all = from<MonitoringTables>(reader).selectFrom('policy_change')
    .select(['id', 'slug', 'partner_id', 'action_id', 'instrument_id', 'type', 'title', 'report', 'happened', 'evidence', 'provenance'])
    .where('project_id', '=', projectId).where('visibility', '=', 'public')
    .orderBy('sort_day', (order) => order.asc().nullsLast()).orderBy('id');
  const rows = await (actionIds === undefined ? all : all.where('action_id', 'in', actionIds)).execute();
  return rows.map(({ id, slug, title, evidence, provenance, ...row }) => ({
    id, slug, title, evidence, provenance,
    partnerId: row.partner_id,
    actionId: row.action_id ?? undefined,
    instrumentId: row.instrument_id ?? undefined,
    type: row.type ?? undefined,
    when: row.happened,
    text: row.report ?? undefined,
    evidenced: evidence.length > 0,
  }));
}
