import { sql } from 'kysely';
import type { Lang } from '../../../kernel/lang.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import { aboutnessOf, buildLexicon, type Lexicon, type StemmedLabel } from '../model/lexicon.ts';
import { clean, type Words } from './find-concepts.ts';
import type { TaxonomyTables } from './tables.ts';

/** The lexicon of the schemes as they stand, kept until one of them changes: it is the same for every project and every request. */
let kept: { readonly state: string; readonly lexicon: Promise<Lexicon> } | undefined;

async function lexiconFor(reader: Reader): Promise<Lexicon> {
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
  const labels = await from<TaxonomyTables>(reader).selectFrom('concept_label').select(['concept_id', 'lang', 'stems']).execute();
  const links = await from<TaxonomyTables>(reader).selectFrom('concept_link').select(['from_id', 'kind', 'to_id']).where('kind', 'in', ['broader', 'related']).execute();
  // stems are kept with their language before them: `hu:park`
  const stemmed = labels.map(({ concept_id: conceptId, lang, stems }): StemmedLabel => ({ conceptId, lang, stems: stems.map((stem) => stem.slice(lang.length + 1)) }));
  const broader = links.filter(({ kind }) => kind === 'broader');
  const related = links.filter(({ kind }) => kind === 'related');
  // "related" is said on one side and holds for both
  const backwards = related.map(({ from_id: fromId, to_id: toId }) => ({ from_id: toId, to_id: fromId }));
  return buildLexicon(stemmed, { broader: linked(broader), related: linked([...related, ...backwards]) });
}

function linked(links: readonly { readonly from_id: number; readonly to_id: number }[]): ReadonlyMap<number, readonly number[]> {
  return new Map([...Map.groupBy(links, ({ from_id: id }) => id)].map(([id, all]) => [id, all.map(({ to_id: to }) => to)]));
}

/** How strongly a word of the title stands beside one of the text. */
const ofTitle = 1.5;
const most = 2;

/** TX-12: how much texts are about each concept, in all their languages together. */
export async function aboutness(reader: Reader, texts: readonly Words[]): Promise<ReadonlyMap<number, number>> {
  if (texts.length === 0) return new Map();
  const lexicon = await lexiconFor(reader);
  const all = new Map<number, number>();
  for (const [lang, words] of await wordsOfTexts(reader, texts)) {
    for (const [id, weight] of aboutnessOf(lexicon, lang, words)) all.set(id, Math.max(all.get(id) ?? 0, weight));
  }
  return all;
}

/** The stems of texts by language, each with how often it is said, in the title half as much again. */
async function wordsOfTexts(reader: Reader, texts: readonly Words[]): Promise<ReadonlyMap<Lang, ReadonlyMap<string, number>>> {
  const column = (name: 'lang' | 'title' | 'body') => texts.map((text) => clean(text[name]));
  const { rows } = await sql<{ lang: Lang; word: string; titles: number; bodies: number }>`
    select t.lang, u.lexeme as word, (select count(*) from unnest(u.weights) as w where w = 'A')::integer as titles,
      (select count(*) from unnest(u.weights) as w where w <> 'A')::integer as bodies
    from unnest(${column('lang')}::text[], ${column('title')}::text[], ${column('body')}::text[]) as t (lang, title, body), unnest(concept_words(t.lang, t.title, t.body)) as u`
    .execute(reader.reading);
  const byLang = Map.groupBy(rows, ({ lang }) => lang);
  return new Map([...byLang].map(([lang, words]) => [
    lang, new Map(words.map(({ word, titles, bodies }) => [word, Math.min(most, bodies) + (titles > 0 ? ofTitle : 0)])),
  ]));
}
