import { from, into, json, type Writer } from '../../../platform/db/index.ts';
import { putSearchEntry, removeSearchEntry, type SearchEntry } from './put.ts';
import type { SearchTables } from './tables.ts';

/** The words of a record that is found only while another one is. */
export interface EntryBelow extends SearchEntry {
  /** Id of the record it belongs to. */
  readonly within: string;
  /** Whether readers may see that one now. */
  readonly shown: boolean;
}

/** SE-12: makes a public record findable as long as readers may see the one it belongs to. */
export async function putBelow(writer: Writer, { within, shown, ...entry }: EntryBelow): Promise<void> {
  await removeBelow(writer, entry);
  const { projectId, kind, id, path, title, body } = entry;
  await into<SearchTables>(writer).insertInto('search_below')
    .values({ project_id: projectId, kind, record_id: id, within_id: within, path, title: json(title), body: json(body) }).execute();
  if (shown) await putSearchEntry(writer, entry);
}

/** Takes such a record out of the search for good: it is no longer public itself. */
export async function removeBelow(writer: Writer, entry: Pick<SearchEntry, 'projectId' | 'kind' | 'id'>): Promise<void> {
  await removeSearchEntry(writer, entry);
  await into<SearchTables>(writer).deleteFrom('search_below')
    .where('project_id', '=', entry.projectId).where('kind', '=', entry.kind).where('record_id', '=', entry.id).execute();
}

/** SE-12: some records have appeared or disappeared; what belongs to them follows. */
export async function showBelow(writer: Writer, projectId: string, shown: ReadonlyMap<string, boolean>): Promise<void> {
  if (shown.size === 0) return;
  const rows = await from<SearchTables>(writer).selectFrom('search_below').selectAll()
    .where('project_id', '=', projectId).where('within_id', 'in', [...shown.keys()]).execute();
  for (const { kind, record_id: id, within_id: within, path, title, body } of rows) {
    if (shown.get(within) === true) await putSearchEntry(writer, { projectId, kind, id, path, title, body });
    else await removeSearchEntry(writer, { projectId, kind, id });
  }
}
