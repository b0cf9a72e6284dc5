import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withTranslation, written } from '../../../kernel/text.ts';
import { aboutTheSame, alikeFrom, angle, inOneLanguage, isThin, titleLikeness, titlesMeet } from './similar.ts';

const en = (text: string) => written('en', text);
const even = () => 1;

describe('what says nearly the same', () => {
  test('Q-10 a title is its own twin, whatever the accents and the case', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{3,12}( [a-z]{3,12}){0,4}$/), (text) => {
      expect(titleLikeness(en(text), en(text.toUpperCase()))).toBe(1);
    }));
    expect(titleLikeness(written('hu', 'Nyílt adatok'), written('hu', 'Nyilt adatok'))).toBe(1);
  });

  test('Q-10 an inflected or reordered title is alike, another one about the same city is not', () => {
    expect(titleLikeness(en('Open data portal of the city'), en('The city’s open data portals'))).toBeGreaterThan(alikeFrom.title);
    expect(titleLikeness(en('Open data portal of Birmingham'), en('Bicycle loans in Birmingham'))).toBeLessThan(alikeFrom.title);
    expect(titleLikeness(en(''), en(''))).toBe(0);
  });

  test('Q-10 titles are compared in each language both have, and not across', () => {
    const both = withTranslation(en('Open data'), 'sv', { text: 'Öppna data', origin: 'written' });
    expect([titleLikeness(both, written('sv', 'Öppna data')), titleLikeness(en('Data'), written('sv', 'Data'))]).toEqual([1, 0]);
  });

  test('Q-10 titles of one language meet by their letters or by what they are about; others are not held side by side', () => {
    expect([{ letters: 0.06, concepts: 0 }, { letters: 0.3, concepts: 0 }, { letters: 0, concepts: 0.4 }].map(titlesMeet)).toEqual([false, true, true]);
    const both = withTranslation(en('Open data'), 'sv', { text: 'Öppna data', origin: 'written' });
    expect([inOneLanguage(both, written('sv', 'Annat')), inOneLanguage(both, written('hu', 'Más'))]).toEqual([true, false]);
    expect([isThin(['a few words', 'x '.repeat(100)]), isThin(['', 'word '.repeat(40)]), isThin([])]).toEqual([true, false, true]);
    const [a, b] = [new Map([[1, 2]]), new Map([[2, 1]])];
    expect([angle(a, a, even), angle(a, b, even), angle(new Map(), a, even)]).toEqual([1, 0, 0]);
  });

  test('Q-10 what is about the same shares several concepts', () => {
    const a = new Map([[1, 1], [2, 1], [3, 1]]);
    expect(aboutTheSame(a, a, even)).toBeCloseTo(1);
    expect(aboutTheSame(a, new Map([[1, 1], [2, 1]]), even)).toBe(0);
    expect(aboutTheSame(a, new Map([[1, 1], [2, 1], [3, 1], [4, 9]]), even)).toBeLessThan(alikeFrom.concepts);
    expect(aboutTheSame(new Map(), new Map(), even)).toBe(0);
  });
});
