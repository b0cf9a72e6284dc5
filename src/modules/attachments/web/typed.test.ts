import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { langs } from '../../../kernel/lang.ts';
import { withTranslation, written } from '../../../kernel/text.ts';
import { altAfter } from './typed.ts';

const none = { hu: '', it: '', sv: '', et: '', en: '' };
const typed = fc.record({ hu: words(), it: words(), sv: words(), et: words(), en: words() });

function words() {
  return fc.constantFrom('', 'a', 'b');
}

describe('AT-17 what a picture shows, typed in all languages at once', () => {
  it('is exactly what was typed, and begins in the language of the record', () => {
    fc.assert(fc.property(typed, fc.constantFrom(...langs), (said, recordLang) => {
      const text = altAfter(undefined, said, recordLang);
      expect(langs.map((lang) => text?.texts[lang]?.text ?? '')).toEqual(langs.map((lang) => said[lang]));
      if (said[recordLang] !== '') expect(text?.source).toBe(recordLang);
    }));
  });

  it('replaces what was there before, whatever that was', () => {
    fc.assert(fc.property(typed, typed, (before, after) => {
      const text = altAfter(altAfter(undefined, before, 'hu') ?? undefined, after, 'hu');
      expect(langs.map((lang) => text?.texts[lang]?.text ?? '')).toEqual(langs.map((lang) => after[lang]));
    }));
  });

  it('stays as it is where nothing was changed, and goes where all was emptied', () => {
    const before = withTranslation(written('et', 'Viis inimest'), 'hu', { text: 'Öt ember', origin: 'machine' });
    expect(altAfter(before, { ...none, et: 'Viis inimest', hu: 'Öt ember' }, 'en')).toEqual(before);
    expect(altAfter(before, none, 'en')).toBeNull();
  });
});
