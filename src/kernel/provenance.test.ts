import { describe, expect, test } from 'vitest';
import { noProvenance, provenance, type Provenance, source, sourcesOf, statementOf, sureness } from './provenance.ts';

const news = { url: 'https://example.org/news', publisher: 'Example', title: 'News' };
const page = { url: 'https://example.org/page', publisher: 'Example', title: 'Page' };
const value: Provenance = {
  v: 1,
  statements: [
    { field: 'record', confidence: 'stated', sources: [news, page] },
    { field: 'date', confidence: 'inferred', sources: [news] },
    { field: 'host', confidence: 'not-recorded', sources: [] },
  ],
};

describe('provenance', () => {
  test('K-07 lists a source once, in the order it is first named', () => {
    expect(sourcesOf(value)).toEqual([news, page]);
    expect(sourcesOf(noProvenance)).toEqual([]);
  });

  test('counts statements by how sure they are', () => {
    expect(sureness([value, value])).toEqual({ stated: 2, inferred: 2, uncertain: 0, 'not-recorded': 2 });
  });

  test('finds the statement about one field', () => {
    expect(statementOf(value, 'date')?.confidence).toBe('inferred');
    expect(statementOf(value, 'costs')).toBeUndefined();
  });

  test('refuses addresses that are not pages of the web', () => {
    expect(source.safeParse({ ...news, url: 'javascript:alert(1)' }).success).toBe(false);
    expect(provenance.safeParse(value).success).toBe(true);
  });
});
