import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkScheme, type ConceptInput, type SchemeInput } from '../scheme.ts';
import { codesOf, commonBeginning, schemeCode } from './codes.ts';
import { collector, type Statement } from './collect.ts';
import { schemeOf, type SchemeWish } from './scheme-of.ts';
import { vocabulary as v } from './vocabulary.ts';
import { statementsOf } from './write.ts';

const at = (name: string) => `https://example.org/themes/${name}`;
const to = (subject: string, predicate: string, value: string): Statement => ({ subject, predicate, object: { kind: 'address', value } });
// a statement has four parts
const said = (...[subject, predicate, value, lang]: [string, string, string, string]): Statement => ({ subject, predicate, object: { kind: 'text', value, lang } });

/** A concept with one name. */
function concept(name: string, lang = 'en', label = name): readonly Statement[] {
  return [to(at(name), v.type, v.concept), to(at(name), v.inScheme, 'https://example.org/themes'), said(at(name), v.preferred, label, lang)];
}

function made(statements: readonly Statement[], wish: Partial<SchemeWish> = {}) {
  const { take, collected } = collector();
  for (const statement of statements) take(statement);
  return schemeOf(collected(), { version: '1', ...wish });
}

function schemeIn(statements: readonly Statement[], wish: Partial<SchemeWish> = {}) {
  const done = made(statements, wish);
  if (!done.ok) throw new Error(done.fault.code);
  return done;
}

const first = (statements: readonly Statement[]): ConceptInput | undefined => schemeIn(statements).scheme.concepts[0];

describe('a SKOS file as a scheme', () => {
  it('TX-16 is the scheme most concepts are in, with its title, source and a code', () => {
    const { scheme } = schemeIn([
      ...concept('a'), ...concept('b'), to(at('a'), v.inScheme, 'https://example.org/part'),
      to('https://example.org/themes', v.type, v.scheme), said('https://example.org/themes', v.title, 'Teman', 'sv'), said('https://example.org/themes', v.title, 'Themes', 'en'),
      to('https://example.org/themes', v.license, 'https://creativecommons.org/licenses/by/4.0/'),
    ]);
    expect(scheme).toMatchObject({
      code: 'themes', uri: 'https://example.org/themes', title: 'Themes', foreign: true, source: 'https://example.org/themes; https://creativecommons.org/licenses/by/4.0/',
    });
    expect(schemeIn(concept('a'), { code: 'mine', title: 'Mine', source: 'me' }).scheme).toMatchObject({ code: 'mine', title: 'Mine', source: 'me' });
  });

  it('TX-16 keeps the names in the five languages, the one without region first, and counts the others', () => {
    const { scheme, leftOut } = schemeIn([
      ...concept('a', 'en-gb', 'lorry'), said(at('a'), v.preferred, 'truck', 'en'), said(at('a'), v.alternative, 'truck', 'en'), said(at('a'), v.hidden, 'lory', 'en'),
      said(at('a'), v.preferred, 'camion', 'fr'), said(at('a'), v.preferred, 'bare', ''),
      said(at('a'), v.alternative, ' veoauto\n', 'et'), said(at('a'), v.alternative, 'x'.repeat(201), 'hu'),
    ]);
    expect(scheme.concepts[0]?.labels).toEqual({
      en: { preferred: 'truck', alternative: ['lorry'], hidden: ['lory'] }, et: { preferred: 'veoauto', alternative: [], hidden: [] },
    });
    expect(leftOut).toMatchObject({ namesElsewhere: 2, second: 1, raised: 1, dropped: 1 });
  });

  it('TX-16 reads names that are things of their own (SKOS-XL)', () => {
    const xl = [to(at('a'), v.xlPreferred, '_:n1'), to(at('a'), v.xlAlternative, at('n2')), said('_:n1', v.xlForm, 'ügyfélkapu', 'hu'), said(at('n2'), v.xlForm, 'kapu', 'hu')];
    expect(first([to(at('a'), v.type, v.concept), ...xl])?.labels).toEqual({ hu: { preferred: 'ügyfélkapu', alternative: ['kapu'], hidden: [] } });
  });

  it('TX-16 takes "narrower" as "broader" the other way round, and "related" once; what leads out of the file is counted', () => {
    const { scheme, leftOut } = schemeIn([
      ...concept('a'), ...concept('b'), ...concept('c'), to(at('a'), v.narrower, at('b')), to(at('b'), v.broader, at('a')), to(at('c'), v.broader, at('a')),
      to(at('b'), v.related, at('c')), to(at('c'), v.related, at('b')), to(at('c'), v.related, at('nowhere')),
      to(at('c'), v.broader, at('nowhere')), to(at('c'), v.broadMatch, 'https://other.example/x'),
    ]);
    expect(scheme.concepts.map(({ code, broader, related }) => [code, broader, related])).toEqual([['a', [], []], ['b', ['a'], ['c']], ['c', ['a'], []]]);
    expect(leftOut).toMatchObject({ strayLinks: 2, otherMatches: 1 });
  });

  it('TX-16 keeps exact and close matches, and what is to be known, by language', () => {
    const found = first([
      ...concept('a'), to(at('a'), v.exact, 'https://other.example/x'), to(at('a'), v.close, 'https://better.example/concepts/better/y'), to(at('a'), v.close, 'mailto:x'),
      said(at('a'), v.scopeNote, 'Used for b.', 'en'), said(at('a'), v.definition, 'It is a.', 'en'), said(at('a'), v.note, 'Egy a.', 'hu'), said(at('a'), v.note, 'Un a.', 'fr'),
    ]);
    expect(found).toMatchObject({
      exact: ['https://other.example/x'], close: ['https://better.example/concepts/better/y'], notes: { en: 'It is a.\n\nUsed for b.', hu: 'Egy a.' },
    });
    const own = schemeIn([...concept('a'), to(at('a'), v.close, 'https://better.example/concepts/better/y')], { origin: 'https://better.example' });
    expect(own.scheme.concepts[0]?.close).toEqual(['/concepts/better/y']);
  });

  it('TX-16 leaves out what is no longer in use, has no name or no address', () => {
    const { scheme, leftOut } = schemeIn([
      ...concept('a'), ...concept('old'), said(at('old'), v.deprecated, 'true', ''), ...concept('fr', 'fr'),
      to('mailto:x', v.type, v.concept), said('mailto:x', v.preferred, 'x', 'en'),
    ]);
    expect(scheme.concepts.map(({ code }) => code)).toEqual(['a']);
    expect(leftOut).toMatchObject({ deprecated: 1, unnamed: 1, badAddress: 1 });
  });

  it('TX-16 gives codes by notation, else by the address, each once', () => {
    const thing = (address: string, ...notations: string[]) => {
      const { take, collected } = collector();
      take(to(address, v.type, v.concept));
      for (const notation of notations) take(said(address, v.notation, notation, ''));
      return [...collected().things.values()];
    };
    const all = [...thing(at('a'), '10.1'), ...thing(at('b'), 'no code!'), ...thing('https://x.example/b'), ...thing('https://y.example/b'), ...thing(at('c'), '10.1')];
    expect([...codesOf(all).values()]).toEqual(['10.1', 'b', 'b-2', 'b-3', 'c']);
    const uris = ['http://eurovoc.europa.eu/100141', 'https://example.org/themes#', 'urn:x:Témák', '/concepts/own', 'https://example.org/%E0'];
    expect(uris.map(schemeCode)).toEqual(['eurovoc', 'themes', 'temak', 'own', 'example']);
    expect(commonBeginning([at('a'), at('b')])).toBe('https://example.org/themes');
    expect(commonBeginning(['https://a.example/x', 'urn:y'])).toBe('https://a.example/x');
  });

  it.each([
    ['no-concepts', [said(at('a'), v.preferred, 'a', 'en')], {}], ['no-names', concept('a', 'fr'), {}], ['shipped', concept('a'), { code: 'better' }],
    ['bad-code', concept('a'), { code: '../x' }], ['too-many', Array.from({ length: 20_001 }, (_, n) => concept(`c${n}`)).flat(), {}],
  ] as const)('TX-15 is refused: %s', (code, statements, wish) => {
    expect(made(statements, wish)).toMatchObject({ ok: false, fault: { code } });
  });
});

describe('faults of a scheme', () => {
  it('TX-17 names that several concepts share are said, and refused only in a scheme of our own', () => {
    const { scheme, homonyms } = schemeIn([...concept('a', 'en', 'Bank'), ...concept('b', 'en', 'bank'), said(at('a'), v.preferred, 'pank', 'et')]);
    expect(homonyms).toEqual([{ lang: 'en', name: 'Bank', codes: ['a', 'b'] }]);
    expect(checkScheme(scheme).ok).toBe(true);
    expect(checkScheme({ ...scheme, foreign: false })).toMatchObject({ ok: false, refusals: [{ code: 'taken' }] });
  });

  it('TX-03 a circle in a file is refused, whichever way it is said', () => {
    const around = schemeIn([...concept('a'), ...concept('b'), to(at('a'), v.broader, at('b')), to(at('a'), v.narrower, at('b'))]);
    expect(checkScheme(around.scheme)).toMatchObject({ ok: false, refusals: [{ code: 'circle' }, { code: 'circle' }] });
    expect(checkScheme(schemeIn([...concept('a'), to(at('a'), v.broader, at('a'))]).scheme)).toMatchObject({ ok: false });
  });
});

describe('a scheme as SKOS', () => {
  const word = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() === text && /^[\p{L}\d ]+$/u.test(text) && !/\s{2}/.test(text));
  const names = fc.record({ preferred: word, others: fc.uniqueArray(word, { maxLength: 3 }) }).map(({ preferred, others }) => (
    { preferred, alternative: others.filter((name) => name !== preferred), hidden: [] }
  ));

  it('TX-14 says all that is known of it: read again, it is the same', () => {
    const labels = fc.record({ en: names, hu: names, sv: names }, { requiredKeys: ['en'] });
    fc.assert(fc.property(fc.array(labels, { minLength: 1, maxLength: 6 }), (all) => {
      const concepts = all.map((own, n): ConceptInput => ({
        code: `c${n}`, uri: `https://example.org/s/c${n}`, labels: own, note: null, notes: n % 2 === 0 ? { et: 'Märkus' } : {}, broader: n > 0 ? [`c${n - 1}`] : [], related: [],
        exact: n === 1 ? ['https://other.example/x'] : [], close: [],
      }));
      const scheme: SchemeInput = { code: 's', uri: 'https://example.org/s', title: 'S', source: 'me', version: '1', foreign: true, concepts };
      expect(schemeIn(statementsOf(scheme, 'https://better.example'), { source: 'me' }).scheme).toEqual(scheme);
    }));
  });

  it('TX-14 has whole addresses, and takes its own back as its own', () => {
    const scheme: SchemeInput = {
      code: 'mine', uri: '/concepts/mine', title: 'Mine', source: 'me', version: '1', foreign: true,
      concepts: [{
        code: 'a', uri: '/concepts/mine/a', labels: { en: { preferred: 'a', alternative: [], hidden: [] } }, note: null, notes: {},
        broader: [], related: [], exact: [], close: [],
      }],
    };
    const statements = statementsOf(scheme, 'https://better.example');
    expect(statements.every(({ subject }) => subject.startsWith('https://better.example/concepts/mine'))).toBe(true);
    expect(schemeIn(statements, { origin: 'https://better.example', source: 'me' }).scheme).toEqual(scheme);
  });
});
