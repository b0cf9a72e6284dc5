import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withTranslation, written } from '../../../kernel/text.ts';
import { canonicalText } from './canonical.ts';
import { endorsedText } from './content.ts';

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toReversed().map(([key, each]) => [key, reversed(each)]));
}

describe('the text that is endorsed', () => {
  test('PL-06 the order of keys does not matter, the order of a list does', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(canonicalText(reversed(value))).toBe(canonicalText(value));
    }));
    expect(canonicalText([1, 2])).not.toBe(canonicalText([2, 1]));
    expect(canonicalText({ b: 1, a: undefined })).toBe('{"b":1}');
    expect(canonicalText(undefined)).toBe('null');
  });

  test('PL-06 the same value comes back from the canonical text', () => {
    fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(canonicalText(JSON.parse(canonicalText(value)))).toBe(canonicalText(value));
    }));
  });

  test('PL-06 a translation does not touch it, a change of the original does', () => {
    const title = written('hu', 'Cselekvési terv');
    const content = { v: 1, title, actions: [{ title, steps: [null, 1, 'x'] }] };
    expect(endorsedText({ ...content, title: withTranslation(title, 'en', { text: 'Action plan', origin: 'written' }) })).toBe(endorsedText(content));
    expect(endorsedText({ ...content, title: withTranslation(title, 'hu', { text: 'Új cselekvési terv', origin: 'written' }) })).not.toBe(endorsedText(content));
    expect(endorsedText({ ...content, actions: [] })).not.toBe(endorsedText(content));
  });
});
