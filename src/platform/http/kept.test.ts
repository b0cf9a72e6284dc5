import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { acceptedEncoding, etagIn, isUnchanged, keepAnswers, type KeptAnswer, keptAnswer } from './kept.ts';

const long = 'BETTER '.repeat(1000);

function answer(text = long, revision = 1): KeptAnswer {
  return keptAnswer({ projectId: 'p', revision, etag: `b-${revision}`, headers: { 'Content-Type': 'text/html' }, body: Buffer.from(text) }, true);
}

describe('encodings', () => {
  test.each([
    [undefined, 'identity'], ['', 'identity'], ['gzip', 'gzip'], ['gzip, deflate, br', 'br'], ['GZIP', 'gzip'],
    ['br;q=0, gzip', 'gzip'], ['br; q=0.0, gzip;q=0', 'identity'], ['deflate', 'identity'],
  ] as const)('R-03 %s gets %s', (header, encoding) => {
    expect(acceptedEncoding(header)).toBe(encoding);
  });

  test('R-03 every encoding carries the same text', () => {
    const kept = answer();
    expect(brotliDecompressSync(kept.encoded('br')).toString()).toBe(long);
    expect(gunzipSync(kept.encoded('gzip')).toString()).toBe(long);
    expect(kept.encoded('identity').toString()).toBe(long);
    expect(kept.encoded('br')).toBe(kept.encoded('br'));
  });

  test('R-03 what is small or compressed already stays as it is', () => {
    expect(answer('short').encoded('br').toString()).toBe('short');
    const picture = keptAnswer({ ...answer(), body: Buffer.from(long) }, false);
    expect(picture.encoded('br')).toBe(picture.body);
  });
});

describe('ETag', () => {
  test('R-02 differs by encoding and revision', () => {
    const tags = [answer(long, 1), answer(long, 2)].flatMap((each) => (['br', 'gzip', 'identity'] as const).map((encoding) => etagIn(each, encoding)));
    expect(new Set(tags).size).toBe(6);
  });

  test('R-02 knows the bytes a reader already has', () => {
    const kept = answer();
    expect(isUnchanged(kept, 'br', etagIn(kept, 'br'))).toBe(true);
    expect(isUnchanged(kept, 'br', `"other", ${etagIn(kept, 'br')}`)).toBe(true);
    expect(isUnchanged(kept, 'br', etagIn(kept, 'gzip'))).toBe(false);
    expect(isUnchanged(kept, 'br', '*')).toBe(true);
    expect(isUnchanged(kept, 'br', undefined)).toBe(false);
  });
});

describe('memory', () => {
  test('R-08 the oldest answer goes when there is no room', () => {
    const kept = keepAnswers(long.length * 4);
    for (const address of ['/a', '/b', '/c']) kept.put(address, answer());
    expect(kept.get('/a')).toBeUndefined();
    expect(kept.get('/b')).toBeDefined();
    expect(kept.get('/c')).toBeDefined();
  });

  test('R-08 renewing an answer does not count it twice', () => {
    const kept = keepAnswers(long.length * 4);
    for (let revision = 1; revision < 10; revision += 1) kept.put('/a', answer(long, revision));
    kept.put('/b', answer());
    expect(kept.get('/a')?.revision).toBe(9);
  });
});
