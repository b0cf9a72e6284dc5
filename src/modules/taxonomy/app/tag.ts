import type { RecordRef } from '../../../kernel/record.ts';
import { from, into, type Reader, type Writer } from '../../../platform/db/index.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { type Concepts, conceptsOf } from './find-concepts.ts';
import type { TaxonomyTables } from './tables.ts';
import type { Words } from './words.ts';

/** A record of a project. */
export interface ProjectRecordRef extends RecordRef {
  readonly projectId: string;
}

/** What is kept of a record. */
interface Kept {
  /** Concepts by which it was found, with their weights; those that a person said stand beside them. */
  readonly found: readonly { readonly concept_id: number; readonly weight: number; readonly origin: 'found' | 'broader' }[];
  readonly about: { readonly lang: readonly Lang[]; readonly concepts: readonly number[]; readonly weights: readonly number[]; readonly strong: readonly number[] };
}

/**
 * TX-10: keeps what a public record is about, found in its texts. What a person said of it stays, and counts as if its name stood in the title;
 * what a person took away stays away. What is kept already is not written again; returns whether anything was.
 */
export async function tagRecord(writer: Writer, { projectId, kind, id }: ProjectRecordRef, texts: readonly Words[]): Promise<boolean> {
  const record = { kind, id };
  const own = await saidOf(writer, projectId, record);
  const next = keptOf(await conceptsOf(writer, texts), { own, langs: texts.map(({ lang }) => lang) });
  if (isSame(await keptNow(writer, projectId, record), next)) return false;
  await untag(writer, projectId, record);
  // a row also where it is about nothing that is known: by it, public records are told from drafts
  await into<TaxonomyTables>(writer).insertInto('record_aboutness').values({ ...keyOf(projectId, record), ...next.about }).execute();
  if (next.found.length > 0) await into<TaxonomyTables>(writer).insertInto('record_concept').values(next.found.map((row) => ({ ...keyOf(projectId, record), ...row }))).execute();
  return true;
}

/** So many concepts say what a record is most about. */
const strongest = 12;
/** And so many are kept at most. */
const most = 80;

function keptOf({ found, all, aboutness }: Concepts, { own, langs }: { readonly own: ReadonlyMap<number, boolean>; readonly langs: readonly Lang[] }): Kept {
  const strongestFound = Math.max(1, ...aboutness.values());
  const about = new Map([...aboutness].filter(([concept]) => own.get(concept) !== false));
  for (const [concept, isSaid] of own) if (isSaid) about.set(concept, Math.max(about.get(concept) ?? 0, strongestFound));
  const sorted = [...about].toSorted(([a, x], [b, y]) => y - x || a - b).slice(0, most);
  const concepts = sorted.map(([id]) => id);
  return {
    found: [...all].filter(([concept]) => !own.has(concept)).map(([conceptId, weight]) => ({ concept_id: conceptId, weight, origin: found.has(conceptId) ? 'found' : 'broader' })),
    about: { lang: langs, concepts, weights: sorted.map(([, weight]) => weight), strong: concepts.slice(0, strongest) },
  };
}

async function keptNow(reader: Reader, projectId: string, { kind, id }: RecordRef): Promise<Kept | undefined> {
  const tables = from<TaxonomyTables>(reader);
  const about = await tables.selectFrom('record_aboutness').select(['lang', 'concepts', 'weights', 'strong'])
    .where('project_id', '=', projectId).where('kind', '=', kind).where('record_id', '=', id).executeTakeFirst();
  if (about === undefined) return undefined;
  const found = await tables.selectFrom('record_concept').select(['concept_id', 'weight', 'origin'])
    .where('project_id', '=', projectId).where('kind', '=', kind).where('record_id', '=', id).where('origin', 'in', ['found', 'broader']).execute();
  return { about, found: found.map(({ origin, ...row }) => ({ ...row, origin: origin === 'found' ? origin : 'broader' })) };
}

/** The database keeps four bytes of a weight. */
function isSame(now: Kept | undefined, next: Kept): boolean {
  const words = ({ found, about: { lang, concepts, strong, weights } }: Kept) => {
    const rows = found.toSorted((a, b) => a.concept_id - b.concept_id).map((row) => [row.concept_id, Math.fround(row.weight), row.origin]);
    return JSON.stringify([rows, lang, concepts, strong, weights.map(Math.fround)]);
  };
  return now !== undefined && words(now) === words(next);
}

/** What people said of a record: true for a concept it is about, false for one it is not about. */
export async function saidOf(reader: Reader, projectId: string, { kind, id }: RecordRef): Promise<ReadonlyMap<number, boolean>> {
  const rows = await from<TaxonomyTables>(reader).selectFrom('record_concept').select(['concept_id', 'origin'])
    .where('project_id', '=', projectId).where('kind', '=', kind).where('record_id', '=', id).where('origin', 'in', ['said', 'refused']).orderBy('concept_id').execute();
  return new Map(rows.map(({ concept_id: concept, origin }) => [concept, origin === 'said']));
}

/** Forgets what was found of a record: it is no longer public, or its texts are read again. */
export async function untag(writer: Writer, projectId: string, { kind, id }: RecordRef): Promise<void> {
  await into<TaxonomyTables>(writer).deleteFrom('record_concept')
    .where('project_id', '=', projectId).where('kind', '=', kind).where('record_id', '=', id).where('origin', 'in', ['found', 'broader']).execute();
  await into<TaxonomyTables>(writer).deleteFrom('record_aboutness')
    .where('project_id', '=', projectId).where('kind', '=', kind).where('record_id', '=', id).execute();
}

function keyOf(projectId: string, { kind, id }: RecordRef) {
  return { project_id: projectId, kind, record_id: id };
}

interface Asked {
  readonly projectId: string;
  readonly kind: RecordRef['kind'];
  readonly ids: readonly string[];
  readonly concepts: readonly number[];
}

/** TX-07: which of these records' texts have a name of which of these concepts, by record. */
export async function foundInRecords(reader: Reader, { projectId, kind, ids, concepts }: Asked): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  if (ids.length === 0 || concepts.length === 0) return new Map();
  const rows = await from<TaxonomyTables>(reader).selectFrom('record_concept').select(['record_id', 'concept_id'])
    .where('project_id', '=', projectId).where('kind', '=', kind).where('record_id', 'in', ids).where('concept_id', 'in', concepts)
    .where('origin', 'in', ['found', 'said']).execute();
  return new Map([...Map.groupBy(rows, ({ record_id: id }) => id)].map(([id, all]) => [id, new Set(all.map(({ concept_id: concept }) => concept))]));
}
