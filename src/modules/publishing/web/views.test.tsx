import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import { type Lang, langs } from '../../../kernel/lang.ts';
import { type Example, ReadingProvider } from '../../../ui/index.ts';
import { examples as homeExamples } from './home/home-page.examples.tsx';
import { NewsItemPage } from './news/item-page.tsx';
import { examples as newsExamples } from './news/news.examples.tsx';
import { examples as dataExamples } from './open-data/open-data-page.examples.tsx';
import { fullNews, missingIssue } from './sample.ts';
import { examples as searchExamples } from './search/search-page.examples.tsx';
import { SearchPage } from './search/search-page.tsx';
import { AccessibilityPage } from './statements/accessibility-page.tsx';
import { unknownOperator } from './statements/operator.ts';
import { PrivacyPage } from './statements/privacy-page.tsx';
import { examples as statementExamples } from './statements/statements.examples.tsx';

function html(content: ReturnType<Example['show']>, lang: Lang = 'en'): string {
  return render(<ReadingProvider reading={testReading(lang)}>{content}</ReadingProvider>);
}

const examples = [...homeExamples, ...newsExamples, ...dataExamples, ...searchExamples, ...statementExamples];

describe('every example', () => {
  test.each(langs)('shows in %s, with one h1 and no bare key', (lang) => {
    for (const example of examples) {
      const shown = html(example.show(), lang);
      expect(shown.match(/<h1/g), example.name).toHaveLength(1);
      expect(shown, example.name).not.toMatch(/undefined|NaN|\[object|\b(publishing|search|opendata|privacy|accessibility|journey)\.[a-z]+-?[a-z]/);
    }
  });
});

const none = { asked: '', groups: [], close: false, atLeast: false, meant: [], langs: {}, tooMuch: false };

describe('the search page', () => {
  test('PU-17 sets no dot in the middle after a full stop', () => {
    const snippet = [{ text: 'training in ', marked: false }, { text: 'design', marked: true }, { text: '. · Building skills · Second training', marked: false }];
    const hit = { kind: 'need' as const, id: '1', path: '/cities/x', title: 'T', titleLang: 'en' as const, lang: 'en' as const, snippet };
    const shown = html(<SearchPage data={{ kind: undefined, result: { ...none, asked: 'design', groups: [{ kind: 'need', count: 1, hits: [hit] }] } }} />);
    expect(shown).toContain('<mark>design</mark>. Building skills · Second training');
  });

  test('PU-17 marks matched words, and shows markup as text', () => {
    const snippet = [{ text: '<b>', marked: false }, { text: 'képzés', marked: true }];
    const hit = { kind: 'need' as const, id: '1', path: '/cities/x', title: 'T', titleLang: 'hu' as const, lang: 'hu' as const, snippet };
    const shown = html(<SearchPage data={{ kind: undefined, result: { ...none, asked: 'képzés', groups: [{ kind: 'need', count: 9, hits: [hit] }] } }} />);
    expect(shown).toContain('<p lang="hu">&lt;b><mark>képzés</mark></p>');
    expect(shown).toContain('Found in the text in another language: Hungarian');
    expect(shown).toContain('href="/en/better/search?q=k%C3%A9pz%C3%A9s&amp;kind=need"');
  });

  test('PU-17 what is asked is never run, and leads on where nothing is found', () => {
    const shown = html(<SearchPage data={{ kind: undefined, result: { ...none, asked: '"><script>alert(1)</script>', groups: [] } }} />);
    expect(shown).not.toContain('<script');
    expect(shown).toContain('href="/en/better/practices"');
  });
});

describe('what else the search page says', () => {
  test('PU-17 names what is about the same apart, with why, in the reader’s words', () => {
    const concepts = [{ scheme: 'better', code: 'one-stop-shop', name: { en: 'one-stop shop', hu: 'egyablakos ügyintézés' } }];
    const meant = [{ kind: 'practice' as const, id: '1', path: '/practices/x', title: 'Egyablakos', titleLang: 'hu' as const, concepts }];
    const shown = html(<SearchPage data={{ kind: undefined, result: { ...none, asked: 'one-stop shop', meant } }} />);
    expect(shown).toContain('About: <a href="/concepts/better/one-stop-shop?lang=en">one-stop shop</a>');
    expect(shown).toContain('lang="hu"');
    expect(shown).not.toContain('Nothing found');
  });

  test('PU-17 offers the languages of what was found, where there are several', () => {
    const narrowed = (langs: Readonly<Record<string, number>>) => html(<SearchPage data={{ kind: undefined, result: { ...none, asked: 'data', langs } }} />);
    expect(narrowed({ en: 3, hu: 1 })).toContain('href="/en/better/search?q=data+lang%3Ahu"');
    expect(narrowed({ en: 3 })).not.toContain('lang%3A');
  });

  test('PU-17 says it where the question was too much, and not that nothing was found', () => {
    const shown = html(<SearchPage data={{ kind: undefined, result: { ...none, asked: 'a b', tooMuch: true } }} />);
    expect(shown).toContain('takes too long');
    expect(shown).not.toContain('Nothing found');
  });
});

describe('the search on older servers', () => {
  test('PU-17 says that words are found whole', () => {
    expect(html(<SearchPage data={{ kind: undefined, result: none, wholeWords: true }} />)).toContain('by their beginning');
    expect(html(<SearchPage data={{ kind: undefined, result: none }} />)).not.toContain('by their beginning');
  });
});

describe('the page of an item', () => {
  test('PU-01 links to the original page in its language', () => {
    const shown = html(<NewsItemPage item={fullNews} />);
    expect(shown).toContain('<a href="https://example.org/news" hreflang="hu" rel="external"><span lang="hu">Lezárult a projekt</span></a>');
    expect(shown).toContain('machine translation');
    expect(shown).toContain('Uploaded late.');
  });

  test('PU-07 says of a missing issue that it was not found', () => {
    const shown = html(<NewsItemPage item={missingIssue} />);
    expect(shown).toContain('Not found in the public record');
    expect(shown).toContain('Six issues were planned.');
  });
});

describe('the statements', () => {
  test('PU-16 show what the operator did not say as missing, and make nothing up', () => {
    const gap = 'To be filled in by the operator of this installation';
    expect(html(<AccessibilityPage operator={unknownOperator} />).split(gap)).toHaveLength(4);
    expect(html(<PrivacyPage operator={unknownOperator} />).split(gap)).toHaveLength(5);
    expect(html(<PrivacyPage operator={unknownOperator} />)).not.toContain('mailto:');
  });

  test('PU-16 show what the operator said', () => {
    const operator = { ...unknownOperator, name: 'City <Council>', contact: 'help@example.eu', logDays: 30, enforcement: 'https://example.eu/enforce' };
    expect(html(<PrivacyPage operator={operator} />)).toMatch(/City &lt;Council.*mailto:help@example\.eu/s);
    expect(html(<PrivacyPage operator={operator} />)).toContain('30 days');
    expect(html(<AccessibilityPage operator={operator} />)).toContain('href="https://example.eu/enforce"');
  });

  test('PU-16 claim no more than was checked', () => {
    expect(html(<AccessibilityPage operator={unknownOperator} />)).toContain('Partially compliant, by our own assessment');
  });
});

describe('the open-data page', () => {
  test('PU-10 explains every column of every table', () => {
    for (const lang of langs) expect(html(dataExamples[0]?.show(), lang)).not.toContain('opendata.');
  });
});
