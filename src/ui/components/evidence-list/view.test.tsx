import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { EvidenceItem } from '../../../kernel/quantity.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { written } from '../../../kernel/text.ts';
import { ReadingProvider } from '../../context.tsx';
import { EvidenceList } from './view.tsx';

const en = (text: string) => written('en', text);

function draw(items: readonly EvidenceItem[], lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}><EvidenceList items={items} /></ReadingProvider>);
}

describe('EvidenceList', () => {
  it('says figure, unit, year, source and grade', () => {
    const html = draw([{ metric: en('Users'), value: '1200', unit: en('a month'), year: '2019', source: en('Annual report'), grade: 'reviewed' }]);
    expect(html.replaceAll(/<[^>]+>/g, '')).toBe('Users1,200 a month (2019)Source: Annual report · reviewed');
  });

  it('makes an address in the source a link, without the full stop behind it', () => {
    const html = draw([{ metric: en('Users'), value: '1', source: en('Report (https://example.org/a), page 3') }]);
    expect(html).toContain('<span>Report (<a href="https://example.org/a" rel="external" class="is-address">https://example.org/a</a>), page 3</span>');
    expect(draw([{ metric: en('Users'), value: '1', source: en('javascript:alert(1)') }])).not.toContain('<a ');
  });

  it('says that nothing is recorded', () => {
    expect(draw([], 'sv')).toContain('Inte dokumenterat');
  });

  it('marks words that are not in the reader’s language', () => {
    const html = draw([{ metric: null, value: en('Much asked for'), source: en('Report, https://example.org/a') }], 'hu');
    expect(html).toContain('<span lang="en">Much asked for</span>');
    expect(html).toContain('<span lang="en">Report, <a ');
  });
});
