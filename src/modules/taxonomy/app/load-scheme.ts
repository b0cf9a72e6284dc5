import { sql } from 'kysely';
import { langs } from '../../../kernel/lang.ts';
import { agree } from '../../../kernel/result.ts';
import { command } from '../../../platform/command/index.ts';
import { from, into, type Reader, type Writer } from '../../../platform/db/index.ts';
import { checkScheme, type ConceptInput, labelKinds, type SchemeInput, schemeInput } from '../model/scheme.ts';
import { mayLoadScheme } from './policy.ts';
import type { TaxonomyTables } from './tables.ts';

/** How many rows one statement writes. */
const batch = 2000;

/**
 * Loads a concept scheme, or replaces the one of that code: concepts keep their identity by their address, so that records stay
 * tagged; those that are gone are taken away. Refuses what TX-01 … TX-04 refuse. Links to other schemes hold where those are loaded.
 */
export const loadScheme = command({
  name: 'concept-scheme.load',
  input: schemeInput,
  load: () => Promise.resolve(undefined),
  permit: (actor) => mayLoadScheme(actor),
  decide: (_state, scheme) => {
    const checked = checkScheme(scheme);
    return checked.ok ? agree(scheme) : checked;
  },
  write: async (writer, scheme, { newId }) => {
    const ids = await writeConcepts(writer, scheme);
    await writeLabels(writer, scheme, ids);
    await writeLinks(writer, scheme, ids);
    return { subject: { kind: 'concept-scheme', id: newId() }, output: { concepts: ids.size } };
  },
});

async function writeConcepts(writer: Writer, { code, uri, title, source, version, concepts }: SchemeInput): Promise<ReadonlyMap<string, number>> {
  const tables = into<TaxonomyTables>(writer);
  await tables.insertInto('concept_scheme').values({ code, uri, title, source, version })
    .onConflict((conflict) => conflict.column('code').doUpdateSet({ uri, title, source, version, loads: sql`concept_scheme.loads + 1` })).execute();
  await tables.deleteFrom('concept').where('scheme_code', '=', code).where('uri', 'not in', concepts.map((concept) => concept.uri)).execute();
  const ids = new Map<string, number>();
  for (const part of inBatches(concepts)) {
    const rows = part.map((concept) => ({ scheme_code: code, code: concept.code, uri: concept.uri, note: concept.note }));
    const written = await tables.insertInto('concept').values(rows)
      .onConflict((conflict) => conflict.column('uri').doUpdateSet((row) => ({ code: row.ref('excluded.code'), note: row.ref('excluded.note') })))
      .returning(['id', 'code']).execute();
    for (const concept of written) ids.set(concept.code, concept.id);
  }
  return ids;
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
      where cardinality(label_stems(lang, label)) > 0
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

async function writeLinks(writer: Writer, { code, concepts }: SchemeInput, ids: ReadonlyMap<string, number>): Promise<void> {
  await sql`delete from concept_link using concept where concept.id = from_id and scheme_code = ${code}`.execute(writer.writing);
  const elsewhere = await idsElsewhere(writer, concepts.flatMap(({ exact, close }) => [...exact, ...close]));
  const rows = concepts.flatMap((concept) => {
    const fromId = ids.get(concept.code) ?? 0;
    const to = (kind: 'broader' | 'related' | 'exact' | 'close', found: readonly (number | undefined)[]) => (
      found.flatMap((toId) => (toId === undefined || toId === fromId ? [] : [{ from_id: fromId, kind, to_id: toId }]))
    );
    const inside = (codes: readonly string[]) => codes.map((each) => ids.get(each));
    const outside = (uris: readonly string[]) => uris.map((each) => elsewhere.get(each));
    return [...to('broader', inside(concept.broader)), ...to('related', inside(concept.related)), ...to('exact', outside(concept.exact)), ...to('close', outside(concept.close))];
  });
  for (const part of inBatches(rows)) {
    await into<TaxonomyTables>(writer).insertInto('concept_link').values(part).onConflict((conflict) => conflict.doNothing()).execute();
  }
}

async function idsElsewhere(writer: Writer, uris: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (uris.length === 0) return new Map();
  const rows = await from<TaxonomyTables>(writer).selectFrom('concept').select(['id', 'uri']).where('uri', 'in', [...new Set(uris)]).execute();
  return new Map(rows.map(({ id, uri }) => [uri, id]));
}

function inBatches<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / batch) }, (_, n) => rows.slice(n * batch, (n + 1) * batch));
}

/** The state of a scheme as it was loaded last; undefined where it never was. */
export async function schemeVersion(reader: Reader, code: string): Promise<string | undefined> {
  const row = await from<TaxonomyTables>(reader).selectFrom('concept_scheme').select('version').where('code', '=', code).executeTakeFirst();
  return row?.version;
}
