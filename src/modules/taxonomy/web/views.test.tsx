import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import { type Lang, langs } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../../ui/index.ts';
import { conceptPath } from './concept-link.tsx';
import { examples } from './concept-pages.examples.tsx';
import { changedNames, faultWords, previewWords, refusalWords, warningWords } from './import-words.ts';
import type { FileFault } from '../app/skos/read-skos.ts';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

function example(name: string, lang: Lang = 'en'): string {
  return draw(examples.find((each) => each.name === name)?.show(), lang);
}

describe('the concept pages', () => {
  it.each(langs)('TX-20 every word is there in %s', (lang) => {
    for (const { name } of examples) {
      const html = example(name, lang);
      expect(html).not.toMatch(/taxonomy\.|undefined|\{\w+\}/);
      expect(html.match(/<h1/g)).toHaveLength(1);
    }
  });

  it('TX-20 show a scheme as a tree, in the order of the reader’s language, with what is about each', () => {
    const html = example('a scheme');
    expect(html).toContain(`<a href="${conceptPath('en', 'better', 'one-stop-shop').replace('&', '&amp;')}">one-stop shop</a><small> · 2 records</small>`);
    expect(html.indexOf('one-stop shop')).toBeLessThan(html.indexOf('queues'));
    expect(html).toContain('4 narrower concepts');
    expect(example('a scheme', 'hu')).toContain('egyablakos ügyintézés');
  });

  it('TX-20 show what was found, with the name that has the words', () => {
    expect(example('a scheme, searched')).toContain('<span lang="en">single window</span>');
    expect(example('a scheme, searched')).toContain('value="window"');
    expect(example('a scheme, nothing found')).toContain('zeppelin');
  });

  it('TX-20 name the language of each name and note, and link to records in the reader’s language', () => {
    const html = example('a concept', 'hu');
    expect(html).toContain('<span lang="en">single window, single point of contact</span>');
    expect(html).toContain('<p lang="en">Also online.</p>');
    expect(html).toContain('href="/hu/better/practices/contact"');
    expect(html).toContain('https://better.example/concepts/better/one-stop-shop');
    expect(example('a concept nothing is about')).toContain('No public record is about this concept yet.');
  });

  it('TX-20 write addresses so that no code breaks out of them', () => {
    expect(conceptPath('hu', 'a', 'b"c/d')).toBe('/concepts/a/b%22c%2Fd?lang=hu');
  });
});

describe('words about a file', () => {
  const faults: readonly FileFault[] = [
    { code: 'unknown-syntax' }, { code: 'packed' }, { code: 'not-utf8' }, { code: 'doctype' }, { code: 'broken', why: 'WHY' }, { code: 'too-large', megabytes: 25 },
    { code: 'no-concepts' }, { code: 'no-names' }, { code: 'too-many', most: 20_000 }, { code: 'shipped', scheme: 'better' }, { code: 'bad-code', scheme: '../x' },
  ];

  it.each(langs)('TX-15 say in %s why it was refused', (lang) => {
    const words = testReading(lang);
    const said = faults.map((fault) => faultWords(words, fault));
    expect(new Set(said).size).toBe(faults.length);
    expect(said.join(' ')).not.toMatch(/taxonomy\.|undefined|\{\w+\}/);
    const refusals = refusalWords(words, [
      { code: 'circle', field: 'concepts.a' }, { code: 'circle', field: 'concepts.b' }, { code: 'taken', field: 'uri', values: { what: 'https://x.example' } },
      { code: 'invalid', field: 'title' },
    ]);
    expect(refusals).toHaveLength(3);
    expect(refusals[1]).toContain('https://x.example');
    expect(refusalWords(words, [])).toEqual([]);
  });

  it.each(langs)('TX-18 say in %s what is in it, what would change, and what was left out', (lang) => {
    const words = testReading(lang);
    const concepts = [{ code: 'a', uri: 'https://x.example/a', labels: { hu: { preferred: 'a', alternative: [], hidden: [] } }, note: null, broader: [], related: [], exact: [], close: [] }];
    const leftOut = { namesElsewhere: 1, otherMatches: 2, deprecated: 1, unnamed: 2, badAddress: 1, strayLinks: 2, second: 1, raised: 2, dropped: 1 };
    const file = {
      ok: true as const, scheme: { code: 's', uri: 'https://x.example', title: 'S', source: 'me', version: '1', concepts }, leftOut,
      homonyms: [{ lang: 'hu' as const, name: 'bank', codes: ['a', 'b'] }],
    };
    const named = { added: [{ code: 'new', name: { hu: 'parkolás' } }], changed: [], removed: [{ code: 'old', name: {} }] };
    const changes = { before: 'other', added: 1, changed: 5, kept: 2, removed: 3, records: 4, named } as const;
    const preview = previewWords(words, file, changes);
    expect(changedNames(words, changes).join(' ')).toMatch(/parkolás.*2/);
    expect(preview).toHaveLength(4);
    expect(preview[2]).toMatch(/1.*5.*2.*3/);
    expect(previewWords(words, file, { ...changes, before: undefined, records: 0 })).toHaveLength(3);
    expect(changedNames(words, { ...changes, before: undefined })).toEqual([]);
    expect(warningWords(words, file)).toHaveLength(11);
    expect([...preview, ...warningWords(words, file)].join(' ')).not.toMatch(/taxonomy\.|undefined|\{\w+\}/);
  });
});
