import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import { type Lang, langs } from '../../../kernel/lang.ts';
import { FormTokenProvider, ReadingProvider } from '../../context.tsx';
import { WorkLayout } from './view.tsx';

const person = { name: 'Anna <b>Example</b>', account: '/en/account/projects', signOut: '/en/account/sign-out' };
const nav = [
  { title: 'Mine', links: [{ label: 'My work', href: '/en/better/work', current: true, count: 3 }, { label: 'My city', href: '/en/better/work/city', current: false, count: 0 }] },
  { title: 'Project', links: [{ label: 'People', href: '/en/better/work/people', current: false }] },
];

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}><FormTokenProvider token="the-token">{child}</FormTokenProvider></ReadingProvider>);
}

interface Shown {
  readonly signedIn?: boolean;
  readonly groups?: typeof nav;
  readonly said?: string;
  readonly aside?: ComponentChild;
  readonly lang?: Lang;
}

function page({ signedIn = true, groups = nav, said, aside, lang = 'en' }: Shown = {}): string {
  const links = langs.map((each) => ({ lang: each, label: `name of ${each}`, href: `/${each}/better/work`, current: each === lang }));
  return draw(
    <WorkLayout acronym="BETTER" home={`/${lang}/better`} langLinks={links} nav={groups} person={signedIn ? person : undefined} said={said} aside={aside}>
      <h1>Page</h1>
    </WorkLayout>,
    lang,
  );
}

describe('WorkLayout', () => {
  it('lets the keyboard skip to the content, and says what the last form came to', () => {
    const html = page({ said: 'Saved.' });
    expect(html).toMatch(/^<a class="skip" href="#main">Skip to content<\/a>/);
    expect(html).toContain('<main id="main" class="work-main" tabindex="-1"><p class="work-said" role="status">Saved.</p><h1>Page</h1></main>');
    // the place is there from the start, so that screen readers hear what comes into it
    expect(page()).toContain('<p class="work-said" role="status"></p>');
  });

  it('has room beside the main thing only where something stands there', () => {
    expect(page({ aside: <p>Checker</p> })).toMatch(/<div class="work has-aside">.*<aside class="work-aside" aria-label="[^"]+"><p>Checker<\/p><\/aside>/);
    for (const aside of [undefined, null]) {
      expect(page({ aside })).toContain('<div class="work">');
      expect(page({ aside })).not.toContain('<aside');
    }
  });

  it('names who is signed in, and signs out by a form with the token', () => {
    const html = page();
    expect(html).toContain('<a href="/en/account/projects">Anna &lt;b>Example&lt;/b></a>');
    expect(html).toMatch(/<form method="post" action="\/en\/account\/sign-out"[^>]*><input type="hidden" name="form-token" value="the-token"/);
    expect(html).toContain('Sign out');
    const before = page({ signedIn: false });
    expect([before.includes('work-person'), before.includes('<form')]).toEqual([false, false]);
  });

  it('shows the way twice, open and behind one button, marks this page, and counts what waits', () => {
    const html = page();
    expect(html.match(/<nav class="work-nav" aria-label="[^"]+">/g)).toHaveLength(1);
    expect(html).toMatch(/<details><summary>.*<\/details><div class="work-nav-wide">/);
    expect(html.match(/<a href="\/en\/better\/work" aria-current="page"><span>My work<\/span><b>3<\/b><\/a>/g)).toHaveLength(2);
    expect(html.match(/<a href="\/en\/better\/work\/city"><span>My city<\/span><\/a>/g)).toHaveLength(2);
    expect(page({ groups: [] })).not.toContain('work-nav');
  });

  it.each(langs)('stands in %s, with the emblem and every language under its own name', (lang) => {
    const html = page({ lang });
    const { say } = testReading(lang);
    for (const text of [say('ui.skip'), say('ui.eu'), say('work.sign-out')]) expect(html).toContain(text);
    for (const each of langs) expect(html).toContain(`<a href="/${each}/better/work" lang="${each}" hreflang="${each}"`);
    expect(html).toContain(`hreflang="${lang}" aria-current="true"`);
    expect(html).toContain('class="emblem"');
  });
});
