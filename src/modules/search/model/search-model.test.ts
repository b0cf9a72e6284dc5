import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withTranslation, written } from '../../../kernel/text.ts';
import { askedFor, longestQuestion } from './query.ts';
import { marks, searchRows } from './rows.ts';
import { snippetOf, snippetParts } from './snippet.ts';

describe('rows of a record', () => {
  it('SE-01: there is one for each language that has a text', () => {
    const title = withTranslation(written('hu', 'Jó gyakorlat'), 'en', { text: 'Good practice', origin: 'written' });
    const body = [written('hu', 'Leírás'), withTranslation(written('en', 'Words'), 'sv', { text: 'Ord', origin: 'machine' })];
    expect(searchRows(title, body)).toEqual([
      { lang: 'hu', title: 'Jó gyakorlat', titleLang: 'hu', body: 'Leírás', original: true },
      { lang: 'sv', title: 'Good practice', titleLang: 'en', body: 'Ord', original: false },
      { lang: 'en', title: 'Good practice', titleLang: 'en', body: 'Words', original: false },
    ]);
  });

  it('SE-01: a record without a translation has one row', () => {
    expect(searchRows(written('et', 'Pealkiri'), []).map((row) => row.lang)).toEqual(['et']);
  });

  it('SE-05: marks and characters that cannot be stored are taken out of texts', () => {
    expect(searchRows(written('en', `a${marks.start}b\u0000c`), [])[0]?.title).toBe('a b c');
  });
});

describe('a question', () => {
  it('SE-02: its last word may be only begun', () => {
    expect(askedFor('digital serv')).toMatchObject({ wanted: 'digital serv', before: 'digital', begun: 'serv' });
    expect(askedFor('köz')).toMatchObject({ before: '', begun: 'köz' });
    expect(askedFor('e-go')).toMatchObject({ begun: '' });
    expect(askedFor('to ab')).toMatchObject({ begun: '' });
  });

  it('SE-06: phrases and alternatives are not taken as begun', () => {
    expect(askedFor('"service design')).toMatchObject({ begun: '', wanted: '"service design' });
    expect(askedFor('visit or workshop')).toMatchObject({ begun: '' });
  });

  it('SE-06: refused words are kept apart', () => {
    expect(askedFor('design -pilot -"open data" e-service')).toMatchObject({ wanted: 'design e-service', refused: 'pilot or "open data"' });
    expect(askedFor('-pilot')).toMatchObject({ wanted: '' });
  });

  it('SE-06: nothing but signs is nothing', () => {
    for (const text of ['', '  ', '"', '***', '!!', '- -', '\u0000']) expect(askedFor(text).wanted).toBe('');
  });

  it('SE-06: it is cleaned and cut, whatever it is', () => {
    expect(askedFor('x'.repeat(10_000)).text).toHaveLength(longestQuestion);
    expect([...askedFor('😀a'.repeat(500)).text]).toHaveLength(longestQuestion);
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const asked = askedFor(text);
      expect([...asked.text].length).toBeLessThanOrEqual(longestQuestion);
      expect(asked.text.isWellFormed()).toBe(true);
      expect(asked.begun).toMatch(/^[\p{L}\p{M}\p{Nd}]*$/u);
    }));
  });
});

describe('fields of a question', () => {
  it('SE-16: say what the title must have, in the words of each language', () => {
    for (const name of ['title', 'cím', 'titolo', 'titel', 'pealkiri', 'TITLE']) {
      expect(askedFor(`open ${name}:"data portal"`)).toMatchObject({ wanted: '"data portal" open', inTitle: '"data portal"', begun: '' });
    }
    expect(askedFor('title:data')).toMatchObject({ wanted: 'data', inTitle: 'data', begun: '' });
  });

  it('SE-16: say the language, where it is one', () => {
    expect(askedFor('adat nyelv:hu')).toMatchObject({ wanted: 'adat', within: 'hu' });
    expect(askedFor('adat lang:xx')).toMatchObject({ wanted: 'adat lang:xx', within: undefined });
    expect(askedFor('lang:sv')).toMatchObject({ wanted: '', within: 'sv' });
  });

  it('SE-16: other words with a colon are words', () => {
    expect(askedFor('https://example.org subtitle:x')).toMatchObject({ inTitle: '', wanted: 'https://example.org subtitle:x' });
  });
});

describe('a snippet', () => {
  it('SE-05: is taken apart at the marks', () => {
    expect(snippetParts(`a ${marks.start}b${marks.stop} c <b>${marks.start}d${marks.stop}`)).toEqual([
      { text: 'a ', marked: false }, { text: 'b', marked: true }, { text: ' c <b>', marked: false }, { text: 'd', marked: true },
    ]);
    expect(snippetParts('')).toEqual([]);
  });

  it('SE-05: says where the text goes on', () => {
    const edges = { opening: 'It begins', closing: 'and ends.' };
    expect(snippetOf('in the middle', edges).map((part) => part.text)).toEqual(['… ', 'in the middle', ' …']);
    expect(snippetOf('It begins and ends.', edges).map((part) => part.text)).toEqual(['It begins and ends.']);
    expect(snippetOf('', edges)).toEqual([]);
  });

  it('SE-05: loses no word and keeps no mark', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', ' ', marks.start, marks.stop)), (pieces) => {
      const text = snippetParts(pieces.join('')).map((part) => part.text).join('');
      expect(text).toBe(pieces.filter((piece) => piece === 'a' || piece === ' ').join(''));
    }));
  });
});
