import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { Figure } from './view.tsx';

const sources = [{ src: '/a/480', width: 480 }, { src: '/a', width: 900 }];
const draw = (lang: Lang, { first = false, of = sources } = {}) => renderToString(
  <ReadingProvider reading={testReading(lang)}>
    <Figure src="/a" sources={of} width={900} height={600} alt={{ text: 'Öt "ember"', lang: 'hu' }} first={first}>Words</Figure>
  </ReadingProvider>,
);

describe('Figure', () => {
  it('offers every width, keeps its place, and waits below the fold', () => {
    const html = draw('en');
    expect(html).toContain('srcset="/a/480 480w, /a 900w" sizes="(min-width: 60rem) 46rem, calc(100vw - 2rem)"');
    expect(html).toContain('width="900" height="600" loading="lazy"');
    expect(html).toContain('<figcaption>Words</figcaption>');
    expect(draw('en', { first: true })).not.toContain('loading=');
  });

  it('says the language of its description where it is another', () => {
    expect(draw('en')).toContain('alt="Öt &quot;ember&quot;" lang="hu"');
    expect(draw('hu')).not.toContain('lang=');
  });

  it('offers no choice where there is one width', () => {
    expect(draw('en', { of: [] })).not.toContain('srcset');
  });
});
