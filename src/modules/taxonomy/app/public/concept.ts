import { sql } from 'kysely';
import { type Lang, langs } from '../../../../kernel/lang.ts';
import type { RecordRef } from '../../../../kernel/record.ts';
import type { LocalizedText } from '../../../../kernel/text.ts';
import { from, type Reader } from '../../../../platform/db/index.ts';
import { conceptNames, type ConceptRef } from '../names.ts';
import type { TaxonomyTables } from '../tables.ts';

/** A record of a project. */
export interface ProjectRecord extends RecordRef {
  readonly projectId: string;
}

/** A public record as a page outside of any project links to it. */
export interface ShownRecord extends RecordRef {
  /** Below the language: `/better/practices/x`. */
  readonly path: string;
  readonly title: LocalizedText;
}

/** What this module must be told about records: the projects and those of their records that everybody may see. */
export interface PublicRecordPorts {
  readonly projectIds: (reader: Reader) => Promise<readonly string[]>;
  readonly shown: (reader: Reader, records: readonly ProjectRecord[]) => Promise<readonly ShownRecord[]>;
}

/** A concept that means the same or nearly, in a scheme of this installation or known by its address only. */
export interface ConceptPair {
  readonly exact: boolean;
  readonly uri: string;
  readonly concept: (ConceptRef & { readonly schemeTitle: string }) | undefined;
}

/** A concept with all that its page says. */
export interface ConceptDetails extends ConceptRef {
  readonly schemeTitle: string;
  readonly uri: string;
  readonly names: readonly { readonly lang: Lang; readonly preferred: string; readonly others: readonly string[] }[];
  readonly notes: Readonly<Partial<Record<Lang, string>>>;
  readonly wider: readonly ConceptRef[];
  readonly narrower: readonly ConceptRef[];
  readonly related: readonly ConceptRef[];
  readonly pairs: readonly ConceptPair[];
  readonly records: readonly ShownRecord[];
}

interface Standing {
  readonly id: number;
  readonly code: string;
  readonly uri: string;
  readonly schemeTitle: string;
}

/** TX-20: a concept by its code; undefined where there is none. Records are those that everybody may see. */
export async function conceptDetails(reader: Reader, [scheme, code]: readonly [string, string], ports: PublicRecordPorts): Promise<ConceptDetails | undefined> {
  const found: Standing | undefined = await from<TaxonomyTables>(reader).selectFrom('concept').innerJoin('concept_scheme', 'concept_scheme.code', 'scheme_code')
    .select(['concept.id', 'concept.code', 'concept.uri', 'concept_scheme.title as schemeTitle'])
    .where('scheme_code', '=', scheme).where('concept.code', '=', code).executeTakeFirst();
  if (found === undefined) return undefined;
  const { id, ...rest } = found;
  const names = await namesOf(reader, id);
  const notes = await from<TaxonomyTables>(reader).selectFrom('concept_note').select(['lang', 'note']).where('concept_id', '=', id).execute();
  return {
    scheme, ...rest, names, name: Object.fromEntries(names.map(({ lang, preferred }) => [lang, preferred])),
    notes: Object.fromEntries(notes.map(({ lang, note }) => [lang, note])), ...(await neighboursOf(reader, id)),
    pairs: await pairsOf(reader, id), records: await recordsAbout(reader, id, ports),
  };
}

async function namesOf(reader: Reader, id: number): Promise<ConceptDetails['names']> {
  const rows = await from<TaxonomyTables>(reader).selectFrom('concept_label').select(['lang', 'kind', 'label'])
    .where('concept_id', '=', id).where('kind', '<>', 'hidden').orderBy('position').execute();
  return langs.flatMap((lang) => {
    const own = rows.filter((row) => row.lang === lang);
    const preferred = own.find(({ kind }) => kind === 'preferred')?.label;
    return preferred === undefined ? [] : [{ lang, preferred, others: own.flatMap(({ kind, label }) => (kind === 'preferred' ? [] : [label])) }];
  });
}

async function neighboursOf(reader: Reader, id: number): Promise<Pick<ConceptDetails, 'wider' | 'narrower' | 'related'>> {
  const { rows } = await sql<{ id: number; how: 'wider' | 'narrower' | 'related'; scheme: string; code: string }>`
    select c.id, n.how, c.scheme_code as scheme, c.code from (
      select to_id as id, case kind when 'broader' then 'wider' else 'related' end as how from concept_link where from_id = ${id}
      union select from_id, case kind when 'broader' then 'narrower' else 'related' end from concept_link where to_id = ${id}
    ) n join concept c using (id) order by c.code`.execute(reader.reading);
  const names = await conceptNames(reader, rows.map((row) => row.id));
  const of = (how: string) => rows.flatMap((row) => (row.how === how ? [{ scheme: row.scheme, code: row.code, name: names.get(row.id) ?? {} }] : []));
  return { wider: of('wider'), narrower: of('narrower'), related: of('related') };
}

async function pairsOf(reader: Reader, id: number): Promise<readonly ConceptPair[]> {
  const { rows } = await sql<{ exact: boolean; uri: string; id: number | null; scheme: string | null; code: string | null; title: string | null }>`
    select p.exact, c.uri, c.id, s.code as scheme, c.code, s.title
    from concept_pair p join concept c on c.id = p.to_id join concept_scheme s on s.code = c.scheme_code where p.from_id = ${id}
    union all
    select kind = 'exact', uri, null, null, null, null from concept_match m where concept_id = ${id} and not exists (select from concept c where c.uri = m.uri)
    order by 1 desc, 2`.execute(reader.reading);
  const names = await conceptNames(reader, rows.flatMap((row) => row.id ?? []));
  return rows.map((row) => {
    const { exact, uri, scheme, code, title } = row;
    const name = names.get(row.id ?? 0) ?? {};
    return { exact, uri, concept: scheme === null || code === null ? undefined : { scheme, code, name, schemeTitle: title ?? scheme } };
  });
}

const mostRecords = 300;

/** Public records about a concept, or about one that means the same; those that are most about it first. */
async function recordsAbout(reader: Reader, id: number, ports: PublicRecordPorts): Promise<readonly ShownRecord[]> {
  const projectIds = await ports.projectIds(reader);
  const { rows } = await sql<ProjectRecord>`
    select rc.project_id as "projectId", rc.kind, rc.record_id as id
    from record_concept rc join record_aboutness public using (project_id, kind, record_id)
    where (concept_id = ${id} or concept_id in (select to_id from concept_pair where from_id = ${id})) and origin <> 'refused' and project_id = any(${projectIds}::uuid[])
    group by 1, 2, 3 order by max(weight) desc, rc.record_id limit ${mostRecords}`.execute(reader.reading);
  return ports.shown(reader, rows);
}
