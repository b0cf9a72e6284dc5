import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rdfSyntaxes, readTriples, type RdfFault, type Triple, writeTriples } from './index.ts';

/** Reads a text in pieces of a few bytes, so that every border is met. */
async function read(given: string | Uint8Array, { step = 7, mostBytes = 1_000_000 } = {}): Promise<{ fault: RdfFault | undefined; triples: readonly Triple[] }> {
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given;
  const parts = Array.from({ length: Math.ceil(bytes.byteLength / step) }, (_, n) => bytes.subarray(n * step, (n + 1) * step));
  const triples: Triple[] = [];
  const fault = await readTriples(parts, { mostBytes, take: (triple) => triples.push(triple) });
  return { fault, triples };
}

const xml = (inside: string, before = '') => `<?xml version="1.0"?>${before}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="https://example.org/">${inside}</rdf:RDF>`;
const about = (inside: string) => xml(`<rdf:Description rdf:about="https://example.org/a">${inside}</rdf:Description>`);
const said: readonly Triple[] = [
  { subject: 'https://example.org/a', predicate: 'https://example.org/name', object: { kind: 'text', value: 'Ügyfél & <társ> "x"', lang: 'hu' } },
  { subject: 'https://example.org/a', predicate: 'https://example.org/name', object: { kind: 'text', value: 'plain', lang: '' } },
  { subject: 'https://example.org/b', predicate: 'https://example.org/near', object: { kind: 'address', value: 'https://example.org/a' } },
];

describe('graphs as files', () => {
  it.each(rdfSyntaxes)('TX-14 in %s are read as they were written, wherever the pieces end', async (syntax) => {
    const file = writeTriples(syntax, said, { e: 'https://example.org/' });
    for (const step of [1, 2, 7, 4096]) expect(await read(file, { step })).toEqual({ fault: undefined, triples: said });
    expect(await read(`\uFEFF${file}`)).toMatchObject({ fault: undefined });
  });

  it('TX-14 keep any words that a file can hold', async () => {
    const words = fc.string({ unit: 'binary' }).map((text) => text.replace(/[^\P{C}\n\t]/gu, '').toWellFormed()).filter((text) => !/[\uFFFE\uFFFF]/.test(text));
    await fc.assert(fc.asyncProperty(words, fc.constantFrom(...rdfSyntaxes), async (value, syntax) => {
      const one: Triple = { subject: 'https://example.org/a', predicate: 'https://example.org/name', object: { kind: 'text', value, lang: 'et' } };
      expect((await read(writeTriples(syntax, [one], { e: 'https://example.org/' }))).triples).toEqual([one]);
    }), { numRuns: 60 });
  });

  it('TX-14 leave out what XML cannot hold', () => {
    const [first] = said;
    const strange: Triple = { subject: 'https://example.org/a', predicate: first?.predicate ?? '', object: { kind: 'text', value: 'a\u0000b\u0008c', lang: '' } };
    expect(writeTriples('rdfxml', [strange], { e: 'https://example.org/' })).toContain('>abc<');
    expect(() => writeTriples('rdfxml', [strange], {})).toThrow('There is no prefix');
  });

  it('TX-14 name what has no address', async () => {
    const { triples } = await read('@prefix e: <https://example.org/> . e:a e:near [ e:name "x"@EN-gb ] .');
    const objects = triples.map(({ object }) => object);
    expect(objects).toContainEqual({ kind: 'text', value: 'x', lang: 'en-gb' });
    expect(objects).toContainEqual({ kind: 'address', value: expect.stringMatching(/^_:/) });
  });
});

describe('files that are refused', () => {
  it.each([
    ['nothing', ''], ['words', 'Dear Sir or Madam'], ['JSON', '{"@graph": []}'], ['a table', 'code;name\na;b'], ['a PDF', '%PDF-1.7'],
  ])('TX-15 what is neither Turtle nor RDF/XML: %s', async (_, text) => {
    expect((await read(text, { step: 4096 })).fault).toEqual({ code: 'unknown-syntax' });
  });

  it('TX-15 an archive is to be unpacked first', async () => {
    expect((await read('PK\u0003\u0004…', { step: 4096 })).fault).toEqual({ code: 'packed' });
    expect((await read(new Uint8Array([0x1f, 0x8b, 8, 0]))).fault).toEqual({ code: 'packed' });
  });

  it.each([
    ['an element that is not closed', about('<e:name>x</e:name>').slice(0, -12)], ['a wrong closing tag', about('<e:name>x</e:nome>')],
    ['an unknown prefix', about('<x:name>x</x:name>')],
    ['an unknown entity', about('<e:name>&lol;</e:name>')], ['an end in a tag', about('<e:na')], ['a half Turtle sentence', '<https://example.org/a> <https://example.org/b>'],
    ['an unknown prefix in Turtle', 'x:a x:b x:c .'], ['a text without end', '<https://example.org/a> <https://example.org/b> "x .'], ['an address without end', '<https://example.org/a'],
  ])('TX-15 a broken one: %s', async (_, text) => {
    expect(await read(text)).toMatchObject({ fault: { code: 'broken', why: expect.stringMatching(/./) } });
  });

  it('TX-15 one with a document type, so that no entity can blow it up', async () => {
    const entities = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const laughs = xml('<rdf:Description rdf:about="https://example.org/a"><e:name>&l10;</e:name></rdf:Description>', `<!DOCTYPE rdf:RDF [<!ENTITY l0 "lol">${entities}]>`);
    const began = performance.now();
    expect(await read(laughs)).toEqual({ fault: { code: 'doctype' }, triples: [] });
    expect(await read(xml('', '<!DOCTYPE rdf:RDF SYSTEM "file:///etc/passwd">'))).toEqual({ fault: { code: 'doctype' }, triples: [] });
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('TX-15 one that is not UTF-8, and one that is too large', async () => {
    expect((await read(new Uint8Array([...new TextEncoder().encode('<https://example.org/a> <https://example.org/b> "'), 0xff, 0x22, 0x20, 0x2e]))).fault).toEqual({ code: 'not-utf8' });
    expect((await read(`# ${'x'.repeat(3 * 1024 * 1024)}`, { mostBytes: 2 * 1024 * 1024, step: 65_536 })).fault).toEqual({ code: 'too-large', megabytes: 2 });
  });
});
