import { sql } from 'kysely';
import type { Lang } from '../../../kernel/lang.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import { buildLexicon, type Lexicon, type StemmedLabel } from '../model/lexicon.ts';
import type { TaxonomyTables } from './tables.ts';

/** The lexicon of the schemes as they stand, kept until one of them changes: it is the same for every project and every request. */
let kept: { readonly state: string; readonly lexicon: Promise<Lexicon> } | undefined;

interface LabelRow {
  readonly concept_id: number;
  readonly lang: Lang;
  readonly label: string;
  readonly stems: readonly string[];
}

/** TX-19: the names of the concepts that texts are searched for, and those of concepts mapped to them as the same; read anew where a scheme was loaded or mapped since. */
export async function lexiconFor(reader: Reader): Promise<Lexicon> {
  const state = await schemesState(reader);
  if (kept?.state !== state) {
    const lexicon = readLexicon(reader);
    kept = { state, lexicon };
    // what could not be read is read again at the next question
    lexicon.catch(() => {
      kept = undefined;
    });
  }
  return kept.lexicon;
}

/** Changes whenever a scheme was loaded or mapped; asking costs next to nothing. */
export async function schemesState(reader: Reader): Promise<string> {
  const { rows: [row] } = await sql<{ state: string }>`
    select current_database() || coalesce(string_agg(code || ' ' || version || ' ' || loads, ',' order by code), '') as state from concept_scheme`.execute(reader.reading);
  return row?.state ?? '';
}

/** The names that texts are searched for. */
const searchedNames = sql`
  select concept_id, lang, label, stems from (
    select l.concept_id, l.lang, l.label, l.stems, l.position
    from concept_label l join concept c on c.id = l.concept_id join concept_scheme s on s.code = c.scheme_code where s.tags
    union all
    select m.own_id, l.lang, l.label, l.stems, 1000 + l.position
    from concept_mapping m join concept_label l on l.concept_id = m.foreign_id
    where m.kind = 'exact' and not exists (select from concept_label o where o.concept_id = m.own_id and o.lang = l.lang and o.stems = l.stems)
  ) names order by concept_id, position, lang, label`;

/** TX-25: a sum of everything by which texts are found to be about concepts: a foreign scheme that nothing is mapped to leaves it as it is. */
export async function searchedState(reader: Reader): Promise<string> {
  const { rows: [row] } = await sql<{ state: string }>`
    select md5(coalesce((select string_agg(names::text, '|') from (${searchedNames}) names), '')) || md5(coalesce((
      select string_agg(l.from_id || l.kind || l.to_id, '|' order by from_id, kind, to_id) from concept_link l
        join concept c on c.id = l.from_id join concept_scheme s on s.code = c.scheme_code where s.tags and l.kind in ('broader', 'related')
    ), '')) as state`.execute(reader.reading);
  return row?.state ?? '';
}

async function readLexicon(reader: Reader): Promise<Lexicon> {
  const { rows: labels } = await sql<LabelRow>`${searchedNames}`.execute(reader.reading);
  const links = await from<TaxonomyTables>(reader).selectFrom('concept_link').select(['from_id', 'kind', 'to_id']).where('kind', 'in', ['broader', 'related']).execute();
  const stemmed = labels.map(({ concept_id: conceptId, ...rest }): StemmedLabel => ({ conceptId, ...rest }));
  const broader = links.filter(({ kind }) => kind === 'broader');
  const related = links.filter(({ kind }) => kind === 'related');
  // "related" is said on one side and holds for both
  const backwards = related.map(({ from_id: fromId, to_id: toId }) => ({ from_id: toId, to_id: fromId }));
  return buildLexicon(stemmed, { broader: linked(broader), related: linked([...related, ...backwards]) });
}

function linked(links: readonly { readonly from_id: number; readonly to_id: number }[]): ReadonlyMap<number, readonly number[]> {
  return new Map([...Map.groupBy(links, ({ from_id: id }) => id)].map(([id, all]) => [id, all.map(({ to_id: to }) => to)]));
}
