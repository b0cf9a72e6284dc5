import type { When } from '../../../../kernel/when.ts';
import { from, type Reader } from '../../../../platform/db/index.ts';
import type { MonitoringTables } from '../tables.ts';

/** The periods that actions were reported on, drafts too: for the workspace only. */
export async function reportPeriods(reader: Reader, projectId: string): Promise<readonly When[]> {
  const rows = await from<MonitoringTables>(reader).selectFrom('action_progress').select('period').where('project_id', '=', projectId).execute();
  return rows.map(({ period }) => period);
}
