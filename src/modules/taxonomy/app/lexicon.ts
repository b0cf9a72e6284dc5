import { sql } from 'kysely';
import { from, type Reader } from '../../../platform/db/index.ts';
import { buildLexicon, type Lexicon, type StemmedLabel } from '../model/lexicon.ts';
import type { TaxonomyTables } from './tables.ts';

/** The lexicon of the schemes as they stand, kept until one of them changes: it is the same for every project and every request. */
let kept: { readonly state: string; readonly lexicon: Promise<Lexicon> } | undefined;

/** The names of all concepts, read anew where a scheme was loaded since. */
export async function lexiconFor(reader: Reader): Promise<Lexicon> {
  const { rows: [row] } = await sql<{ state: string }>`
    select current_database() || coalesce(string_agg(code || ' ' || version || ' ' || loads, ',' order by code), '') as state from concept_scheme`.execute(reader.reading);
  const state = row?.state ?? '';
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

async function readLexicon(reader: Reader): Promise<Lexicon> {
  const labels = await from<TaxonomyTables>(reader).selectFrom('concept_label').select(['concept_id', 'lang', 'label', 'stems'])
    .orderBy('concept_id').orderBy('position').execute();
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
