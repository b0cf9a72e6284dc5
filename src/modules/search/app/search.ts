import { type RawBuilder, sql } from 'kysely';
import { type Lang, langs } from '../../../kernel/lang.ts';
import type { RecordKind } from '../../../kernel/record.ts';
import { type Reader, TooSlow, within } from '../../../platform/db/index.ts';
import { type Asked, askedFor } from '../model/query.ts';
import { marks } from '../model/rows.ts';
import { type SnippetPart, snippetOf } from '../model/snippet.ts';
import { foundByMeaning, type MeantHit } from './meaning.ts';

/** A question of a reader. */
export interface Question {
  readonly projectId: string;
  readonly lang: Lang;
  readonly text: string;
  /** Only records of this kind, and more of them. */
  readonly kind?: RecordKind | undefined;
}

/** One record that was found, in the language in which it was found. */
export interface Hit {
  readonly kind: RecordKind;
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly titleLang: Lang;
  /** Language of the snippet. */
  readonly lang: Lang;
  readonly snippet: readonly SnippetPart[];
}

export interface HitGroup {
  readonly kind: RecordKind;
  /** How many were found of this kind; the hits are the best of them. */
  readonly count: number;
  readonly hits: readonly Hit[];
}

export interface SearchResult {
  /** The question as it was understood: cleaned and cut. */
  readonly asked: string;
  readonly groups: readonly HitGroup[];
  /** True when there may be more records than were counted. */
  readonly atLeast: boolean;
  /** True when nothing has these words, and titles that are spelled alike are shown instead. */
  readonly close: boolean;
  /** SE-14: what is about the same in other words, or in another language. */
  readonly meant: readonly MeantHit[];
  /** How many of the records found stand in each language, the one they are shown in. */
  readonly langs: Readonly<Partial<Record<Lang, number>>>;
  /** True where the database gave up: the question was too much for it. */
  readonly tooMuch: boolean;
}

/** SE-04: the order of the groups: first what moved, then what it is made of. */
const kindOrder: readonly RecordKind[] = [
  'transfer', 'practice', 'need', 'plan', 'action', 'event', 'partner', 'policy-instrument', 'indicator', 'value', 'policy-change',
  'progress', 'stakeholder-organisation', 'news', 'project',
];
const perGroup = 6;
const perKind = 50;
/** So many matches are weighed at most, in the reader's language and in the others; a question that half of all texts answer gets no better by weighing them all. */
const weighed = 250;

interface FoundRow {
  readonly kind: RecordKind;
  readonly record_id: string;
  readonly path: string;
  readonly title: string;
  readonly title_lang: Lang;
  readonly lang: Lang;
  readonly snippet: string;
  /** The first and last letters of the whole text. */
  readonly opening: string;
  readonly closing: string;
  readonly count: number;
  /** True when as many texts matched as are weighed at most. */
  readonly many: boolean;
  readonly langs: Readonly<Partial<Record<Lang, number>>> | null;
}

/** SE-03 … SE-06: finds public records by their words; the reader's language first. Never fails, whatever the question is. */
export async function search(reader: Reader, question: Question): Promise<SearchResult> {
  const asked = askedFor(question.text);
  const nothing: SearchResult = { asked: asked.text, groups: [], atLeast: false, close: false, meant: [], langs: {}, tooMuch: false };
  if (asked.wanted === '') return nothing;
  try {
    return await within(reader, longest, async (limited) => ({ ...nothing, ...(await answer(limited, question, asked)) }));
  } catch (error) {
    if (error instanceof TooSlow) return { ...nothing, tooMuch: true };
    throw error;
  }
}

/** SE-17: no statement of a search may take longer, in milliseconds. */
const longest = 3000;

async function answer(reader: Reader, question: Question, asked: Asked): Promise<Partial<SearchResult>> {
  const found = await ask(reader, foundByWords(question, asked));
  // who asks for an exact phrase, or refuses a word, does not want something spelled alike, or other words for it
  const exact = asked.refused !== '' || asked.wanted.includes('"') || asked.inTitle !== '' || asked.within !== undefined;
  if (exact) return byWords(found);
  const known = new Set(found.map((row) => `${row.kind}/${row.record_id}`));
  const meant = await foundByMeaning(reader, { ...question, wanted: asked.wanted }, known);
  if (found.length > 0 || meant.length > 0) return { ...byWords(found), meant };
  const close = await ask(reader, foundByTitle(question, asked));
  return { groups: grouped(close), close: close.length > 0 };
}

function byWords(found: readonly FoundRow[]): Partial<SearchResult> {
  return { groups: grouped(found), atLeast: found.some((row) => row.many), langs: found[0]?.langs ?? {} };
}

async function ask(reader: Reader, query: RawBuilder<FoundRow>): Promise<readonly FoundRow[]> {
  return (await query.execute(reader.reading)).rows;
}

function foundByWords(question: Question, asked: Asked): RawBuilder<FoundRow> {
  const { lang, kind } = question;
  const others = langs.filter((each) => each !== lang);
  const wanted = (each: Lang) => asked.within === undefined || each === asked.within;
  return sql<FoundRow>`
    with asked as materialized (select ${sql.join(langs.map((each) => sql`${queryIn(each, asked)} as ${sql.ref(each)}`))}),
    matching as (${sql.join([[lang], others].filter((each) => each.some(wanted)).map((each) => matchesIn(each.filter(wanted), question, asked)), sql` union all `)}),
    best as (
      select distinct on (kind, record_id) * from matching order by kind, record_id, (lang = ${lang}) desc, (lang = 'en') desc, original desc, lang
    ), placed as (
      select *, row_number() over (partition by kind order by (lang = ${lang}) desc, rank desc, record_id) as place, count(*) over (partition by kind) as count
      from best
    )
    select kind, record_id, path, title, title_lang, lang, count, (select count(*) from matching) >= ${weighed} as many,
      (select jsonb_object_agg(lang, records) from (select lang, count(*) as records from best group by lang) as counted) as langs,
      ${snippet} as snippet, left(body, 12) as opening, right(body, 12) as closing
    from placed where place <= ${kind === undefined ? perGroup : perKind} order by kind, place`;
}

/** Texts in some languages that answer the question: any of them, as many as are weighed. Sorting them all would read them all. */
function matchesIn(within: readonly Lang[], { projectId, kind }: Question, { inTitle }: Asked): RawBuilder<unknown> {
  const ofKind = kind === undefined ? sql`` : sql`and kind = ${kind}`;
  const ofTitle = (lang: Lang) => (inTitle === '' ? sql`` : sql`and ts_filter(words, '{a}') @@ search_query(${lang}, ${inTitle})`);
  const each = within.map((lang) => sql`
    select kind, record_id, lang, path, title, title_lang, body, original, ts_rank(words, ${askedIn(lang)}, 1) as rank
    from search_entry where project_id = ${projectId} and lang = ${sql.lit(lang)} and words @@ ${askedIn(lang)} ${ofKind} ${ofTitle(lang)}`);
  return sql`(${sql.join(each, sql` union all `)} limit ${weighed})`;
}

/** The question in one language, taken apart once for the whole statement. */
function askedIn(lang: Lang): RawBuilder<unknown> {
  return sql`(select ${sql.ref(lang)} from asked)`;
}

/** The question in one language: all its words in any of the three readings, or with the last word only begun. */
function queryIn(lang: Lang, { wanted, before, begun, refused }: Asked): RawBuilder<unknown> {
  const whole = sql`search_query(${lang}, ${wanted})`;
  const either = begun === '' ? whole : sql`(${whole} || (search_query(${lang}, ${before}) && to_tsquery('better_plain', ${`${begun}:*`})))`;
  return refused === '' ? either : sql`(${either} && !! search_query(${lang}, ${refused}))`;
}

const snippet = sql`ts_headline(
  ('better_' || lang || '_plain')::regconfig, left(body, 20000), case lang ${sql.join(langs.map((lang) => sql`when ${lang} then ${askedIn(lang)}`), sql` `)} end,
  ${`StartSel=${marks.start}, StopSel=${marks.stop}, MaxWords=32, MinWords=16, MaxFragments=2, FragmentDelimiter=" … "`})`;

function foundByTitle({ projectId, lang, kind }: Question, asked: Asked): RawBuilder<FoundRow> {
  const ofKind = kind === undefined ? sql`` : sql`where kind = ${kind}`;
  return sql<FoundRow>`
    with best as (
      select distinct on (kind, record_id) * from close_titles(${projectId}, ${asked.wanted}) ${ofKind}
      order by kind, record_id, (lang = ${lang}) desc, (lang = 'en') desc, original desc, lang
    )
    select kind, record_id, path, title, title_lang, lang, count(*) over (partition by kind) as count, false as many, null as langs,
      left(body, 200) as snippet, left(body, 12) as opening, right(body, 12) as closing
    from best order by kind, (lang = ${lang}) desc, title`;
}

function grouped(rows: readonly FoundRow[]): readonly HitGroup[] {
  const byKind = Map.groupBy(rows, (row) => row.kind);
  return kindOrder.flatMap((kind) => {
    const ofKind = byKind.get(kind) ?? [];
    return ofKind.length === 0 ? [] : [{ kind, count: ofKind[0]?.count ?? 0, hits: ofKind.map(toHit) }];
  });
}

function toHit(row: FoundRow): Hit {
  return {
    kind: row.kind,
    id: row.record_id,
    path: row.path,
    title: row.title,
    titleLang: row.title_lang,
    lang: row.lang,
    snippet: snippetOf(row.snippet, row),
  };
}

/** What the search of this server cannot do: languages whose words it compares whole, because it has no stemmer for them. */
export async function searchLimits(reader: Reader): Promise<{ readonly withoutStemmer: readonly Lang[] }> {
  const stemmed = await sql<{ lang: Lang }>`
    select distinct substr(c.cfgname, 8, 2) as lang from pg_ts_config c
    join pg_ts_config_map m on m.mapcfg = c.oid join pg_ts_dict d on d.oid = m.mapdict
    where c.cfgname ~ '^better_..$' and right(d.dictname::text, 5) = '_stem'`.execute(reader.reading);
  return { withoutStemmer: langs.filter((lang) => !stemmed.rows.some((row) => row.lang === lang)) };
}
