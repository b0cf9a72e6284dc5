import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepAnswers, sendKept } from './index.ts';
import { keptAnswer } from './kept.ts';

const kept = keepAnswers(1_000_000);
const known = new Map([['p', 1]]);
const sent: number[] = [];
const parts = { kept, revisions: { known: (id: string) => known.get(id) }, metrics: { sentKept: (status: number) => sent.push(status) }, byHost: false };
const server = createServer((request, response) => {
  if (!sendKept(parts, request, response)) response.writeHead(299).end('pipeline');
});
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // a server that listens on a port has an address of this shape
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const body = Buffer.from('BETTER '.repeat(500));
  kept.put('/en/better?city=tartu', keptAnswer({ projectId: 'p', revision: 1, etag: 'b-1', headers: { 'Content-Type': 'text/html' }, body }, true));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const get = async (path: string, init: RequestInit = {}) => fetch(`${origin}${path}`, init);

describe('pages kept ready', () => {
  test('R-01 are sent before a request is built, compressed as the reader likes', async () => {
    const answer = await get('/en/better?city=tartu', { headers: { 'accept-encoding': 'br' } });
    expect([answer.status, answer.headers.get('content-encoding'), (await answer.text()).length]).toEqual([200, 'br', 3500]);
  });

  test('R-01 go to the pipeline when the address is another one, or the revision is not known to be the same', async () => {
    expect((await get('/en/better')).status).toBe(299);
    known.delete('p');
    expect((await get('/en/better?city=tartu')).status).toBe(299);
    known.set('p', 2);
    expect((await get('/en/better?city=tartu')).status).toBe(299);
    known.set('p', 1);
    expect((await get('/en/better?city=tartu')).status).toBe(200);
  });

  test('R-02 are not sent again to who has them', async () => {
    const etag = (await get('/en/better?city=tartu')).headers.get('etag') ?? '';
    const again = await get('/en/better?city=tartu', { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect(sent.at(-1)).toBe(304);
  });

  test('R-06 answer HEAD without a body and leave other methods to the pipeline', async () => {
    const head = await get('/en/better?city=tartu', { method: 'HEAD' });
    expect([head.status, await head.text(), Number(head.headers.get('content-length')) > 0]).toEqual([200, '', true]);
    expect((await get('/en/better?city=tartu', { method: 'POST', body: 'x' })).status).toBe(299);
  });
});
