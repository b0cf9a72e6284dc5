import { from, type Reader } from '../../../../platform/db/index.ts';
import type { Option } from '../../../editing/index.ts';
import type { PlanTables } from '../tables.ts';

/** Every plan of the project, drafts too, for fields that point to one. */
export async function planOptions(reader: Reader, projectId: string): Promise<readonly Option[]> {
  const rows = await from<PlanTables>(reader).selectFrom('plan').select(['id', 'title']).where('project_id', '=', projectId).orderBy('slug').execute();
  return rows.map(({ id, title }) => ({ value: id, label: title }));
}
