import { describe, expect, it } from 'vitest';
import { attackedWorld } from '../../../test/attack/world.ts';
import { readSkos } from '../../modules/taxonomy/index.ts';

const world = await attackedWorld();
const get = (path: string) => world.anonymous.get(path);
const page = async (path: string) => (await get(path)).text();

describe('the concepts, for everybody', () => {
  it('TX-20 are pages in the reader’s language, by the address or by what the browser asks for', async () => {
    const answer = await get('/concepts?lang=hu');
    expect([answer.status, answer.headers.get('content-language'), answer.headers.get('vary')]).toEqual([200, 'hu', expect.stringContaining('Accept-Language')]);
    expect(await answer.text()).toContain('<html lang="hu"');
    expect(await page('/concepts/better?lang=sv')).toContain('/concepts/better?lang=et');
    expect(await page('/concepts/better/public-services?lang=et')).toContain('avalikud teenused');
  });

  it('TX-20 are found by name, and the words that were asked for stay harmless', async () => {
    expect(await page('/concepts/better?lang=en&q=one-stop')).toContain('one-stop shop');
    for (const strange of ["'; drop table concept; --", '<script>alert(1)</script>', '%00', '%', '"', 'x'.repeat(3000)]) {
      const answer = await get(`/concepts/better?q=${encodeURIComponent(strange)}`);
      expect([200, 414]).toContain(answer.status);
      expect(await answer.text()).not.toContain('<script>alert');
    }
  });

  it('TX-14 are files: a whole scheme, and one concept', async () => {
    const answer = await get('/concepts/better.rdf');
    expect(answer.headers.get('content-type')).toBe('application/rdf+xml; charset=utf-8');
    const read = await readSkos({ bytes: [new Uint8Array(await answer.arrayBuffer())], mostBytes: 50_000_000, wish: { code: 'copy' } });
    expect(read.ok && read.scheme.concepts.length).toBeGreaterThan(300);
    const one = await get('/concepts/better/public-services.ttl');
    expect([one.status, one.headers.get('content-type')]).toEqual([200, 'text/turtle; charset=utf-8']);
    expect(await one.text()).toContain('/concepts/better/public-services>');
  });

  it.each([
    '/concepts/none', '/concepts/none.ttl', '/concepts/better/none', '/concepts/better/none.ttl', '/concepts/%00', '/concepts/better/%00', '/concepts/better/..%2F',
    '/concepts/better.json',
  ])('TX-20 there is nothing at %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});
