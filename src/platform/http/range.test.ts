import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranged } from './range.ts';

const bytes = new Uint8Array([...'0123456789'].map((each) => each.charCodeAt(0)));
const ask = (asked: Readonly<Record<string, string>>) => ranged(bytes, new Headers({ ETag: '"a"' }), new Headers(asked));

async function told(asked: Readonly<Record<string, string>>) {
  const answer = ask(asked);
  return [answer.status, await answer.text(), answer.headers.get('content-range'), answer.headers.get('content-length')];
}

describe('part of a file', () => {
  it.each([
    ['bytes=0-3', '0123', '0-3'], ['bytes=4-', '456789', '4-9'], ['bytes=-2', '89', '8-9'], ['bytes=8-99', '89', '8-9'], ['bytes=-99', '0123456789', '0-9'],
  ])('R-13 %s is that part', async (range, text, span) => {
    expect(await told({ range })).toEqual([206, text, `bytes ${span}/10`, String(text.length)]);
    expect((await told({ range, 'if-range': '"a"' }))[0]).toBe(206);
    expect((await told({ range, 'if-range': '"b"' }))[0]).toBe(200);
  });

  it.each(['', 'bytes=', 'bytes=-', 'bytes=3-1', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=a-b', 'bytes=0x1-2'])('R-13 "%s" is no part: the whole is sent', async (range) => {
    expect(await told({ range })).toEqual([200, '0123456789', null, '10']);
  });

  it('R-13 what begins beyond the end is refused', async () => {
    for (const range of ['bytes=10-', 'bytes=10-12', 'bytes=-0']) expect((await told({ range })).slice(0, 3)).toEqual([416, '', 'bytes */10']);
    expect(ask({}).headers.get('accept-ranges')).toBe('bytes');
  });

  it('R-13 whatever is asked for, only bytes of the file are answered', async () => {
    await fc.assert(fc.asyncProperty(fc.option(fc.nat(20)), fc.option(fc.nat(20)), async (first, last) => {
      const answer = ask({ range: `bytes=${first ?? ''}-${last ?? ''}` });
      expect([200, 206, 416]).toContain(answer.status);
      expect('0123456789').toContain(await answer.text());
    }));
  });
});
