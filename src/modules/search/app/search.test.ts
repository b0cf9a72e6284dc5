import { CompiledQuery, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lang } from '../../../kernel/lang.ts';
import type { RecordKind } from '../../../kernel/record.ts';
import { agree } from '../../../kernel/result.ts';
import { type LocalizedText, withTranslation, written } from '../../../kernel/text.ts';
import { recordStatements, type Writer } from '../../../platform/db/index.ts';
import { testDatabase } from '../../../../test/database.ts';
import { putBelow, removeBelow, showBelow } from './below.ts';
import { putSearchEntry, removeSearchEntry } from './put.ts';
import { publicPaths, recordsOfKind, recordTitles } from './records.ts';
import { type Hit, search, searchLimits, type SearchResult } from './search.ts';

const { database, projectId, newId } = await testDatabase();
const otherProject = '01980000-0000-7000-8000-000000000002';

interface Put {
  readonly title: LocalizedText;
  readonly body?: readonly LocalizedText[];
  readonly kind?: RecordKind;
  readonly project?: string;
  readonly id?: string;
}

async function put({ title, body = [], kind = 'practice', project = projectId, id = newId() }: Put): Promise<string> {
  await database.transaction(async (writer) => {
    await putSearchEntry(writer, { projectId: project, kind, id, path: `/${kind}/${id}`, title, body });
    return agree(undefined);
  });
  return id;
}

function find(text: string, lang: Lang = 'en', kind?: RecordKind): Promise<SearchResult> {
  return search(database, { projectId, lang, text, kind });
}

async function titles(text: string, lang: Lang = 'en'): Promise<readonly string[]> {
  return (await find(text, lang)).groups.flatMap((group) => group.hits.map((hit) => hit.title));
}

async function first(text: string, lang: Lang = 'en'): Promise<Hit | undefined> {
  return (await find(text, lang)).groups[0]?.hits[0];
}

const serviceDesign = withTranslation(written('en', 'Service design for officials'), 'hu', { text: 'Szolgáltatástervezés tisztviselőknek', origin: 'machine' });

beforeAll(async () => {
  await put({ title: serviceDesign, body: [written('en', 'Twelve officials were trained <script>alert(1)</script> over seven days.')], kind: 'transfer' });
  await put({ title: written('sv', 'Utveckling av e-tjänster i Gävle'), body: [written('sv', 'Kommunens tjänster blev digitala.')] });
  await put({ title: written('hu', 'Közösségi költségvetés'), body: [written('hu', 'A készségek és a polgárok bevonása.')] });
  await put({ title: written('et', 'Kaasav eelarve Tartus'), body: [written('et', 'Linnaelanikud otsustavad raamatukogudes.')] });
  await put({ title: written('it', 'Il fascicolo del cittadino'), body: [written('it', 'Servizi comunali per i cittadini: ANPR e più.')] });
  await put({ title: written('en', 'Open data portal'), body: [written('en', 'A city publishes data. It can be re-used by everybody.')], kind: 'need' });
  await put({ title: written('en', 'Hidden in another project'), project: otherProject });
});

describe('what is there', () => {
  it('SE-13: is not written again, and is when anything of it changed', async () => {
    const id = await put({ title: written('en', 'Winter market'), kind: 'event' });
    const statements = async (title: string) => (await recordStatements(() => put({ title: written('en', title), kind: 'event', id }))).statements.length;
    expect(await statements('Winter market')).toBeLessThan(await statements('Summer ferry'));
    expect(await titles('market')).toEqual([]);
    expect(await titles('ferry')).toEqual(['Summer ferry']);
  });
});

describe('finding words', () => {
  it('SE-02: whatever their inflection, in each language', async () => {
    expect(await titles('official')).toEqual(['Service design for officials']);
    expect(await titles('tjänst', 'sv')).toEqual(['Utveckling av e-tjänster i Gävle']);
    expect(await titles('polgár', 'hu')).toEqual(['Közösségi költségvetés']);
    expect(await titles('servizio', 'it')).toEqual(['Il fascicolo del cittadino']);
  });

  it('SE-02: without accents and in any case', async () => {
    expect(await titles('KOLTSEGVETES', 'hu')).toEqual(['Közösségi költségvetés']);
    expect(await titles('gavle', 'sv')).toEqual(['Utveckling av e-tjänster i Gävle']);
    expect(await titles('GÄVLE')).toEqual(['Utveckling av e-tjänster i Gävle']);
  });

  it('SE-02: when the last one is only begun', async () => {
    expect(await titles('kaas', 'et')).toEqual(['Kaasav eelarve Tartus']);
    expect(await titles('service des')).toEqual(['Service design for officials']);
    expect(await find('portal des')).toMatchObject({ close: true });
  });

  it('SE-08: Estonian is stemmed where the server can, and by prefix where not', async () => {
    const { withoutStemmer } = await searchLimits(database);
    expect(withoutStemmer).toEqual(await database.serverVersion() < 180_000 ? ['et'] : []);
    expect(await titles('raamatuko', 'et')).toEqual(['Kaasav eelarve Tartus']);
    if (withoutStemmer.length === 0) expect(await titles('raamatukoguga', 'et')).toEqual(['Kaasav eelarve Tartus']);
  });

  it('SE-06: phrases, alternatives and refused words', async () => {
    expect(await titles('"data portal"')).toEqual(['Open data portal']);
    expect(await titles('"portal data"')).toEqual([]);
    expect(await titles('portal or officials')).toEqual(['Service design for officials', 'Open data portal']);
    expect(await titles('data -portals')).toEqual([]);
    expect(await titles('data -pilot')).toEqual(['Open data portal']);
  });
});

describe('what is shown', () => {
  it('SE-03: a record once, in the reader’s language where it matches', async () => {
    expect(await first('szolgáltatástervezés', 'hu')).toMatchObject({ lang: 'hu', titleLang: 'hu', title: 'Szolgáltatástervezés tisztviselőknek' });
    expect(await titles('design', 'hu')).toEqual(['Service design for officials']);
    expect(await first('design', 'hu')).toMatchObject({ lang: 'en', titleLang: 'en' });
  });

  it('SE-03: a record without the reader’s language in its own', async () => {
    expect(await first('költségvetés', 'it')).toMatchObject({ lang: 'hu', title: 'Közösségi költségvetés' });
  });

  it('SE-04: by kind, the reader’s language first, the title before the body', async () => {
    await put({ title: written('en', 'A quiet practice'), body: [written('en', 'It mentions the zeppelin once among many other words that say little.')] });
    await put({ title: written('en', 'Zeppelin landing') });
    await put({ title: written('sv', 'Zeppelin') });
    await put({ title: written('en', 'Zeppelin news'), kind: 'news' });
    expect((await find('zeppelin', 'en')).groups.map((group) => [group.kind, group.count])).toEqual([['practice', 3], ['news', 1]]);
    expect(await titles('zeppelin')).toEqual(['Zeppelin landing', 'A quiet practice', 'Zeppelin', 'Zeppelin news']);
    expect(await titles('zeppelin', 'sv')).toEqual(['Zeppelin', 'Zeppelin landing', 'A quiet practice', 'Zeppelin news']);
    expect((await find('zeppelin', 'en', 'news')).groups.map((group) => group.kind)).toEqual(['news']);
  });

  it('SE-05: the matched words marked, also where they are written without accents', async () => {
    expect((await first('trained'))?.snippet).toContainEqual({ text: 'trained', marked: true });
    expect((await first('keszseg', 'hu'))?.snippet).toContainEqual({ text: 'készségek', marked: true });
    expect((await first('keszs', 'hu'))?.snippet).toContainEqual({ text: 'készségek', marked: true });
  });

  it('SE-05: markup in a text stays text', async () => {
    const text = (await first('trained'))?.snippet.map((part) => part.text).join('');
    expect(text).not.toContain('\uE000');
    expect(text).toContain('over seven days');
  });

  it('SE-07: titles that are spelled alike, when nothing has the words', async () => {
    const found = await find('Kozosegi koltsegvetez', 'hu');
    expect(found.close).toBe(true);
    expect(found.groups[0]?.hits[0]?.title).toBe('Közösségi költségvetés');
    expect(await find('xylophonist')).toMatchObject({ close: false, groups: [] });
  });
});

describe('every question is safe', () => {
  const questions = [
    '', ' ', '\u0000', "'; drop table search_entry; --", '"', '""', '"unclosed', '(', ')', ':*', 'a:*', '&', '|', '!', '<->', '\\', "\\'", '-', '--', '- -',
    'or', 'OR or', '-"', '%', '_', '*', '😀', 'ß', '日本語', '\uE000\uE001', '\uD800', 'a\u0300', '<b>mark</b>', '$1', '${x}', 'the', 'a:b&c|!d',
    'x'.repeat(10_000), '"'.repeat(300), 'a '.repeat(300), '-a '.repeat(100),
  ];

  it('SE-06: none of them fails', async () => {
    for (const question of questions) {
      for (const lang of ['en', 'hu', 'et'] as const) await expect(find(question, lang)).resolves.toHaveProperty('groups');
    }
  });
});

describe('keeping up', () => {
  it('SE-09: a withdrawn record is not found any more, a changed one by its new words', async () => {
    const id = await put({ title: written('en', 'Balloon race') });
    await put({ id, title: written('en', 'Kite festival') });
    expect(await titles('balloon')).toEqual([]);
    expect(await titles('kite')).toEqual(['Kite festival']);
    await database.transaction(async (writer) => {
      await removeSearchEntry(writer, { projectId, kind: 'practice', id });
      return agree(undefined);
    });
    expect(await titles('kite')).toEqual([]);
  });

  it('SE-09: projects do not see each other', async () => {
    expect(await titles('hidden')).toEqual([]);
    expect((await search(database, { projectId: otherProject, lang: 'en', text: 'hidden' })).groups).toHaveLength(1);
  });
});

describe('links to records', () => {
  it('SE-11: name the public ones in the order asked for', async () => {
    const [a, b] = [await put({ title: serviceDesign, kind: 'plan' }), await put({ title: written('et', 'Kava'), kind: 'plan' })];
    const hidden = newId();
    const found = await recordTitles(database, projectId, [{ kind: 'plan', id: b }, { kind: 'plan', id: hidden }, { kind: 'plan', id: a }, { kind: 'news', id: a }]);
    expect(found.map((record) => [record.id, record.title.source, record.path])).toEqual([[b, 'et', `/plan/${b}`], [a, 'en', `/plan/${a}`]]);
    expect(found[1]?.title.texts.hu?.text).toBe('Szolgáltatástervezés tisztviselőknek');
    expect(await recordTitles(database, projectId, [])).toEqual([]);
    expect((await recordsOfKind(database, projectId, 'plan')).map((record) => record.id).toSorted()).toEqual([a, b].toSorted());
    expect(await recordsOfKind(database, projectId, 'stakeholder-organisation')).toEqual([]);
  });

  it('SE-11: paths are listed once, without places within a page', async () => {
    await put({ title: serviceDesign, kind: 'value', id: '01980000-0000-7000-8000-0000000000ff' });
    const paths = await publicPaths(database, projectId);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain('/value/01980000-0000-7000-8000-0000000000ff');
  });
});

describe('on many texts', () => {
  beforeAll(async () => {
    await sql`
      insert into search_entry (project_id, kind, record_id, lang, path, title, title_lang, body, original, words)
      select ${projectId}, 'practice', ('01990000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'en', '/practices/' || n, 'Generated ' || md5(n::text), 'en',
        body, true, search_words('en', 'Generated ' || md5(n::text), body)
      from generate_series(1, 5000) n, lateral (select 'common ' || md5((n * 7)::text) || ' ' || md5((n * 13)::text) as body) b`.execute(database.reading);
    // what the server does by itself within minutes: sorting what is new into the index
    await sql`select gin_clean_pending_list('search_entry_words_en')`.execute(database.reading);
    await sql`analyze search_entry`.execute(database.reading);
  });

  it('SE-10: the index of the words of a language is used', async () => {
    const { statements } = await recordStatements(() => find('portal'));
    const asked = statements.find((each) => each.sql.includes('search_entry'));
    const plan = await database.reading.executeQuery<{ 'QUERY PLAN': string }>(CompiledQuery.raw(`explain ${asked?.sql ?? ''}`, [...(asked?.parameters ?? [])]));
    expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('search_entry_words_en');
  });

  it('SE-10: the index of titles is used', async () => {
    const plan = await sql<{ 'QUERY PLAN': string }>`
      explain select * from search_entry where project_id = ${projectId} and plain_letters(title) %> plain_letters('koltsegvetez')`.execute(database.reading);
    expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('search_entry_title');
  });

  it('SE-10: a word that every text has is answered too', async () => {
    const { groups, atLeast } = await find('common');
    expect(atLeast).toBe(true);
    expect((await find('portal')).atLeast).toBe(false);
    expect(groups[0]?.hits).toHaveLength(6);
    expect((await find('common', 'en', 'practice')).groups[0]?.hits).toHaveLength(50);
  });
});

describe('what belongs to another record', () => {
  const within = newId();
  const entry = { projectId, kind: 'indicator' as const, id: newId(), path: '/results#below', title: written('en', 'Pangolins counted'), body: [] };
  const found = async () => (await search(database, { projectId, lang: 'en', text: 'Pangolins' })).groups.flatMap((group) => group.hits.map((hit) => hit.path));
  const inside = (change: (writer: Writer) => Promise<void>) => database.transaction(async (writer) => {
    await change(writer);
    return agree(undefined);
  });
  const putIt = (shown: boolean) => inside((writer) => putBelow(writer, { ...entry, within, shown }));
  const show = (shown: boolean) => inside((writer) => showBelow(writer, projectId, new Map([[within, shown]])));

  it('SE-12 comes and goes with it', async () => {
    await putIt(false);
    expect(await found()).toEqual([]);
    await show(true);
    expect(await found()).toEqual(['/results#below']);
    await show(false);
    expect(await found()).toEqual([]);
  });

  it('SE-12 is found at once where that one is shown, and gone for good once it is withdrawn itself', async () => {
    await putIt(true);
    expect(await found()).toEqual(['/results#below']);
    await inside((writer) => removeBelow(writer, entry));
    await show(true);
    await inside((writer) => showBelow(writer, projectId, new Map()));
    expect(await found()).toEqual([]);
  });
});
