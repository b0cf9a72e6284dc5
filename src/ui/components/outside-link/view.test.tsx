import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import { langs } from '../../../kernel/lang.ts';
import { ReadingProvider, SilentLinksProvider } from '../../context.tsx';
import { OutsideLink } from './view.tsx';

const draw = (href: string, lang: (typeof langs)[number] = 'en') => renderToString(
  <ReadingProvider reading={testReading(lang)}>
    <SilentLinksProvider since={(address) => (address === 'https://example.org/gone' ? '2026-02-14' : undefined)}>
      <OutsideLink href={href} hreflang="sv">There</OutsideLink>
    </SilentLinksProvider>
  </ReadingProvider>,
);

describe('OutsideLink', () => {
  it('LK-12 leads out, and says nothing of what answers', () => {
    expect(draw('https://example.org/')).toBe('<a href="https://example.org/" hreflang="sv" rel="external">There</a>');
  });

  it('LK-12 stays a link where nothing answered, and says when that was seen', () => {
    expect(draw('https://example.org/gone')).toContain('rel="external">There</a><span class="silent-link"> (did not answer when last checked, 14 Feb 2026)</span>');
    for (const lang of langs) expect(draw('https://example.org/gone', lang)).toContain('2026');
  });

  it('LK-12 is a plain link where nobody checks', () => {
    expect(renderToString(<ReadingProvider reading={testReading('en')}><OutsideLink href="https://example.org/gone">There</OutsideLink></ReadingProvider>)).not.toContain('<span');
  });
});
