import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { endpointEmbedder, usualEndpointBounds } from './endpoint.ts';

interface Call {
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly model: unknown;
  readonly input: readonly string[];
}

interface Answer {
  readonly status?: number;
  readonly json?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const open: Server[] = [];
const calls: Call[] = [];

afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  calls.length = 0;
});

/** A stand-in for a service: notes each call and answers what the test says, or keeps silent. Returns its address. */
async function standIn(answer: (call: Call) => Answer | 'silence'): Promise<string> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      // the endpoint under test posts an object with a model and a list of texts
      const { model, input } = JSON.parse(Buffer.concat(parts).toString()) as Pick<Call, 'model' | 'input'>;
      const call = { path: request.url, headers: request.headers, model, input };
      calls.push(call);
      const said = answer(call);
      if (said === 'silence') return;
      response.writeHead(said.status ?? 200, { 'Content-Type': 'application/json', ...said.headers });
      response.end(said.text ?? JSON.stringify(said.json));
    });
  });
  open.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // a server that listens on a port has an address with one
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

const vectors = (input: readonly string[], of = (text: string) => [text.length, 1]): Answer => (
  { json: { data: input.map((text, index) => ({ index, embedding: of(text) })).toReversed() } }
);
const bounds = { ...usualEndpointBounds, patience: 300, pauses: [5, 5] };
const embedderAt = (url: string, more = {}) => endpointEmbedder({ url, model: 'test-model', key: 'sesame' }, { ...bounds, ...more });

describe('a service that makes vectors', () => {
  it('MA-14 is asked with POST /embeddings, the model and the key, and answers in the order of the texts', async () => {
    const said = await embedderAt(await standIn(({ input }) => vectors(input))).embed(['abc', 'a']);
    expect(calls).toMatchObject([{ path: '/v1/embeddings', model: 'test-model', input: ['abc', 'a'], headers: { authorization: 'Bearer sesame' } }]);
    expect(said.kind === 'done' && said.vectors.map((vector) => [...vector].map((each) => each.toFixed(3)))).toEqual([['0.949', '0.316'], ['0.707', '0.707']]);
  });

  it('MA-14 sends no key where there is none, a long text only to a limit, and something in the place of nothing', async () => {
    const embedder = endpointEmbedder({ url: `${await standIn(({ input }) => vectors(input))}/`, model: 'm', key: undefined }, bounds);
    expect((await embedder.embed(['x'.repeat(100_000), ' ', '\uD800'])).kind).toBe('done');
    expect(calls[0]?.headers.authorization).toBeUndefined();
    expect(calls[0]?.input.map((text) => text.length)).toEqual([4000, 1, 1]);
  });

  it('MA-14 sends many texts in batches', async () => {
    const said = await embedderAt(await standIn(({ input }) => vectors(input)), { batch: 3 }).embed(Array.from({ length: 8 }, (_, n) => 'x'.repeat(n + 1)));
    expect(calls.map(({ input }) => input.length)).toEqual([3, 3, 2]);
    expect(said.kind === 'done' && said.vectors.length).toBe(8);
  });

  it('MA-14 asks again where the service is busy, and gives up after a while', async () => {
    const url = await standIn(({ input }) => (calls.length < 3 ? { status: calls.length === 1 ? 429 : 503, text: 'later' } : vectors(input)));
    expect((await embedderAt(url).embed(['a'])).kind).toBe('done');
    expect(calls.length).toBe(3);
    const never = await standIn(() => ({ status: 500, text: 'no' }));
    calls.length = 0;
    expect(await embedderAt(never).embed(['a'])).toMatchObject({ kind: 'failed', fault: 'busy' });
    expect(calls.length).toBe(3);
  });

  const two = { index: 0, embedding: [1, 2] };
  it.each<[string, Answer | 'silence', string]>([
    ['it does not know the key', { status: 401, text: '' }, 'refused'],
    ['it does not take the texts', { status: 400, text: '' }, 'unsupported'],
    ['there is nothing', { status: 404, text: '' }, 'not-understood'],
    ['it does not answer in time', 'silence', 'unreachable'],
    ['it leads elsewhere', { status: 302, headers: { Location: 'http://127.0.0.1:1/' }, text: '' }, 'not-understood'],
    ['it says something else', { text: '<html>' }, 'not-understood'],
    ['it has no vectors', { json: { data: [] } }, 'not-understood'],
    ['it has too many', { json: { data: [two, { ...two, index: 1 }] } }, 'not-understood'],
    ['it numbers them wrongly', { json: { data: [{ ...two, index: 7 }] } }, 'not-understood'],
    ['they are no numbers', { json: { data: [{ index: 0, embedding: ['1', null] }] } }, 'not-understood'],
    ['they are too large for numbers', { text: '{"data":[{"index":0,"embedding":[1e300,1]}]}' }, 'not-understood'],
    ['they have no end', { text: JSON.stringify({ data: [{ index: 0, embedding: Array.from({ length: 9000 }, () => 1) }] }) }, 'not-understood'],
    ['the answer is huge', { text: 'x'.repeat(300_000) }, 'not-understood'],
  ])('MA-14 where %s, that is a fault without key or texts', async (_, answer, fault) => {
    const said = await embedderAt(await standIn(() => answer), { largest: 200_000 }).embed(['a secret text']);
    expect(said).toMatchObject({ kind: 'failed', fault });
    expect(JSON.stringify(said)).not.toMatch(/secret|sesame/);
  });

  it('MA-14 vectors of another length than before are none', async () => {
    const embedder = embedderAt(await standIn(({ input }) => vectors(input, (text) => (text === 'b' ? [1, 2, 3] : [1, 2]))));
    expect((await embedder.embed(['a'])).kind).toBe('done');
    expect(await embedder.embed(['b'])).toMatchObject({ kind: 'failed', fault: 'not-understood' });
    expect(await embedder.embed(['a', 'b'])).toMatchObject({ kind: 'failed', fault: 'not-understood' });
  });

  it('MA-14 where nobody listens, that is a fault', async () => {
    const url = await standIn(() => 'silence');
    const [server] = open.splice(0);
    await new Promise((done) => server?.close(done));
    expect(await embedderAt(url).embed(['a'])).toMatchObject({ kind: 'failed', fault: 'unreachable' });
  });

  it('MA-12 its vectors are told from those of another model or another service', () => {
    const id = (url: string, model: string) => endpointEmbedder({ url, model, key: undefined }).id;
    expect(id('http://a.example/v1', 'm')).toBe(id('http://a.example/v1/', 'm'));
    expect(new Set([id('http://a.example/v1', 'm'), id('http://b.example/v1', 'm'), id('http://a.example/v1', 'n')]).size).toBe(3);
    expect(endpointEmbedder({ url: 'http://a.example', model: 'm', key: undefined }).isHere).toBe(false);
  });
});
