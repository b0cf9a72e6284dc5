import { describe, expect, it } from 'vitest';
import { withTranslation, written } from '../../../kernel/text.ts';
import { fileKinds } from '../../../platform/files/index.ts';
import { admit, altFor, attachmentTypes, isDrawn, isDrawnIn, isShort, longestText, mostFiles } from './attachment.ts';

const fresh = { count: 0, hasSame: false, isStored: true };

describe('one more file', () => {
  it('AT-04 is admitted when its content is in the store', () => {
    expect(admit(fresh)).toEqual({ ok: true, value: true });
    expect(admit({ ...fresh, isStored: false })).toEqual({ ok: false, refusals: [{ code: 'unknown-reference', field: 'hash' }] });
  });

  it.each([
    [mostFiles - 1, true],
    [mostFiles, false],
    [mostFiles + 1, false],
  ])('AT-05 beside %i others: %s', (count, ok) => {
    expect(admit({ ...fresh, count }).ok).toBe(ok);
  });

  it('AT-03 that is there already is said to be there, even where the record is full', () => {
    expect(admit({ ...fresh, count: mostFiles, hasSame: true })).toEqual({ ok: false, refusals: [{ code: 'taken', field: 'hash' }] });
  });

  it('AT-05 all reasons are given at once', () => {
    const refused = admit({ count: mostFiles, hasSame: false, isStored: false });
    expect(refused.ok ? [] : refused.refusals.map(({ code }) => code)).toEqual(['unknown-reference', 'wrong-state']);
  });

  it('AT-04 can be of every type that files are judged to be, HEIC excepted: it is drawn again as JPEG', () => {
    const judged = Object.values(fileKinds).map(({ type }): string => type).filter((type) => type !== 'image/heic');
    expect([...attachmentTypes].toSorted()).toEqual(judged.toSorted());
  });
});

describe('what is said about a file', () => {
  const picture = { width: 3, height: 2, hasSmall: false, widths: [] };

  it('AT-08 only a picture that is described is drawn', () => {
    expect(isDrawn({ picture, alt: written('en', 'Five people') })).toBe(true);
    expect(isDrawn({ picture, alt: undefined })).toBe(false);
    expect(isDrawn({ picture: undefined, alt: written('en', 'A table') })).toBe(false);
  });

  it('AT-16 everybody else sees it only when it is described in the language of its record', () => {
    const alt = written('en', 'Five people');
    expect([isDrawnIn({ picture, alt }, 'en'), isDrawnIn({ picture, alt }, 'hu'), isDrawnIn({ picture, alt: undefined }, 'en')]).toEqual([true, false, false]);
  });

  it('AT-17 is described in the language of the reader, else as it was written', () => {
    const alt = withTranslation(written('en', 'Five people'), 'hu', { text: 'Öt ember', origin: 'written' });
    expect([altFor(alt, 'hu'), altFor(alt, 'sv')]).toEqual([{ text: 'Öt ember', lang: 'hu' }, { text: 'Five people', lang: 'en' }]);
  });

  it('AT-07 no language of a text is longer than the limit', () => {
    const long = written('hu', 'ő'.repeat(longestText.title));
    expect([isShort(null, 1), isShort(long, longestText.title), isShort(long, longestText.title - 1)]).toEqual([true, true, false]);
    const translated = { ...long, texts: { ...long.texts, en: { text: 'x'.repeat(longestText.title + 1), origin: 'machine' as const, of: 1 } } };
    expect(isShort(translated, longestText.title)).toBe(false);
  });
});
