import { sql } from 'kysely';
import { isLang, type Lang } from '../../../kernel/lang.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import { type FoundLabel, weighed, type Weighed, withBroader } from '../model/weigh.ts';
import type { TaxonomyTables } from './tables.ts';

/** A text in one language; what stands in the title says more. */
export interface Words {
  readonly lang: Lang;
  readonly title: string;
  readonly body: string;
}

/** So many characters of a text are read; a longer one is about the same things. */
const longest = 20_000;

/** TX-07: the concepts whose names a text has, the strongest first, each with the names that led to it. */
export async function conceptsIn(reader: Reader, text: Words): Promise<readonly Weighed[]> {
  return weighed(await labelsIn(reader, [text]));
}

/** The names that texts have; all texts are read by one statement. */
async function labelsIn(reader: Reader, texts: readonly Words[]): Promise<readonly (FoundLabel & { readonly lang: Lang })[]> {
  if (texts.length === 0) return [];
  const column = (name: 'lang' | 'title' | 'body') => texts.map((text) => clean(text[name]));
  const { rows } = await sql<{ lang: Lang; concept_id: number; label: string; stems: number; in_order: boolean; in_title: boolean }>`
    select t.lang, l.* from unnest(${column('lang')}::text[], ${column('title')}::text[], ${column('body')}::text[]) as t (lang, title, body),
      labels_in(t.lang, t.title, t.body) as l`.execute(reader.reading);
  return rows.map(({ concept_id: conceptId, in_order: inOrder, in_title: inTitle, ...rest }) => ({ ...rest, conceptId, inOrder, inTitle }));
}

/** A text as the database can read it, and no more of it than is needed. */
export function clean(text: string): string {
  return text.slice(0, longest).replaceAll('\u0000', ' ').toWellFormed();
}

/** A text by its languages, as it is compared with names: only what was written or translated, no fallbacks. */
export function wordsOf(title: LocalizedText, body: readonly LocalizedText[]): readonly Words[] {
  return Object.keys(title.texts).filter(isLang).map((lang) => (
    { lang, title: title.texts[lang]?.text ?? '', body: body.map((each) => each.texts[lang]?.text ?? '').join('\n') }
  ));
}

/** TX-07, TX-09: what a record is about, from all its languages together, with the wider concepts: the strongest weight of each. */
export async function conceptsOf(reader: Reader, texts: readonly Words[]): Promise<{ readonly found: ReadonlyMap<number, Weighed>; readonly all: ReadonlyMap<number, number> }> {
  const found = new Map<number, Weighed>();
  const labels = Map.groupBy(await labelsIn(reader, texts), ({ lang }) => lang);
  for (const ofLang of labels.values()) {
    for (const each of weighed(ofLang)) {
      const before = found.get(each.conceptId);
      if (before === undefined || before.weight < each.weight) found.set(each.conceptId, each);
    }
  }
  const weights = new Map([...found].map(([id, { weight }]) => [id, weight]));
  return { found, all: withBroader(weights, await broaderOf(reader, [...weights.keys()])) };
}

/** The wider concepts of these, and theirs. */
async function broaderOf(reader: Reader, ids: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>> {
  const first = await oneUp(reader, ids);
  const second = await oneUp(reader, first.map(({ to_id: to }) => to));
  const links = Map.groupBy([...first, ...second], ({ from_id: id }) => id);
  return new Map([...links].map(([id, all]) => [id, all.map(({ to_id: to }) => to)]));
}

async function oneUp(reader: Reader, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return from<TaxonomyTables>(reader).selectFrom('concept_link').select(['from_id', 'to_id']).where('kind', '=', 'broader').where('from_id', 'in', [...ids]).execute();
}
