import { describe, expect, test } from 'vitest';
import { noProvenance, type Provenance, type Source } from '../../../kernel/provenance.ts';
import { firstSource, linkOf, sourceOf, withSource } from './link.ts';
import { periodKey, slugIn } from './period.ts';

const news: Source = { url: 'https://example.org/news', publisher: 'City', title: 'News', date: '2023' };
const report: Source = { url: 'https://example.org/report', publisher: 'City', title: 'Report' };

describe('the source a form shows', () => {
  const told: Provenance = {
    v: 1,
    statements: [{ field: 'record', confidence: 'not-recorded', sources: [] }, { field: 'value', confidence: 'inferred', sources: [news, report] }],
  };

  test('MO-22 is the first one there is', () => {
    expect(firstSource(told)).toEqual(news);
    expect([linkOf(news), linkOf(undefined)]).toEqual([{ url: news.url, title: 'News' }, { url: null, title: null }]);
  });

  test('MO-22 is saved unchanged without any change', () => {
    expect(withSource(told, 'value', sourceOf(linkOf(firstSource(told)), firstSource(told)))).toEqual(told);
    expect(withSource(noProvenance, 'value', sourceOf(linkOf(undefined), undefined))).toEqual(noProvenance);
  });

  test('MO-22 is changed alone', () => {
    const other = sourceOf({ url: 'https://example.org/other', title: null }, news);
    expect(other).toEqual({ url: 'https://example.org/other', publisher: 'example.org', title: 'example.org' });
    expect(linkOf(other)).toEqual({ url: 'https://example.org/other', title: null });
    expect(withSource(told, 'value', other).statements).toEqual([told.statements[0], { field: 'value', confidence: 'inferred', sources: [other, report] }]);
    expect(sourceOf({ url: news.url, title: 'Better title' }, news)).toEqual({ ...news, title: 'Better title' });
  });

  test('MO-22 is taken away alone; a statement without any source goes with it', () => {
    expect(withSource(told, 'value', undefined).statements[1]?.sources).toEqual([report]);
    expect(withSource(withSource(told, 'value', undefined), 'value', undefined).statements).toEqual([told.statements[0]]);
    expect(withSource(noProvenance, 'value', report)).toEqual({ v: 1, statements: [{ field: 'value', confidence: 'stated', sources: [report] }] });
  });
});

describe('the period of a report', () => {
  test('MO-01 two periods are the same when they say the same', () => {
    expect(periodKey({ v: 1, kind: 'on', start: '2022' })).toBe(periodKey({ kind: 'on', start: '2022', v: 1 }));
    expect(periodKey({ v: 1, kind: 'on', start: '2022' })).not.toBe(periodKey({ v: 1, kind: 'after', start: '2022' }));
  });

  test('an address is made of what it belongs to', () => {
    expect(slugIn('01980000-0000-7000-8000-00000000abcd', { v: 1, kind: 'on', start: '2022-05' }, 'record-2')).toBe('00000000abcd-2022-05-record-2');
    expect(slugIn(undefined, undefined, `${'long-'.repeat(12)}end`)).toMatch(/^of(-[a-z]+)+$/);
  });
});
