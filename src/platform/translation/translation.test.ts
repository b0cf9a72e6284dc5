import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { deepL } from './deepl.ts';
import { eTranslation } from './etranslation.ts';
import { createDeliveries, createTranslator, type Delivery, takeDelivery, type Translator, type Wanted } from './index.ts';
import { libreTranslate } from './libretranslate.ts';

interface Call {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Record<string, unknown>;
}

type Answer = { readonly status?: number; readonly json?: unknown; readonly text?: string; readonly headers?: Record<string, string> } | 'silence';

const open: Server[] = [];
const calls: Call[] = [];

afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  calls.length = 0;
});

/** A stand-in for a service: notes each call, and answers what the test says. Returns its origin. */
async function standIn(answer: (call: Call) => Answer): Promise<string> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method, url: path, headers } = request;
      // the services under test take JSON objects
      const body = JSON.parse(Buffer.concat(parts).toString() || '{}') as Record<string, unknown>;
      const call = { method, path, headers, body };
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
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const wanted: Wanted = { texts: ['Jó napot', '', 'Nyíregyháza <b>'], from: 'hu', to: 'en' };
/** A body holds a list under this name. */
const listIn = ({ body }: Call, name: string): readonly string[] => (Array.isArray(body[name]) ? body[name].map(String) : []);
const shouted = (texts: readonly string[]) => texts.map((text) => text.toUpperCase());
const now = () => '2026-01-15T09:00:00.000Z';
const deliveries = createDeliveries('https://better.example.eu', 'a secret of this installation');

describe('LibreTranslate', () => {
  const libre = (call: Call) => ({ json: { translatedText: shouted(listIn(call, 'q')) } });

  it('MT-02 is asked as its description says, and its answers come in order', async () => {
    const translator = libreTranslate({ url: await standIn(libre), key: 'k' });
    expect(await translator.translate(wanted)).toEqual({ kind: 'done', texts: ['JÓ NAPOT', '', 'NYÍREGYHÁZA <B>'] });
    expect(calls).toMatchObject([{ method: 'POST', path: '/translate', body: { q: ['Jó napot', 'Nyíregyháza <b>'], source: 'hu', target: 'en', format: 'text', api_key: 'k' } }]);
  });

  it('MT-02 may lie below a path, and needs no key', async () => {
    const translator = libreTranslate({ url: `${await standIn(libre)}/libre`, key: undefined });
    expect(await translator.translate(wanted)).toMatchObject({ kind: 'done' });
    expect([calls[0]?.path, calls[0]?.body['api_key']]).toEqual(['/libre/translate', undefined]);
  });

  it('MT-05 many texts go in batches, and nothing goes where there is nothing to say', async () => {
    const translator = libreTranslate({ url: await standIn(libre), key: undefined });
    const texts = Array.from({ length: 60 }, (_, n) => `text ${n}`);
    expect(await translator.translate({ ...wanted, texts })).toEqual({ kind: 'done', texts: shouted(texts) });
    expect(calls.map((call) => listIn(call, 'q').length)).toEqual([25, 25, 10]);
    expect(await translator.translate({ ...wanted, texts: ['', ' \n'] })).toEqual({ kind: 'done', texts: ['', ' \n'] });
    expect(calls).toHaveLength(3);
  });

  it('MT-05 long texts are parted by characters, and what is too long is not sent', async () => {
    const translator = libreTranslate({ url: await standIn(libre), key: undefined });
    const texts = ['a'.repeat(15_000), 'b'.repeat(15_000), 'c'];
    expect(await translator.translate({ ...wanted, texts })).toMatchObject({ kind: 'done' });
    expect(calls.map((call) => listIn(call, 'q').length)).toEqual([1, 2]);
    expect(await translator.translate({ ...wanted, texts: ['a'.repeat(20_001)] })).toMatchObject({ kind: 'failed', fault: 'too-long' });
    expect(await translator.translate({ ...wanted, texts: Array.from({ length: 11 }, () => 'a'.repeat(10_000)) })).toMatchObject({ kind: 'failed', fault: 'too-long' });
    expect(calls).toHaveLength(2);
  });
});

describe('DeepL', () => {
  const deep = (call: Call) => ({ json: { translations: shouted(listIn(call, 'text')).map((text) => ({ detected_source_language: 'HU', text })) } });

  it('MT-03 is asked as its API says, with the key in the header only', async () => {
    const translator = deepL({ url: await standIn(deep), key: 'secret:fx' });
    expect(await translator.translate(wanted)).toEqual({ kind: 'done', texts: ['JÓ NAPOT', '', 'NYÍREGYHÁZA <B>'] });
    expect(calls).toMatchObject([{ method: 'POST', path: '/v2/translate', body: { text: ['Jó napot', 'Nyíregyháza <b>'], source_lang: 'HU', target_lang: 'EN-GB' } }]);
    expect(calls[0]?.headers.authorization).toBe('DeepL-Auth-Key secret:fx');
  });

  it('MT-03 English as the source has no kind, and 120 texts are three requests', async () => {
    const translator = deepL({ url: await standIn(deep), key: 'k' });
    await translator.translate({ texts: Array.from({ length: 120 }, (_, n) => `${n}`), from: 'en', to: 'et' });
    expect(calls.map(({ body }) => [body['source_lang'], body['target_lang']])).toEqual(Array.from({ length: 3 }, () => ['EN', 'ET']));
  });
});

describe('whatever the service does', () => {
  const at = (url: string): readonly Translator[] => {
    const bounds = { patience: 150, largest: 2000 };
    const key = 'key-of-ours';
    return [libreTranslate({ url, key }, bounds), deepL({ url, key }, bounds), eTranslation({ url, user: 'app', key }, { deliveries, now }, bounds)];
  };
  const ends: readonly (readonly [string, Answer, string])[] = [
    ['does not know the key', { status: 403, json: { error: 'Invalid API key' } }, 'refused'],
    ['asks for a password', { status: 401, json: {} }, 'refused'],
    ['has no credit left', { status: 456, json: { message: 'Quota Exceeded' } }, 'quota'],
    ['is overloaded', { status: 429, json: {} }, 'busy'],
    ['is broken', { status: 503, text: '<html>' }, 'busy'],
    ['does not know the language', { status: 400, json: { error: 'hu is not supported' } }, 'unsupported'],
    ['finds it too long', { status: 413, json: {} }, 'too-long'],
    ['answers with a page', { text: '<html>' }, 'not-understood'],
    ['answers with something else', { json: { translatedText: 7, translations: [{}] } }, 'not-understood'],
    ['answers without end', { text: 'x'.repeat(3000) }, 'not-understood'],
    ['says nothing', 'silence', 'unreachable'],
  ];

  it.each(ends)('MT-06 one that %s is a typed fault', async (_, answer, fault) => {
    const url = await standIn(() => answer);
    for (const translator of at(url)) expect(await translator.translate(wanted), translator.name).toMatchObject({ kind: 'failed', fault });
  });

  it('MT-06 one that is not there is a typed fault, and no reason names a key or a text', async () => {
    const url = await standIn(() => ({ json: {} }));
    open.splice(0).forEach((server) => server.close());
    for (const translator of at(url)) {
      const answer = await translator.translate(wanted);
      expect(answer).toMatchObject({ kind: 'failed', fault: 'unreachable' });
      expect(JSON.stringify(answer)).not.toMatch(/key-of-ours|napot/);
    }
  });

  it('MT-07 a redirect is not followed', async () => {
    const inside = await standIn(() => ({ json: { translatedText: ['a', 'b'], translations: [{ text: 'a' }, { text: 'b' }], requestId: 1 } }));
    const url = await standIn((call) => (call.path === '/inside' ? { json: {} } : { status: 307, headers: { Location: `${inside}/inside` }, text: '' }));
    for (const translator of at(url)) expect(await translator.translate(wanted)).toMatchObject({ kind: 'failed', fault: 'not-understood' });
    expect(calls).toHaveLength(3);
  });

  it.each([
    ['too few', ['A']],
    ['too many', ['A', 'B', 'C']],
    ['an empty one', ['A', ' ']],
    ['a monstrous one', ['A', 'x'.repeat(1500)]],
  ])('MT-06 %s of the answers is no translation', async (_, translatedText) => {
    const [libre] = at(await standIn(() => ({ json: { translatedText } })));
    expect(await libre?.translate(wanted)).toMatchObject({ kind: 'failed', fault: 'not-understood' });
  });

  it('MT-01 off is the default and sends nothing', async () => {
    const translator = createTranslator({ service: 'off' }, { deliveries, now });
    expect([translator.name, await translator.translate(wanted)]).toEqual(['off', { kind: 'failed', fault: 'off', why: 'off' }]);
    const [url, key] = [undefined, 'k'];
    const names = [{ service: 'deepl', url, key }, { service: 'libretranslate', url: 'http://x', key }, { service: 'etranslation', url, user: 'u', key }] as const;
    expect(names.map((settings) => createTranslator(settings, { deliveries, now }).name)).toEqual(['deepl', 'libretranslate', 'etranslation']);
  });
});

describe('eTranslation', () => {
  const said: Delivery[] = [];
  const post = (address: string, body: unknown, type = 'application/json', at = now) => takeDelivery(
    new Request(address, { method: 'POST', headers: { 'Content-Type': type }, body: typeof body === 'string' ? body : JSON.stringify(body) }),
    { deliveries, now: at, deliver: (delivery) => Promise.resolve(void said.push(delivery)) },
  );

  async function submitted(): Promise<readonly string[]> {
    const url = await standIn(() => ({ json: { requestId: 4711 } }));
    const translator = eTranslation({ url: `${url}/etranslation/api/askTranslate`, user: 'BETTER', key: 'pass' }, { deliveries, now });
    expect(await translator.translate({ ...wanted, reference: 'need 7 title' })).toEqual({ kind: 'awaited' });
    return calls.map(({ body }) => /"success":\{"http":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? '');
  }

  it('MT-04 is asked once a text, with name and password, and names an address of ours for each', async () => {
    const addresses = await submitted();
    expect(calls).toMatchObject([
      { path: '/etranslation/api/askTranslate', body: { textToTranslate: 'Jó napot', sourceLanguage: 'HU', targetLanguages: ['EN'], domain: 'GEN' } },
      { body: { textToTranslate: 'Nyíregyháza <b>' } },
    ]);
    expect(calls[0]?.headers.authorization).toBe(`Basic ${Buffer.from('BETTER:pass').toString('base64')}`);
    expect(new Set(addresses).size).toBe(2);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/better\.example\.eu\/translations\/[\w-]+\.[\w-]+$/);
    const long = eTranslation({ url: undefined, user: 'u', key: 'k' }, { deliveries, now });
    expect(await long.translate({ ...wanted, texts: ['x'.repeat(5001)] })).toMatchObject({ fault: 'too-long' });
    expect(await long.translate({ ...wanted, texts: [''] })).toEqual({ kind: 'done', texts: [''] });
  });

  it('MT-04 an error code is a typed fault', async () => {
    const url = await standIn(() => ({ json: { errorCode: -20_049, errorMessage: 'language pair' } }));
    expect(await eTranslation({ url, user: 'u', key: 'k' }, { deliveries, now }).translate(wanted)).toMatchObject({ fault: 'unsupported' });
  });

  it('MT-08 what is delivered comes with what it belongs to, also when it failed', async () => {
    const [first = '', second = ''] = await submitted();
    said.length = 0;
    expect((await post(first, { requestId: 4711, targetLanguage: 'EN', translatedText: 'Good day\r\n' })).status).toBe(200);
    expect((await post(second, { requestId: 4712, errorCode: -1, errorMessage: '<b>', targetLanguages: ['EN'] })).status).toBe(200);
    expect(said).toMatchObject([
      { kind: 'text', reference: 'need 7 title', index: 0, from: 'hu', to: 'en', text: 'Good day\n' }, { kind: 'failed', index: 2, why: 'eTranslation: error -1' },
    ]);
    expect((await post(second, { result: 'Nyíregyháza' })).status).toBe(200);
  });

  it('MT-09 an address that is not ours, was changed, or is too old takes nothing', async () => {
    const [address = ''] = await submitted();
    const [body = '', seal = ''] = address.slice(address.lastIndexOf('/') + 1).split('.');
    const other = Buffer.from(JSON.stringify({ reference: 'plan', index: 0, from: 'hu', to: 'en', until: '2027-01-01T00:00:00.000Z' })).toString('base64url');
    const root = 'https://better.example.eu/translations';
    const bad = [`${root}/`, `${root}/${body}`, `${root}/${other}.${seal}`, `${root}/${body}.${seal}x`, `${root}/${body}.${seal}.x`, `https://better.example.eu/other/${body}.${seal}`];
    said.length = 0;
    for (const each of bad) expect((await post(each, { translatedText: 'x' })).status, each).toBe(404);
    expect((await post(address, { translatedText: 'x' }, 'application/json', () => '2026-01-17T09:00:00.001Z')).status).toBe(404);
    expect(createDeliveries('https://better.example.eu', 'another secret').read(`${body}.${seal}`, now())).toBeUndefined();
    expect(said).toEqual([]);
  });

  it.each([
    [400, 'no json', 'application/json'],
    [400, '{"translatedText":""}', 'application/json'],
    [400, '{"translatedText":"Bonjour","targetLanguage":"FR"}', 'application/json'],
    [400, '[]', 'application/json'],
    [415, 'translatedText=x', 'application/x-www-form-urlencoded'],
    [413, `{"translatedText":"${'x'.repeat(300_000)}"}`, 'application/json'],
  ])('MT-09 a body that is no delivery is answered with %i', async (status, body, type) => {
    const [address = ''] = await submitted();
    said.length = 0;
    expect([(await post(address, body, type)).status, said]).toEqual([status, []]);
  });
});
