import type { Reader } from '../../../platform/db/index.ts';
import { shownActionIds } from '../../plans/index.ts';

/** MO-15: leaves out the records that belong to an action readers may not see. */
export async function withoutHidden<R extends { readonly action_id: string | null }>(reader: Reader, projectId: string, rows: readonly R[]): Promise<readonly R[]> {
  const shown = await shownActionIds(reader, projectId, rows.flatMap((row) => row.action_id ?? []));
  return rows.filter((row) => row.action_id === null || shown.has(row.action_id));
}
