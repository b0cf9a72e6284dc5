import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Lang, langs } from './lang.ts';
import { isStale, localizedText, shownText, withTranslation, written } from './text.ts';

const lang = fc.constantFrom(...langs);
const words = fc.string({ minLength: 1 });

describe('localized text', () => {
  test('K-02 shows the reader’s language when there is one', () => {
    const value = withTranslation(written('en', 'Need'), 'hu', { text: 'Igény', origin: 'written' });
    expect(shownText(value, 'hu')).toMatchObject({ text: 'Igény', lang: 'hu', fallback: false, translatedFrom: 'en' });
  });

  test('K-02 falls back to English, then to the source language, and says so', () => {
    const hungarian = written('hu', 'Igény');
    expect(shownText(hungarian, 'sv')).toMatchObject({ text: 'Igény', lang: 'hu', fallback: true, translatedFrom: undefined });
    const both = withTranslation(hungarian, 'en', { text: 'Need', origin: 'written' });
    expect(shownText(both, 'sv')).toMatchObject({ text: 'Need', lang: 'en', fallback: true, translatedFrom: 'hu' });
  });

  test('K-02 always shows some text, whatever languages there are', () => {
    fc.assert(fc.property(lang, words, fc.array(fc.tuple(lang, words)), lang, (source, text, others, asked) => {
      const value = others.reduce((before, [to, translation]) => withTranslation(before, to, { text: translation, origin: 'machine' }), written(source, text));
      const shown = shownText(value, asked);
      expect(shown.text.length).toBeGreaterThan(0);
      expect(shown.fallback).toBe(shown.lang !== asked);
    }));
  });

  test('K-03 a translation is stale once the source text has changed, and fresh again when renewed', () => {
    const before = withTranslation(written('en', 'Need'), 'it', { text: 'Bisogno', origin: 'written' });
    expect(isStale(before, 'it')).toBe(false);
    const after = withTranslation(before, 'en', { text: 'Needs', origin: 'written' });
    expect(isStale(after, 'it')).toBe(true);
    expect(shownText(after, 'it').stale).toBe(true);
    expect(isStale(withTranslation(after, 'it', { text: 'Bisogni', origin: 'reviewed' }), 'it')).toBe(false);
  });

  test('K-03 the source text itself is never stale', () => {
    fc.assert(fc.property(lang, fc.array(words, { maxLength: 5 }), (source, texts) => {
      const value = texts.reduce((before, text) => withTranslation(before, source, { text, origin: 'written' }), written(source, 'first'));
      expect(isStale(value, source)).toBe(false);
    }));
  });

  test('K-04 changing the source counts the revision up and keeps the translations', () => {
    const value = withTranslation(withTranslation(written('sv', 'Behov'), 'et', { text: 'Vajadus', origin: 'written' }), 'sv', { text: 'Behovet', origin: 'written' });
    expect(value.revision).toBe(2);
    expect(value.texts.et).toEqual({ text: 'Vajadus', origin: 'written', of: 1 });
  });

  test('the stored shape refuses a text without its source language and unknown fields', () => {
    const languages: Lang[] = ['hu'];
    expect(localizedText.safeParse({ v: 1, source: 'en', revision: 1, texts: { [languages[0] ?? 'hu']: { text: 'x', origin: 'written' } } }).success).toBe(false);
    expect(localizedText.safeParse({ ...written('en', 'x'), more: 1 }).success).toBe(false);
    expect(localizedText.safeParse(written('en', 'x')).success).toBe(true);
  });
});
