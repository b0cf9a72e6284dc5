import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { langs } from '../../../kernel/lang.ts';
import { type LocalizedText, withTranslation, written } from '../../../kernel/text.ts';
import { asLines, fromLines, listAfter, sameText } from './lines.ts';

const first = withTranslation(written('en', 'See the team'), 'hu', { text: 'A csapat megnézése', origin: 'reviewed' });
const second = written('en', 'Ask for the costs');

const words = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,2}$/);
const anyText: fc.Arbitrary<LocalizedText> = fc.tuple(fc.constantFrom(...langs), words, fc.option(fc.tuple(fc.constantFrom(...langs), words)))
  .map(([lang, text, other]) => {
    const plain = written(lang, text);
    return other === null || other[0] === lang ? plain : withTranslation(plain, other[0], { text: other[1], origin: 'machine' });
  });

describe('a list as lines', () => {
  it('ED-20 is one text with a line for each, a dash where a language lacks one', () => {
    const lines = asLines([second, first]);
    expect(lines?.texts).toEqual({
      en: { text: 'Ask for the costs\nSee the team', origin: 'written' }, hu: { text: '–\nA csapat megnézése', origin: 'reviewed', of: 1 },
    });
    expect(asLines([first, second])?.texts.hu?.text).toBe('A csapat megnézése');
    expect([asLines([]), asLines([null])]).toEqual([null, null]);
    expect(asLines([written('en', 'two\nlines')])?.texts.en?.text).toBe('two lines');
  });

  it('ED-20 comes back as it was, in order and in every language', () => {
    fc.assert(fc.property(fc.array(anyText, { maxLength: 5 }), (list) => {
      const back = fromLines(asLines(list));
      expect(back.map((item) => langs.map((lang) => item?.texts[lang]?.text))).toEqual(list.map((item) => langs.map((lang) => item.texts[lang]?.text)));
      expect(listAfter(list, asLines(list))).toBe(list);
    }));
  });

  it('ED-20 is changed by its lines: empty lines do not count, a dash leaves one out', () => {
    expect(listAfter([first], written('en', 'One\n\n  Two \n-\nThree'))?.map((item) => item.texts.en?.text)).toEqual(['One', 'Two', 'Three']);
    expect(fromLines(written('en', 'One\n–\nThree')).map((item) => item === null)).toEqual([false, true, false]);
    expect(listAfter([first], null)).toBeNull();
    expect([listAfter([], null), listAfter(null, null)]).toEqual([[], null]);
  });

  it('ED-20 keeps what is out of date out of date', () => {
    const changed = withTranslation(first, 'en', { text: 'See the whole team', origin: 'written' });
    const [back] = fromLines(asLines([changed, second]));
    expect([back?.revision, back?.texts.hu?.of]).toEqual([2, 1]);
    expect(sameText(changed, first)).toBe(false);
  });
});
