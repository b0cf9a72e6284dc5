import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import { from, into } from '../../../../platform/db/index.ts';
import { type RdfSyntax, rdfSyntaxes } from '../../../../platform/rdf/index.ts';
import { conceptsIn } from '../find-concepts.ts';
import { loadScheme } from '../load-scheme.ts';
import type { TaxonomyTables } from '../tables.ts';
import { exportSkos } from './export.ts';
import { schemeChanges } from './preview.ts';
import { readSkos } from './read-skos.ts';

const { database, runner, as, projectId, newId } = await testDatabase();
const origin = 'https://better.example';

const bytesOf = (text: string) => [new TextEncoder().encode(text)];
const read = (text: string, wish = {}) => readSkos({ bytes: bytesOf(text), mostBytes: 50_000_000, wish: { origin, ...wish } });

async function load(text: string, wish = {}) {
  const file = await read(text, wish);
  if (!file.ok) throw new Error(file.fault.code);
  return runner.run(loadScheme, file.scheme, as);
}

const head = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix t: <https://example.org/t/> .\n';
const concept = (code: string, more: string) => `t:${code} a skos:Concept ; skos:inScheme <https://example.org/t> ; skos:notation "${code}" ; ${more} .\n`;
const file = head
  + concept('1', 'skos:prefLabel "public transport"@en, "közösségi közlekedés"@hu ; skos:note "Buses and trams."@en')
  + concept('2', 'skos:prefLabel "tram"@en ; skos:altLabel "streetcar"@en ; skos:broader t:1 ; skos:closeMatch <https://other.example/tram>');
const rows = () => from<TaxonomyTables>(database).selectFrom('concept').select(['id', 'code', 'uri']).where('scheme_code', '=', 't').orderBy('uri').execute();
const exported = async (syntax: RdfSyntax, concept?: string) => (await exportSkos(database, { scheme: 't', concept, syntax, origin })) ?? '';

describe('SKOS files and the database', () => {
  it.each(rdfSyntaxes)('TX-14 what was loaded is exported in %s, and loaded again it is the same', async (syntax) => {
    await load(file);
    const text = await exported(syntax);
    const again = await read(text, { code: 't' });
    expect(again).toMatchObject({ ok: true, homonyms: [] });
    if (!again.ok) return;
    expect(again.scheme.concepts.map(({ code, broader, close, notes }) => ({ code, broader, close, notes }))).toEqual([
      { code: '1', broader: [], close: [], notes: { en: 'Buses and trams.' } }, { code: '2', broader: ['1'], close: ['https://other.example/tram'], notes: {} },
    ]);
    expect(again.scheme.concepts[1]?.labels.en).toEqual({ preferred: 'tram', alternative: ['streetcar'], hidden: [] });
  });

  it('TX-14 one concept is exported alone; what is not there is not exported', async () => {
    const alone = await exported('turtle', '2');
    expect(alone).toContain('streetcar');
    expect(alone).not.toContain('public transport');
    expect([await exported('turtle', '3'), await exportSkos(database, { scheme: 'none', syntax: 'turtle', origin })]).toEqual(['', undefined]);
  });

  it('TX-18 what loading would change is said before, and nothing is written', async () => {
    const next = head + concept('2', 'skos:prefLabel "tram"@en') + concept('3', 'skos:prefLabel "bus"@en');
    const changes = async (text: string, wish = {}) => {
      const made = await read(text, wish);
      return made.ok ? schemeChanges(database, made.scheme) : undefined;
    };
    const [before] = await rows();
    await database.transaction(async (writer) => {
      const tag = { project_id: projectId, kind: 'need', record_id: newId(), concept_id: before?.id ?? 0, weight: 1, origin: 'found' } as const;
      await into<TaxonomyTables>(writer).insertInto('record_concept').values(tag).execute();
      return { ok: true };
    });
    const [held, old] = [await rows(), await changes(file)];
    expect(old).toMatchObject({ before: 'same', added: 0, changed: 0, kept: 2, removed: 0, records: 0 });
    expect(await changes(next)).toMatchObject({
      before: 'other', added: 1, changed: 1, kept: 0, removed: 1, records: 1,
      named: { added: [{ code: '3', name: { en: 'bus' } }], changed: [{ code: '2' }], removed: [{ code: '1', name: { hu: 'közösségi közlekedés' } }] },
    });
    expect(await changes(file.replaceAll('example.org/t', 'example.org/u'), { code: 'u' })).toMatchObject({
      before: undefined, added: 2, changed: 0, kept: 0, removed: 0, records: 0,
    });
    expect(await rows()).toEqual(held);
  });

  it('TX-06 concepts may change their codes with each other', async () => {
    const [one, two] = await rows();
    await load(head + concept('1', 'skos:prefLabel "tram"@en').replace('t:1 a', 't:2 a') + concept('2', 'skos:prefLabel "bus"@en').replace('t:2 a', 't:1 a'));
    expect(await rows()).toEqual([{ ...one, code: '2' }, { ...two, code: '1' }]);
    await load(file);
  });

  it('TX-01 addresses that another scheme has are refused, and nothing changes', async () => {
    expect(await load(file, { code: 'twice' })).toMatchObject({ ok: false, refusals: [{ code: 'taken', field: 'uri' }, { code: 'taken' }, { code: 'taken' }] });
    expect(await exportSkos(database, { scheme: 'twice', syntax: 'turtle', origin })).toBeUndefined();
  });

  it('TX-19 texts are not searched for the names of a foreign scheme', async () => {
    expect(await conceptsIn(database, { lang: 'en', title: 'A new tram', body: '' })).toEqual([]);
  });
});

describe('a scheme as large as EuroVoc', () => {
  const langs = ['en', 'hu', 'it', 'sv', 'et', ...Array.from({ length: 7 }, (_, n) => `x${String.fromCharCode(97 + n)}`)];
  const word = (n: number, lang: string) => `${lang} term ${((n * 7919) % 100_003).toString(36)} of thing ${n}`;

  it('TX-16 of 7,500 concepts in 12 languages is loaded in well under a minute, and blocks nobody meanwhile', async () => {
    const large = head.replace('example.org/t/', 'example.org/large/') + Array.from({ length: 7500 }, (_, n) => (
      `t:${n} a skos:Concept ; skos:inScheme <https://example.org/large> ; ${n > 100 ? `skos:broader t:${n % 100} ;` : ''} ${langs.map((lang) => (
        `skos:prefLabel "${word(n, lang)}"@${lang} ; skos:altLabel "other ${word(n, lang)}"@${lang}, "${word(n, lang)} too"@${lang}`
      )).join(' ; ')} .\n`
    )).join('');
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const began = performance.now();
    const made = await read(large);
    const done = made.ok ? await runner.run(loadScheme, made.scheme, as) : undefined;
    const taken = performance.now() - began;
    clearInterval(beat);
    expect(done).toEqual({ ok: true, value: { concepts: 7500 } });
    expect(made).toMatchObject({ leftOut: { namesElsewhere: 7500 * 7 * 3 } });
    expect(taken).toBeLessThan(60_000);
    expect(longest).toBeLessThan(5000);
  }, 180_000);
});
