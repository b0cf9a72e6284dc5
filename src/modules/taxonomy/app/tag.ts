import type { RecordRef } from '../../../kernel/record.ts';
import { from, into, type Reader, type Writer } from '../../../platform/db/index.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { conceptsOf } from './find-concepts.ts';
import type { TaxonomyTables } from './tables.ts';
import type { Words } from './words.ts';

/** A record of a project. */
export interface ProjectRecordRef extends RecordRef {
  readonly projectId: string;
}

/**
 * TX-10: keeps what a public record is about, found in its texts. What a person said of it stays, and counts as if its name stood in the title;
 * what a person took away stays away. What was found before is forgotten first.
 */
export async function tagRecord(writer: Writer, { projectId, kind, id }: ProjectRecordRef, texts: readonly Words[]): Promise<void> {
  const record = { kind, id };
  const { found, all, aboutness } = await conceptsOf(writer, texts);
  await untag(writer, projectId, record);
  const own = await saidOf(writer, projectId, record);
  const rows = [...all].filter(([concept]) => own.get(concept) !== false).map(([conceptId, weight]) => (
    { ...keyOf(projectId, record), concept_id: conceptId, weight, origin: found.has(conceptId) ? 'found' as const : 'broader' as const }
  ));
  const strongestFound = Math.max(1, ...aboutness.values());
  const about = new Map([...aboutness].filter(([concept]) => own.get(concept) !== false));
  for (const [concept, isSaid] of own) if (isSaid) about.set(concept, Math.max(about.get(concept) ?? 0, strongestFound));
  await keepAboutness(writer, { projectId, record, langs: texts.map(({ lang }) => lang) }, about);
  if (rows.length === 0) return;
  await into<TaxonomyTables>(writer).insertInto('record_concept').values(rows).onConflict((conflict) => conflict.doNothing()).execute();
}

/** What people said of a record: true for a concept it is about, false for one it is not about. */
export async function saidOf(reader: Reader, projectId: string, { kind, id }: RecordRef): Promise<ReadonlyMap<number, boolean>> {
  const rows = await from<TaxonomyTables>(reader).selectFrom('record_concept').select(['concept_id', 'origin'])
    .where('project_id', '=', projectId).where('kind', '=', kind).where('record_id', '=', id).where('origin', 'in', ['said', 'refused']).orderBy('concept_id').execute();
  return new Map(rows.map(({ concept_id: concept, origin }) => [concept, origin === 'said']));
}

/** So many concepts say what a record is most about. */
const strongest = 12;
/** And so many are kept at most. */
const kept = 80;

interface Kept {
  readonly projectId: string;
  readonly record: RecordRef;
  readonly langs: readonly Lang[];
}

/** A row also where it is about nothing that is known: by it, public records are told from drafts. */
async function keepAboutness(writer: Writer, { projectId, record, langs }: Kept, aboutness: ReadonlyMap<number, number>): Promise<void> {
  const about = [...aboutness].toSorted(([a, x], [b, y]) => y - x || a - b).slice(0, kept);
  const concepts = about.map(([id]) => id);
  const row = { lang: langs, concepts, weights: about.map(([, weight]) => weight), strong: concepts.slice(0, strongest) };
  await into<TaxonomyTables>(writer).insertInto('record_aboutness').values({ ...keyOf(projectId, record), ...row }).execute();
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
