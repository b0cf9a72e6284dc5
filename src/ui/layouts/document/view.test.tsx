import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { Document, type HeadProps } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('Document', () => {
  const head: HeadProps = {
    title: 'The chain', description: 'All transfers between the five cities.', canonical: 'https://better.example/en/better/chain',
    alternates: [{ lang: 'hu', href: 'https://better.example/hu/better/chain' }, { lang: 'x-default', href: 'https://better.example/better/chain' }],
    ogImage: 'https://better.example/picture.png', stylesheets: ['/assets/main.css'], preloads: [{ href: '/assets/font.woff2', type: 'font/woff2' }],
    feeds: [{ title: 'News', href: '/en/better/feed.atom', type: 'application/atom+xml' }], jsonLd: [], indexed: true, icon: '/icon.svg',
  };

  it('says its language, title and description', () => {
    const html = draw(<Document head={head}><p>Body</p></Document>, 'hu');
    expect(html).toMatch(/^<html lang="hu"><head><meta charset="utf-8"\/?>/);
    expect(html).toContain('<title>The chain – BETTER</title>');
    expect(html).toContain('<meta name="description" content="All transfers between the five cities."');
    expect(html).toContain('<body><p>Body</p></body>');
  });

  it('names the site once, also on its home page and for another project', () => {
    expect(draw(<Document head={{ ...head, title: 'BETTER' }} />)).toContain('<title>BETTER</title>');
    expect(draw(<Document head={{ ...head, site: 'OTHER' }} />)).toContain('<title>The chain – OTHER</title>');
  });

  it('names the page in the other languages', () => {
    const html = draw(<Document head={head} />);
    expect(html).toContain('<link rel="canonical" href="https://better.example/en/better/chain"');
    expect(html).toContain('<link rel="alternate" hreflang="hu" href="https://better.example/hu/better/chain"');
    expect(html).toContain('hreflang="x-default"');
  });

  it('fetches the font with the page, across the rules for fonts', () => {
    expect(draw(<Document head={head} />)).toContain('<link rel="preload" as="font" href="/assets/font.woff2" type="font/woff2" crossorigin="anonymous"');
  });

  it('tells of feeds, icon and preview', () => {
    const html = draw(<Document head={head} />);
    expect(html).toContain('type="application/atom+xml" title="News" href="/en/better/feed.atom"');
    expect(html).toContain('<link rel="icon" href="/icon.svg"');
    expect(html).toContain('<meta property="og:image" content="https://better.example/picture.png"');
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image"');
  });

  it('keeps search engines away only where it is told to', () => {
    expect(draw(<Document head={head} />)).not.toContain('noindex');
    expect(draw(<Document head={{ ...head, indexed: false }} />)).toContain('<meta name="robots" content="noindex"');
  });

  it('does without address and picture', () => {
    expect(draw(<Document head={{ ...head, canonical: '', ogImage: '' }} />)).not.toMatch(/canonical|og:image|og:url/);
  });

  it('lets no text end the script that describes the page', () => {
    const hostile = { '@type': 'Event', name: '</script><script>alert(1)</script> "quoted" & more' };
    const html = draw(<Document head={{ ...head, jsonLd: [hostile] }} />);
    const inside = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(inside)).toEqual(hostile);
    expect(html.match(/<script/g)).toHaveLength(1);
  });

  it('escapes what is written into attributes', () => {
    expect(draw(<Document head={{ ...head, description: 'a "b" <c>' }} />)).toContain('content="a &quot;b&quot; &lt;c>"');
  });
});
