import { sql } from 'kysely';
import { z } from 'zod';
import { agree, refuse } from '../../../../kernel/result.ts';
import { id } from '../../../../kernel/slug.ts';
import { command } from '../../../../platform/command/index.ts';
import { from, into, json, type Reader } from '../../../../platform/db/index.ts';
import { loadScheme } from '../load-scheme.ts';
import { mayLoadScheme } from '../policy.ts';
import type { SkosFile } from '../skos/read-skos.ts';
import type { TaxonomyTables } from '../tables.ts';

/** What was read of a file. */
export type ReadScheme = Extract<SkosFile, { ok: true }>;

/** A file that somebody has yet to decide on. */
export interface SchemeFile {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly read: ReadScheme;
}

/** The files that wait for a decision, the newest first. */
export async function schemeFiles(reader: Reader): Promise<readonly Pick<SchemeFile, 'id' | 'name' | 'at'>[]> {
  const rows = await from<TaxonomyTables>(reader).selectFrom('concept_file').select(['id', 'name', 'at']).orderBy('at', 'desc').orderBy('id').execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** What was read of a file that waits; undefined where there is none, or no longer. */
export async function schemeFile(reader: Reader, fileId: string): Promise<SchemeFile | undefined> {
  if (!id.safeParse(fileId).success) return undefined;
  const row = await from<TaxonomyTables>(reader).selectFrom('concept_file').selectAll().where('id', '=', fileId).executeTakeFirst();
  if (row === undefined) return undefined;
  return { id: row.id, name: row.name, at: row.at.toISOString(), read: { ok: true, scheme: row.scheme, leftOut: row.left_out, homonyms: row.homonyms } };
}

/**
 * TX-26: keeps what was read of a file until it is loaded or put away, at most for a day. What was read comes beside the input: the log names the
 * file and its version, and does not repeat thousands of names.
 */
export function keepFile(read: ReadScheme | undefined) {
  return command({
    name: 'concept-file.keep',
    input: z.strictObject({ name: z.string().max(300), scheme: z.string().max(80), version: z.string().max(100) }),
    load: () => Promise.resolve(undefined),
    permit: (actor, _nothing, { at }) => mayLoadScheme(actor, at),
    decide: (_nothing, { name }) => (read === undefined ? refuse({ code: 'required', field: 'file' }) : agree({ name, read })),
    write: async (writer, { name, read: { scheme, leftOut, homonyms } }, { now, newId }) => {
      const row = { id: newId(), at: now, name, scheme: json(scheme), left_out: json(leftOut), homonyms: json(homonyms) };
      await into<TaxonomyTables>(writer).deleteFrom('concept_file').where(sql<boolean>`at < ${now}::timestamptz - interval '1 day'`).execute();
      await into<TaxonomyTables>(writer).insertInto('concept_file').values(row).execute();
      return { subject: { kind: 'concept-scheme', id: row.id }, output: { id: row.id } };
    },
  });
}

/** TX-26: loads what was read of a file, exactly as it was shown. Refuses what `concept-scheme.load` refuses, and a file that is no longer there. */
export const loadFile = command({
  name: 'concept-file.load',
  input: z.strictObject({ id, scheme: z.string().max(80), version: z.string().max(100) }),
  load: async (reader, input, at) => {
    const read = (await schemeFile(reader, input.id))?.read;
    return { read, taken: read === undefined ? [] : await loadScheme.load(reader, read.scheme, at) };
  },
  permit: (actor, _file, { at }) => mayLoadScheme(actor, at),
  decide: ({ read, taken }, input, at) => {
    if (read === undefined || read.scheme.version !== input.version || read.scheme.code !== input.scheme) return refuse({ code: 'absent' });
    const decided = loadScheme.decide(taken, read.scheme, at);
    return decided.ok ? agree({ fileId: input.id, scheme: decided.value }) : decided;
  },
  write: async (writer, { fileId, scheme }, at) => {
    await into<TaxonomyTables>(writer).deleteFrom('concept_file').where('id', '=', fileId).execute();
    return loadScheme.write(writer, scheme, at);
  },
});

/** TX-26: puts a file away that is not to be loaded. */
export const dropFile = command({
  name: 'concept-file.drop',
  input: z.strictObject({ id }),
  load: () => Promise.resolve(undefined),
  permit: (actor, _nothing, { at }) => mayLoadScheme(actor, at),
  decide: (_nothing, input) => agree(input),
  write: async (writer, { id: fileId }) => {
    await into<TaxonomyTables>(writer).deleteFrom('concept_file').where('id', '=', fileId).execute();
    return { subject: { kind: 'concept-scheme', id: fileId }, output: undefined };
  },
});
