import type { When } from '../../../../kernel/when.ts';
import { from, type Reader } from '../../../../platform/db/index.ts';
import type { PlanTables } from '../tables.ts';

/** When the steps of all actions happen, as far as that is said, drafts too: for the workspace only. */
export async function stepDays(reader: Reader, projectId: string): Promise<readonly When[]> {
  const rows = await from<PlanTables>(reader).selectFrom('action_step').select('happens').where('project_id', '=', projectId).execute();
  return rows.map(({ happens }) => happens);
}
