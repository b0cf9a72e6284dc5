import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asWritten } from './written.ts';

describe('shared words as they are written', () => {
  it('MA-04 are found by their stems, with their accents, in the order of the stems', () => {
    expect(asWritten(['kozosseg', 'elosztas'], 'Az élelmiszer elosztása a közösségekben, közösségi házakban')).toEqual(['közösségi', 'elosztása']);
    expect(asWritten(['servic'], 'A Service; services')).toEqual(['service']);
  });

  it('MA-04 leave out short words and stems that lead nowhere', () => {
    expect(asWritten(['for', 'use', 'nowhere'], 'för use of it')).toEqual([]);
  });

  it('MA-04 are words of the text, each once', () => {
    fc.assert(fc.property(fc.string(), fc.array(fc.string({ maxLength: 5 }), { maxLength: 5 }), (text, stems) => {
      const words = asWritten(stems, text);
      expect(new Set(words).size).toBe(words.length);
      for (const word of words) expect(text.toLowerCase()).toContain(word);
    }));
  });
});
