import { from, type Reader } from '../../../platform/db/index.ts';
import type { ActionPolicyChange } from '../../plans/index.ts';
import type { MonitoringTables } from './tables.ts';
import { withoutHidden } from './without-hidden.ts';

/** A change of a policy instrument. Undefined = not recorded. */
export interface PolicyChange extends ActionPolicyChange {
  readonly slug: string;
  readonly partnerId: string;
  readonly actionId: string | undefined;
  readonly instrumentId: string | undefined;
  /** True when evidence shows the change itself; else it is reported only. */
  readonly evidenced: boolean;
}

/**
 * MO-15: the public policy changes of a project, the earliest first. Where actions are given, those of these actions only:
 * the caller has made sure that readers may see them.
 */
export async function policyChanges(reader: Reader, projectId: string, actionIds?: readonly string[]): Promise<readonly PolicyChange[]> {
  if (actionIds?.length === 0) return [];
  const all = from<MonitoringTables>(reader).selectFrom('policy_change')
    .select(['id', 'slug', 'partner_id', 'action_id', 'instrument_id', 'type', 'title', 'report', 'happened', 'evidence', 'provenance'])
    .where('project_id', '=', projectId).where('visibility', '=', 'public')
    .orderBy('sort_day', (order) => order.asc().nullsLast()).orderBy('id');
  const found = await (actionIds === undefined ? all : all.where('action_id', 'in', actionIds)).execute();
  const rows = actionIds === undefined ? await withoutHidden(reader, projectId, found) : found;
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
