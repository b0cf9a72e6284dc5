import { expect, test } from 'vitest';
import { draftsOf, type DraftStore, forgetDrafts } from './drafts.ts';

function memory(): DraftStore & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const draft = { revision: '3', pairs: [['title', 'Árvíz']] as const };

test('ED-09 a draft stays until the server has it, and belongs to its form', () => {
  const store = memory();
  const drafts = draftsOf(store, '/hu/better/work/needs/1');
  drafts.put('title', draft);
  draftsOf(store, '/hu/better/work/needs/2').put('title', draft);
  expect(drafts.all()).toEqual([{ field: 'title', draft }]);
  drafts.drop('title');
  expect(drafts.all()).toEqual([]);
  expect(store.kept.size).toBe(1);
});

test('ED-09 who signs out leaves no draft behind, and nothing else is touched', () => {
  const store = memory();
  store.setItem('other', 'x');
  draftsOf(store, 'a').put('title', draft);
  forgetDrafts(store);
  expect([...store.kept.keys()]).toEqual(['other']);
});

test('ED-09 a damaged draft and a full storage harm nothing', () => {
  const store = memory();
  store.setItem('better-draft a title', '{"revision":1');
  store.setItem('better-draft a text', '{"revision":1}');
  expect(draftsOf(store, 'a').all()).toEqual([]);
  const full: DraftStore = { ...store, setItem: () => { throw new Error('full'); } };
  expect(() => draftsOf(full, 'a').put('title', draft)).not.toThrow();
});
