import { sql } from 'kysely';
import { langs } from '../../../kernel/lang.ts';
import { type Refusal, refuse } from '../../../kernel/result.ts';
import { command } from '../../../platform/command/index.ts';
import { from, into, type Reader, type Writer } from '../../../platform/db/index.ts';
import { checkScheme, type ConceptInput, labelKinds, type SchemeInput, schemeInput } from '../model/scheme.ts';
import { mayLoadScheme } from './policy.ts';
import type { TaxonomyTables } from './tables.ts';

/** How many rows one statement writes. */
const batch = 2000;

/**
 * Loads a concept scheme, or replaces the one of that code: concepts keep their identity by their address, so that records stay
 * tagged; those that are gone are taken away. Refuses what TX-01 … TX-04 refuse, and addresses that another scheme has already.
 */
export const loadScheme = command({
  name: 'concept-scheme.load',
  input: schemeInput,
  load: takenAddresses,
  permit: (actor, _taken, { at }) => mayLoadScheme(actor, at),
  decide: (taken, scheme) => {
    const checked = checkScheme(scheme);
    const own = checked.ok ? [] : checked.refusals;
    const [first, ...rest] = [...taken.map((uri): Refusal => ({ code: 'taken', field: 'uri', values: { what: uri } })), ...own];
    return first === undefined ? checked : refuse(first, ...rest);
  },
  write: async (writer, scheme, { newId }) => {
    const ids = await writeConcepts(writer, scheme);
    await writeLabels(writer, scheme, ids);
    await writeLinks(writer, scheme, ids);
    return { subject: { kind: 'concept-scheme', id: newId() }, output: { concepts: ids.size } };
  },
});

/** TX-01: addresses of this scheme that another one has, at most five. */
async function takenAddresses(reader: Reader, { code, uri, concepts }: SchemeInput): Promise<readonly string[]> {
  const tables = from<TaxonomyTables>(reader);
  const schemes = await tables.selectFrom('concept_scheme').select('uri').where('code', '<>', code).where('uri', '=', uri).execute();
  const taken = await tables.selectFrom('concept').select('uri').where('scheme_code', '<>', code)
    .where(sql<boolean>`uri = any(${concepts.map((concept) => concept.uri)}::text[])`).orderBy('uri').limit(5).execute();
  return [...schemes, ...taken].map((found) => found.uri);
}

async function writeConcepts(writer: Writer, { code, uri, title, source, version, foreign = false, concepts }: SchemeInput): Promise<ReadonlyMap<string, number>> {
  const tables = into<TaxonomyTables>(writer);
  const about = { uri, title, source, version, tags: !foreign };
  await tables.insertInto('concept_scheme').values({ code, ...about })
    .onConflict((conflict) => conflict.column('code').doUpdateSet({ ...about, loads: sql`concept_scheme.loads + 1` })).execute();
  await sql`delete from concept where scheme_code = ${code} and uri <> all(${concepts.map((concept) => concept.uri)}::text[])`.execute(writer.writing);
  const ids = new Map<string, number>();
  for (const part of inBatches(concepts)) {
    const rows = part.map((concept) => ({ scheme_code: code, code: concept.code, uri: concept.uri }));
    const written = await tables.insertInto('concept').values(rows)
      .onConflict((conflict) => conflict.column('uri').doUpdateSet((row) => ({ code: row.ref('excluded.code') })))
      .returning(['id', 'code']).execute();
    for (const concept of written) ids.set(concept.code, concept.id);
  }
  await writeNotes(writer, concepts, ids);
  return ids;
}

async function writeNotes(writer: Writer, concepts: SchemeInput['concepts'], ids: ReadonlyMap<string, number>): Promise<void> {
  await into<TaxonomyTables>(writer).deleteFrom('concept_note').where(sql<boolean>`concept_id = any(${[...ids.values()]}::integer[])`).execute();
  const rows = concepts.flatMap(({ code, note, notes = {} }) => langs.flatMap((lang) => {
    const said = notes[lang] ?? (lang === 'en' ? note : undefined);
    return said === undefined || said === null ? [] : [{ concept_id: ids.get(code) ?? 0, lang, note: said }];
  }));
  for (const part of inBatches(rows)) await into<TaxonomyTables>(writer).insertInto('concept_note').values(part).execute();
}

/** Stems come from the database: it is the one that compares them with texts. */
async function writeLabels(writer: Writer, { code, concepts }: SchemeInput, ids: ReadonlyMap<string, number>): Promise<void> {
  await sql`delete from concept_label using concept where concept.id = concept_id and scheme_code = ${code}`.execute(writer.writing);
  const rows = concepts.flatMap((concept) => labelRows(concept, ids.get(concept.code) ?? 0));
  for (const part of inBatches(rows)) {
    await sql`
      insert into concept_label (concept_id, lang, kind, label, position, stems)
      select concept_id, lang, kind, label, position, label_stems(lang, label)
      from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as row (concept_id integer, lang text, kind text, label text, position integer)
      on conflict do nothing`.execute(writer.writing);
  }
}

function labelRows({ labels }: ConceptInput, conceptId: number) {
  return langs.flatMap((lang) => {
    const own = labels[lang];
    if (own === undefined) return [];
    const all = labelKinds.flatMap((kind) => [own[kind]].flat().map((label) => ({ kind, label })));
    return all.map(({ kind, label }, position) => ({ concept_id: conceptId, lang, kind, label, position }));
  });
}

async function writeLinks(writer: Writer, { concepts }: SchemeInput, ids: ReadonlyMap<string, number>): Promise<void> {
  const own = [...ids.values()];
  await sql`delete from concept_link where from_id = any(${own}::integer[])`.execute(writer.writing);
  await sql`delete from concept_match where concept_id = any(${own}::integer[])`.execute(writer.writing);
  const links = concepts.flatMap((concept) => (['broader', 'related'] as const).flatMap((kind) => concept[kind].flatMap((to) => {
    const [fromId, toId] = [ids.get(concept.code) ?? 0, ids.get(to)];
    return toId === undefined || toId === fromId ? [] : [{ from_id: fromId, kind, to_id: toId }];
  })));
  for (const part of inBatches(links)) {
    await into<TaxonomyTables>(writer).insertInto('concept_link').values(part).onConflict((conflict) => conflict.doNothing()).execute();
  }
  const matches = concepts.flatMap((concept) => (['exact', 'close'] as const).flatMap((kind) => (
    concept[kind].map((uri) => ({ concept_id: ids.get(concept.code) ?? 0, kind, uri }))
  )));
  for (const part of inBatches(matches)) {
    await into<TaxonomyTables>(writer).insertInto('concept_match').values(part).onConflict((conflict) => conflict.doNothing()).execute();
  }
}

function inBatches<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / batch) }, (_, n) => rows.slice(n * batch, (n + 1) * batch));
}

/** The state of a scheme as it was loaded last; undefined where it never was. */
export async function schemeVersion(reader: Reader, code: string): Promise<string | undefined> {
  const row = await from<TaxonomyTables>(reader).selectFrom('concept_scheme').select('version').where('code', '=', code).executeTakeFirst();
  return row?.version;
}
