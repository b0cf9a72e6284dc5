import { describe, expect, it } from 'vitest';
import { collector, type Statement } from './collect.ts';
import { namesOf, notesOf } from './labels.ts';
import { vocabulary as v } from './vocabulary.ts';

const at = 'https://example.org/a';
// a statement has four parts; the subject is the same in all
const said = (predicate: string, value: string, lang: string): Statement => ({ subject: at, predicate, object: { kind: 'text', value, lang } });

function namesIn(...statements: readonly Statement[]) {
  const { take, collected } = collector();
  for (const statement of statements) take(statement);
  const { things } = collected();
  const thing = things.get(at);
  if (thing === undefined) throw new Error('nothing was collected');
  return { ...namesOf(thing, things), notes: notesOf(thing) };
}

describe('names of a concept in a file', () => {
  it('TX-16 are kept once each, the preferred one before all others', () => {
    const { labels } = namesIn(said(v.hidden, 'a', 'sv'), said(v.alternative, 'b', 'sv'), said(v.preferred, 'a', 'sv'), said(v.hidden, 'b', 'sv'));
    expect(labels).toEqual({ sv: { preferred: 'a', alternative: ['b'], hidden: [] } });
  });

  it('TX-16 have no line breaks and no characters that are not seen', () => {
    expect(namesIn(said(v.preferred, ' one\n  stop\u0000 shop\t', 'en')).labels.en?.preferred).toBe('one stop shop');
    expect(namesIn(said(v.preferred, 'a\uD800b', 'en')).labels.en?.preferred).toBe('a\uFFFDb');
    expect(namesIn(said(v.preferred, ' \n ', 'en'), said(v.note, 'x', 'en')).labels).toEqual({});
  });

  it('TX-16 of one concept are sixty of a kind at most', () => {
    const many = Array.from({ length: 70 }, (_, n) => said(v.alternative, `name ${n}`, 'it'));
    const { labels, dropped } = namesIn(said(v.preferred, 'x', 'it'), ...many);
    expect([labels.it?.alternative.length, dropped]).toEqual([60, 10]);
  });

  it('TX-16 that no name was said for are not made up', () => {
    const to = (predicate: string): Statement => ({ subject: at, predicate, object: { kind: 'address', value: 'https://example.org/nowhere' } });
    expect(namesIn(to(v.xlPreferred), to(v.broader)).labels).toEqual({});
  });
});

describe('what is to be known of a concept', () => {
  it('TX-16 is its definition, then its use, each once and not endless', () => {
    expect(namesIn(said(v.note, 'c', 'et'), said(v.scopeNote, 'b', 'et-ee'), said(v.definition, 'a', 'et'), said(v.note, 'a', 'et')).notes).toEqual({ et: 'a\n\nb\n\nc' });
    expect(namesIn(said(v.definition, 'x'.repeat(9000), 'en')).notes.en).toHaveLength(4000);
  });
});
