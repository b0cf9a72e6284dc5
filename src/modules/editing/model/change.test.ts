import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Lang, langs } from '../../../kernel/lang.ts';
import { localizedText, type LocalizedText, written } from '../../../kernel/text.ts';
import { broughtBack, changed, conflicts, differences, effective, missing, textAfter } from './change.ts';
import { type Changes, changeShape, type Content, emptyValue, type Fields } from './fields.ts';

const fields = {
  title: { kind: 'text', max: 20, label: 'work.field', required: true },
  reason: { kind: 'text', max: 100, label: 'work.field' },
  count: { kind: 'number', min: 0, label: 'work.field' },
  groups: { kind: 'choices', options: [{ value: 'a', label: 'work.yes' }, { value: 'b', label: 'work.no' }], label: 'work.field' },
  day: { kind: 'day', label: 'work.field' },
} as const satisfies Fields;
type Note = Content<typeof fields>;

const note: Note = { title: written('hu', 'Cím'), reason: null, count: 3, groups: ['a'], day: null };

const lang = fc.constantFrom(...langs);
const change = fc.record({ lang, text: fc.constantFrom('', ' ', 'one', 'kettő', 'tre') });
const anyChanges: fc.Arbitrary<Changes> = fc.record(
  { title: change, reason: change, count: fc.option(fc.nat(9)), groups: fc.subarray(['a', 'b']), day: fc.option(fc.constant('2024-05-17')) },
  { requiredKeys: [] },
);

const apply = (content: Note, changes: Changes) => changed(content, changes, fields);

describe('changes', () => {
  test('ED-01 a change touches the fields it names and no others', () => {
    fc.assert(fc.property(anyChanges, (changes) => {
      const after = apply(note, changes);
      for (const name of Object.keys(fields)) if (!(name in changes)) expect(after[name as keyof Note]).toEqual(note[name as keyof Note]); // names of the fields above
    }));
  });

  test('ED-01 the same change twice is the change once', () => {
    fc.assert(fc.property(anyChanges, (changes) => {
      expect(apply(apply(note, changes), changes)).toEqual(apply(note, changes));
    }));
  });

  test('ED-01 unknown fields, wrong shapes and what is too long have no place', () => {
    const shape = changeShape(fields);
    expect(shape.safeParse({ partnerId: 'x' }).success).toBe(false);
    expect(shape.safeParse({ count: -1 }).success).toBe(false);
    expect(shape.safeParse({ count: '3' }).success).toBe(false);
    expect(shape.safeParse({ groups: ['c'] }).success).toBe(false);
    expect(shape.safeParse({ day: '2024-02-31' }).success).toBe(false);
    expect(shape.safeParse({ day: '20222-01-01' }).success).toBe(false);
    expect(shape.safeParse({ title: { lang: 'xx', text: 'a' } }).success).toBe(false);
    const long = shape.safeParse({ title: { lang: 'en', text: 'x'.repeat(21) } });
    expect(long.error?.issues[0]).toMatchObject({ path: ['title', 'text'], params: { code: 'text-too-long', limit: 20 } });
  });

  test('ED-01 a new record begins with nothing in any field', () => {
    expect(Object.values(fields).map(emptyValue)).toEqual([null, null, null, [], null]);
  });
});

describe('texts', () => {
  test('ED-02 whatever is typed, a text is sound or gone', () => {
    fc.assert(fc.property(fc.array(change, { maxLength: 12 }), (typed) => {
      const text = typed.reduce<LocalizedText | null>(textAfter, null);
      if (text === null) return;
      expect(localizedText.safeParse(text).success).toBe(true);
      expect(text.texts[text.source]?.of).toBeUndefined();
    }));
  });

  test('ED-02 a new source text makes its translations stale, the same words do not', () => {
    const two = textAfter(textAfter(null, { lang: 'hu', text: 'Cím' }), { lang: 'en', text: 'Title' });
    expect(textAfter(two, { lang: 'hu', text: 'Cím' })).toBe(two);
    expect(textAfter(two, { lang: 'hu', text: 'Más cím' })).toMatchObject({ revision: 2, texts: { en: { of: 1 } } });
  });

  test('ED-02 without its source the next language becomes the source; without any it is gone', () => {
    const two = textAfter(textAfter(null, { lang: 'hu', text: 'Cím' }), { lang: 'en', text: 'Title' });
    const one = textAfter(two, { lang: 'hu', text: '' });
    expect(one).toMatchObject({ source: 'en', texts: { en: { text: 'Title', origin: 'written' } } });
    expect(textAfter(one, { lang: 'en', text: '  ' })).toBeNull();
  });
});

describe('machine texts', () => {
  const made = textAfter(written('hu', 'Cím'), { lang: 'en', text: 'Title', origin: 'machine' });

  test('ED-10 say so until a person has checked or changed them', () => {
    expect(made?.texts.en).toEqual({ text: 'Title', origin: 'machine', of: 1 });
    expect(textAfter(made, { lang: 'en', text: 'Title' })).toBe(made);
    expect(textAfter(made, { lang: 'en', text: 'Title', origin: 'reviewed' })?.texts.en?.origin).toBe('reviewed');
    expect(textAfter(made, { lang: 'en', text: 'Heading' })?.texts.en?.origin).toBe('reviewed');
    expect(effective({ ...note, title: made }, { title: { lang: 'en', text: 'Title', origin: 'reviewed' } }, fields)).not.toEqual({});
  });

  test('ED-10 a new source text is written, whatever it was', () => {
    expect(textAfter(made, { lang: 'hu', text: 'Új cím', origin: 'machine' })?.texts.hu?.origin).toBe('written');
  });
});

describe('what is needed', () => {
  test('ED-03 an empty field that is needed is named', () => {
    expect(missing(note, fields)).toEqual([]);
    expect(missing(apply(note, { title: { lang: 'hu', text: '' } }), fields)).toEqual([{ code: 'required', field: 'title' }]);
  });
});

describe('conflicts', () => {
  const title = (of: Lang, text: string): Changes => ({ title: { lang: of, text } });

  test('ED-04 the same field changed by two is a conflict, another field or language is none', () => {
    const current = apply(note, { ...title('hu', 'Az övé'), count: 5 });
    const from = { base: note, current };
    expect(conflicts(from, title('hu', 'Az enyém'), fields)).toEqual([{ field: 'title', lang: 'hu' }]);
    expect(conflicts(from, title('en', 'Mine'), fields)).toEqual([]);
    expect(conflicts(from, { day: '2024-05-17' }, fields)).toEqual([]);
    expect(conflicts(from, { count: 7 }, fields)).toEqual([{ field: 'count', lang: undefined }]);
  });

  test('ED-04 the same change made twice is no conflict', () => {
    fc.assert(fc.property(anyChanges, (changes) => {
      expect(conflicts({ base: note, current: apply(note, changes) }, changes, fields)).toEqual([]);
    }));
  });

  test('ED-04 nothing of the other person is lost without a conflict being told', () => {
    fc.assert(fc.property(anyChanges, anyChanges, (theirs, mine) => {
      const current = apply(note, theirs);
      const real = effective(note, mine, fields);
      if (conflicts({ base: note, current }, real, fields).length > 0) return;
      const after = apply(current, real);
      for (const { field, lang: of } of differences(note, current, fields)) {
        if (field in real && (of === undefined || (real[field] as { lang: Lang }).lang === of)) continue; // a change to a text names its language
        expect(differences(current, after, fields)).not.toContainEqual({ field, lang: of });
      }
    }));
  });

  test('ED-04 a field sent back as it was is no change', () => {
    expect(effective(note, { ...title('hu', 'Cím'), count: 3, groups: ['a'], day: null, reason: { lang: 'hu', text: '' } }, fields)).toEqual({});
    expect(effective(note, { count: 4, groups: ['a'] }, fields)).toEqual({ count: 4 });
  });
});

describe('history', () => {
  test('ED-05 differences name field and language', () => {
    const after = apply(note, { title: { lang: 'en', text: 'Title' }, groups: ['a', 'b'] });
    expect(differences(note, after, fields)).toEqual([{ field: 'title', lang: 'en' }, { field: 'groups', lang: undefined }]);
    expect(differences(note, note, fields)).toEqual([]);
  });

  test('ED-06 what is brought back says what it said; texts count their revisions on', () => {
    fc.assert(fc.property(anyChanges, (changes) => {
      const now = apply(note, changes);
      const back = broughtBack(now, note, fields);
      expect(differences(back, note, fields)).toEqual([]);
      expect(back.title?.revision ?? 0).toBeGreaterThanOrEqual(note.title?.revision ?? 0);
    }));
  });
});
