import { describe, expect, it } from 'vitest';
import type { ConceptInput } from '../scheme.ts';
import { compareSchemes } from './compare.ts';

function concept(code: string, more: Partial<ConceptInput> = {}): ConceptInput {
  const labels = { en: { preferred: code, alternative: ['one', 'two'], hidden: ['three'] } };
  return { code, uri: `https://example.org/${code}`, labels, note: null, notes: {}, broader: ['x', 'y'], related: [], exact: ['https://o.example/1'], close: [], ...more };
}

const names = ({ added, changed, removed, same }: ReturnType<typeof compareSchemes>) => (
  { added: added.map(({ code }) => code), changed: changed.map(({ code }) => code), removed: removed.map(({ code }) => code), same }
);

describe('two states of a scheme', () => {
  it('TX-18 differ by what is new and what is gone, by address', () => {
    expect(names(compareSchemes([concept('a'), concept('b')], [concept('b'), concept('c')]))).toEqual({ added: ['c'], changed: [], removed: ['a'], same: 1 });
    expect(names(compareSchemes([], [concept('a')]))).toEqual({ added: ['a'], changed: [], removed: [], same: 0 });
  });

  const en = (preferred: string, alternative: string[] = [], hidden: string[] = []) => ({ en: { preferred, alternative, hidden } });

  it.each<readonly [string, Partial<ConceptInput>]>([
    ['a code', { code: 'other' }], ['a preferred name', { labels: en('b', ['one', 'two'], ['three']) }], ['a name less', { labels: en('a', ['one'], ['three']) }],
    ['another language', { labels: { ...en('a', ['one', 'two'], ['three']), hu: { preferred: 'á', alternative: [], hidden: [] } } }],
    ['a note', { notes: { hu: 'Jegyzet.' } }], ['a wider concept', { broader: ['x'] }], ['a related one', { related: ['z'] }], ['a match', { close: ['https://o.example/2'] }],
  ])('TX-18 a concept has changed by %s', (_, more) => {
    expect(names(compareSchemes([concept('a')], [{ ...concept('a'), ...more }]))).toMatchObject({ changed: [more.code ?? 'a'], same: 0 });
  });

  it.each<readonly [string, Partial<ConceptInput>]>([
    ['the order of names and links', { labels: en('a', ['two', 'one'], ['three']), broader: ['y', 'x'] }],
    ['a name that stands twice', { labels: en('a', ['one', 'two', 'a', 'two'], ['three', 'one']) }],
    ['a link to itself', { broader: ['x', 'y', 'a'] }], ['where its English note stands', { note: null }],
  ])('TX-18 a concept has not changed by %s', (_, more) => {
    expect(names(compareSchemes([concept('a')], [concept('a', more)]))).toMatchObject({ changed: [], same: 1 });
  });

  it('TX-18 the English note of our own files is the note in English', () => {
    expect(names(compareSchemes([concept('a', { notes: { en: 'Note.' } })], [concept('a', { note: 'Note.', notes: {} })]))).toMatchObject({ changed: [], same: 1 });
  });
});
