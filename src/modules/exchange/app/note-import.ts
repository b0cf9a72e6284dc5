import { z } from 'zod';
import { recordKinds } from '../../../kernel/record.ts';
import { agree } from '../../../kernel/result.ts';
import { id } from '../../../kernel/slug.ts';
import { command } from '../../../platform/command/index.ts';
import { from, into, json, type Reader } from '../../../platform/db/index.ts';
import { mayImport } from './policy.ts';
import type { ExchangeTables } from './tables.ts';

/** So many rows of a file are noted at once. */
export const rowsANote = 1000;

const input = z.strictObject({
  kind: z.enum(recordKinds),
  /** Name of the file, as it was given. */
  file: z.string().min(1).max(300),
  rows: z.array(z.strictObject({ key: z.string().min(1).max(600), recordId: id, said: z.record(z.string(), z.string().max(64)) })).min(1).max(rowsANote),
});

/** IM-06: notes which rows of a file became which records, so that the same file brought in again changes nothing. */
export const noteImport = command({
  name: 'import.note',
  input,
  load: () => Promise.resolve(undefined),
  permit: (actor, _state, { at: { projectId } }) => mayImport(actor, { projectId }),
  decide: (_state, noted) => agree(noted),
  write: async (writer, { kind, rows }, { projectId, newId }) => {
    const values = rows.map(({ key, recordId, said }) => ({ project_id: projectId, kind, key, record_id: recordId, said: json(said) }));
    await into<ExchangeTables>(writer).insertInto('import_row').values(values)
      .onConflict((conflict) => (
        conflict.columns(['project_id', 'kind', 'key']).doUpdateSet((row) => ({ record_id: row.ref('excluded.record_id'), said: row.ref('excluded.said') }))
      ))
      .execute();
    return { subject: { kind: 'import', id: newId() }, output: undefined };
  },
});

/** A row that was brought in before. */
export interface NotedRow {
  readonly recordId: string;
  readonly said: Readonly<Record<string, string>>;
}

/** What was brought in before, by what the files call it. */
export async function notedRows(reader: Reader, projectId: string, kind: string): Promise<ReadonlyMap<string, NotedRow>> {
  const rows = await from<ExchangeTables>(reader).selectFrom('import_row').select(['key', 'record_id as recordId', 'said'])
    .where('project_id', '=', projectId).where('kind', '=', kind).execute();
  return new Map(rows.map(({ key, ...row }) => [key, row]));
}
