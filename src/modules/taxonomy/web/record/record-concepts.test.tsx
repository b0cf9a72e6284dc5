import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../../test/reading.ts';
import { type Lang, langs } from '../../../../kernel/lang.ts';
import { ReadingProvider } from '../../../../ui/index.ts';
import { examples } from './record-concepts.examples.tsx';

function example(name: string, lang: Lang = 'hu'): string {
  const shown: ComponentChild = examples.find((each) => each.name === name)?.show();
  return renderToString(<ReadingProvider reading={testReading(lang)}>{shown}</ReadingProvider>);
}

describe('what a record is about', () => {
  it.each(langs)('TX-21 every word is there in %s', (lang) => {
    for (const { name } of examples) expect(example(name, lang)).not.toMatch(/taxonomy\.|undefined|\{\w+\}/);
  });

  it('TX-21 says which words of the text led to a concept, and which one a person said', () => {
    const html = example('for who may edit', 'en');
    expect(html).toContain('because of: ügyfélszolgálat and egy ablak');
    expect(html).toContain('said by a person');
  });

  it('TX-21 has a button to take away, to take back and to add, for who may edit only', () => {
    const buttons = (name: string) => [...example(name).matchAll(/<button[^>]*name="(say|refuse|forget)"[^>]*value="(\d+)"/g)].map(([, verb, id]) => `${verb} ${id}`);
    expect(buttons('for who may edit')).toEqual(['forget 1', 'refuse 2', 'say 4', 'forget 3']);
    expect(buttons('for a reader')).toEqual([]);
    expect(example('beside a record')).toContain('/hu/better/work/needs/n1/concepts');
  });
});
