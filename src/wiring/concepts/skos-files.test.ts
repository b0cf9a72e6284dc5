import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { Problem } from '../../platform/config/index.ts';
import { loadMissingConcepts } from './load-concepts.ts';
import { siteRunner } from '../runner.ts';
import { type ConceptArguments, printedConcepts } from './skos-files.ts';

const { database } = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'better-skos-'));
afterAll(() => rmSync(folder, { recursive: true }));

const parts = { database, root: join(import.meta.dirname, '../../..'), origin: 'https://better.example' };
const run = (words: readonly string[], given: ConceptArguments = {}) => printedConcepts(parts, words, given);

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const head = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix t: <https://example.org/t/> .\n';
const good = file('good.ttl', `${head} t:tram a skos:Concept ; skos:prefLabel "tram"@en, "villamos"@hu, "tramway"@fr . t:way a skos:Concept ; skos:prefLabel "Tram"@en .`);

describe('better concepts', () => {
  it('TX-18 says what a file holds and what would change, and changes nothing in a preview', async () => {
    const said = await run(['import', good], { preview: true });
    expect(said).toContain('t (t): 2 concepts');
    expect(said).toContain('1 name in other languages, or without a language, left out.');
    expect(said).toContain('“tram” (English): tram and way');
    expect(said).toMatch(/Nothing was changed: this was a preview\.$/);
    await expect(run(['export', 't'])).rejects.toThrow('There is no concept scheme "t".');
  });

  it('TX-14 loads a file, and prints a scheme', async () => {
    expect(await run(['import', good], { scheme: 'trams', title: 'Trams', source: 'me' })).toMatch(/^Trams \(trams\): 2 concepts[\s\S]*Loaded\. What changes/);
    expect(await run(['import', good], { scheme: 'trams', preview: true })).toContain('exactly like this');
    expect(await run(['export', 'trams'])).toContain('"villamos"@hu');
    expect(await run(['export', 'trams'], { format: 'rdfxml' })).toContain('<skos:prefLabel xml:lang="hu">villamos</skos:prefLabel>');
    await expect(run(['import', good], { scheme: 'other' })).rejects.toThrow('Another scheme has these addresses already');
  });

  it.each([
    ['broken', '<rdf:RDF', 'The file is broken'],
    ['laughs', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x/>', 'DOCTYPE'],
    ['letter', 'Dear Sir', 'neither Turtle nor RDF/XML'],
    ['empty', `${head} t:a t:b t:c .`, 'There is no concept in this file'],
    ['foreign', `${head} t:a a skos:Concept ; skos:prefLabel "x"@fr .`, 'No concept in this file has a name'],
    ['circle', `${head} t:a a skos:Concept ; skos:prefLabel "a"@en ; skos:broader t:b . t:b a skos:Concept ; skos:prefLabel "b"@en ; skos:broader t:a .`,
      'wider than themselves, by one way or another: a and b'],
  ])('TX-15 says why a file is refused: %s', async (name, text, why) => {
    for (const preview of [true, false]) {
      const refused = run(['import', file(name, text)], { scheme: 'bad', preview });
      await expect(refused).rejects.toThrow(Problem);
      await expect(refused).rejects.toThrow(why);
    }
    await expect(run(['export', 'bad'])).rejects.toThrow('There is no concept scheme');
  });

  it('TX-15 says what it does not understand', async () => {
    for (const words of [[], ['import'], ['drop', 'x']]) await expect(run(words)).rejects.toThrow('Say what: better concepts import');
    await expect(run(['import', join(folder, 'nowhere.ttl')])).rejects.toThrow('cannot be read');
    await expect(run(['export', 'trams'], { format: 'json' })).rejects.toThrow('There is no format "json": turtle, rdfxml.');
  });

  it('TX-22 prints what could mean the same, and is told what does', async () => {
    await loadMissingConcepts(database, siteRunner(database, () => undefined), join(parts.root, 'concepts/better'));
    await run(['import', file('pairs.ttl', `${head.replace('/t/', '/p/')} t:p1 a skos:Concept ; skos:prefLabel "one-stop shop"@en .`)], { scheme: 'pairs' });
    const [line = ''] = (await run(['map', 'pairs'])).split('\n');
    const [code = '', own = ''] = line.split(' ');
    expect([code, line.includes('en: one-stop shop')]).toEqual(['p1', true]);
    expect(await run(['map', 'pairs', code, own], { as: 'exact' })).toBe(`p1 and ${own}: exact.`);
    expect(await run(['map', 'pairs'])).toContain('No pairs');
    await expect(run(['map', 'pairs', 'none', own], { as: 'exact' })).rejects.toThrow('There is no concept "none"');
    for (const as of [undefined, 'same']) await expect(run(['map', 'pairs', code, own], { as })).rejects.toThrow('Say what');
  });
});
