import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { written } from '../../../kernel/text.ts';
import { ReadingProvider } from '../../context.tsx';
import { machineMade, onlyEstonian, translated } from '../../samples.ts';
import { TranslationNote } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('TranslationNote', () => {
  it('says from which language a text was translated', () => {
    expect(draw(<TranslationNote values={[translated]} />)).toContain('Translated from Hungarian');
  });

  it('says so in the reader’s language', () => {
    expect(draw(<TranslationNote values={[machineMade]} />, 'hu')).toContain('Fordítás svéd nyelvből');
    expect(draw(<TranslationNote values={[machineMade]} />, 'it')).toContain('Tradotto dal testo svedese');
    expect(draw(<TranslationNote values={[machineMade]} />, 'et')).toContain('Tõlgitud rootsi keelest');
  });

  it('marks machine translations and stale ones', () => {
    const html = draw(<TranslationNote values={[machineMade]} />);
    expect(html).toContain('machine translation, not checked yet');
    expect(html).toContain('the original has changed since');
  });

  it('says that a text is not there in the reader’s language', () => {
    expect(draw(<TranslationNote values={[onlyEstonian]} />)).toContain('Only in Estonian so far');
    expect(draw(<TranslationNote values={[onlyEstonian]} />, 'sv')).toContain('Finns än så länge bara på estniska');
  });

  it('says everything once', () => {
    expect(draw(<TranslationNote values={[translated, translated]} />).match(/Translated/g)).toHaveLength(1);
  });

  it('says nothing about originals', () => {
    expect(draw(<TranslationNote values={[written('en', 'Original')]} />)).toBe('');
    expect(draw(<TranslationNote values={[translated]} />, 'hu')).toBe('');
    expect(draw(<TranslationNote values={[]} />)).toBe('');
  });
});
