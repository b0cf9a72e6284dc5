import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { City } from '../../../kernel/city.ts';
import { noProvenance, type Provenance } from '../../../kernel/provenance.ts';
import { withTranslation, written } from '../../../kernel/text.ts';
import { unknownWhen } from '../../../kernel/when.ts';
import { choices, countedPlaces, type Filter, filterKeys, type Filtered, filterQuery, fits, langsOf, noCity, notTaken, readView, stageOrder, tieOrder } from './filter.ts';
import { practiceForm } from './form.ts';
import { attributions, checkPractice, type PracticeDraft } from './practice.ts';

const en = (text: string) => written('en', text);
const sourced: Provenance = { v: 1, statements: [{ field: 'record', confidence: 'stated', sources: [{ url: 'https://example.org', publisher: 'Example', title: 'Page' }] }] };
const form = practiceForm.parse({
  v: 1, description: null, institution: null, scope: null, evidence: [], resources: [], difficulties: [], transferPotential: null,
  coreElements: null, adaptableElements: null, preconditions: null, links: [],
});
const draft: PracticeDraft = { title: en('A practice'), summary: en('Short.'), period: unknownWhen, form, state: 'draft', reason: null, provenance: noProvenance };
const limits = { title: { max: 20 }, summary: { max: 30 }, evidence: { max: 10 }, difficulties: { max: 8 } };

describe('recording a practice', () => {
  test('PR-07 a thin draft is allowed in', () => {
    expect(checkPractice(draft, limits).ok).toBe(true);
  });

  test('PR-04 a text may be exactly as long as the limit, counted in characters', () => {
    expect(checkPractice({ ...draft, title: en('ő'.repeat(20)) }, limits).ok).toBe(true);
    const refusal = { code: 'text-too-long', field: 'title', values: { limit: 20, length: 21 } };
    expect(checkPractice({ ...draft, title: en('ő'.repeat(21)) }, limits)).toEqual({ ok: false, refusals: [refusal] });
  });

  test('PR-04 a translation may run longer than the original', () => {
    expect(checkPractice({ ...draft, title: withTranslation(en('Short'), 'hu', { text: 'Sokkal hosszabb, mint az eredeti cím', origin: 'written' }) }, limits).ok).toBe(true);
  });

  test('PR-04 the items of one field count together, and every field that is too long is named', () => {
    const long = { ...form, evidence: [{ metric: en('Users'), value: '50781' }, { metric: en('Rank'), value: en('First') }], difficulties: [en('Money'), en('Time')] };
    expect(checkPractice({ ...draft, form: long }, limits)).toMatchObject({
      refusals: [{ field: 'form.evidence', values: { limit: 10, length: 14 } }, { field: 'form.difficulties', values: { limit: 8, length: 9 } }],
    });
  });

  test('PR-04 without a limit any length goes', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 3000 }), (text) => {
      expect(checkPractice({ ...draft, summary: en(text) }, {}).ok).toBe(true);
    }));
  });

  test('PR-05 a reversed period is refused', () => {
    const reversed = { ...draft, period: { v: 1, kind: 'from', start: '2021', end: '2020' } } as const;
    expect(checkPractice(reversed, limits)).toMatchObject({ refusals: [{ code: 'period-reversed', field: 'period' }] });
  });

  test('PR-06 beyond draft, or without a state, a source is asked for', () => {
    for (const state of ['published', null] as const) {
      expect(checkPractice({ ...draft, state }, limits)).toMatchObject({ refusals: [{ code: 'fact-missing', field: 'provenance' }] });
      expect(checkPractice({ ...draft, state, provenance: sourced }, limits).ok).toBe(true);
    }
  });

  test('PR-02 a state that asks for a reason is not recorded without one', () => {
    expect(checkPractice({ ...draft, state: 'outdated', provenance: sourced }, limits)).toMatchObject({ refusals: [{ code: 'reason-missing', field: 'reason' }] });
  });
});

describe('filters of the list', () => {
  const city = (slug: string): City => ({ id: slug, slug, name: en(slug), colour: 1 });
  const nothing = { concepts: [], stages: [], langs: ['en'] } as const;
  const gavles = { cities: [city('gavle')], themeSlug: 'processes' };
  const eServices: Filtered = { ...nothing, concepts: ['data', 'portal'], stages: ['adopted', 'declined'], ...gavles, attribution: 'inferred' };
  const both: Filtered = {
    ...nothing, concepts: ['data'], stages: ['in-effect'], langs: ['en', 'hu'], cities: [city('gavle'), city('tartu')], themeSlug: 'processes', attribution: 'stated',
  };
  const collars: Filtered = { ...nothing, cities: [], themeSlug: undefined, attribution: 'stated' };
  const all = [eServices, both, collars];

  test('PR-08 filters are combined, and an unknown value fits nothing', () => {
    expect(all.filter((each) => fits(each, {}))).toEqual(all);
    expect(all.filter((each) => fits(each, { city: 'gavle', tie: 'stated' }))).toEqual([both]);
    expect(all.filter((each) => fits(each, { city: noCity }))).toEqual([collars]);
    expect(all.filter((each) => fits(each, { theme: 'nonsense' }))).toEqual([]);
  });

  test('PR-18 the map counts a practice in each of its cities, and says how many have no place', () => {
    const [gavle, tartu] = [{ city: city('gavle') }, { city: city('tartu') }] as const;
    expect(countedPlaces([both, collars], [gavle, tartu])).toEqual({ counted: [{ place: gavle, count: 1 }, { place: tartu, count: 1 }], unplaced: 1 });
    expect(countedPlaces([collars], [gavle])).toEqual({ counted: [], unplaced: 1 });
  });

  test('PR-18 the view is part of the address, the list being the plain one', () => {
    expect(readView({ view: 'map' })).toBe('map');
    expect(readView({ view: 'streams' })).toBe('list');
    expect(filterQuery({ city: 'gavle' }, 'map')).toBe('?city=gavle&view=map');
    expect(filterQuery({}, 'list')).toBe('');
  });

  test('PR-08 choices are counted under the other filters', () => {
    expect(choices(all, {}, 'city')).toEqual([{ value: 'gavle', count: 2 }, { value: 'tartu', count: 1 }, { value: noCity, count: 1 }]);
    expect(choices(all, { city: 'tartu' }, 'tie')).toEqual([{ value: 'stated', count: 1 }]);
    expect(choices(all, { city: 'tartu', tie: 'inferred' }, 'tie')).toEqual([{ value: 'inferred', count: 0 }, { value: 'stated', count: 1 }]);
  });

  test('PR-08 a choice leaves exactly as many practices as it says', () => {
    const value = fc.constantFrom(undefined, 'gavle', 'tartu', noCity, 'processes', 'stated', 'inferred', 'data', 'adopted', notTaken, 'hu');
    fc.assert(fc.property(fc.record({ city: value, theme: value, concept: value, stage: value, lang: value, tie: value }), fc.constantFrom(...filterKeys), (tried, key) => {
      const filter: Filter = Object.fromEntries(Object.entries(tried).filter(([, each]) => each !== undefined));
      for (const choice of choices(all, filter, key)) expect(all.filter((each) => fits(each, { ...filter, [key]: choice.value }))).toHaveLength(choice.count);
    }));
  });

  test('PR-08 an address names its filters in one order, and none where none is set', () => {
    expect(filterQuery({})).toBe('');
    expect(filterQuery({ tie: 'stated', city: 'gavle' })).toBe('?city=gavle&tie=stated');
    expect(filterQuery({ city: 'a&b' })).toBe('?city=a%26b');
  });

  test('PR-36 concept, stage reached and language narrow the list as the others do', () => {
    expect(choices(all, {}, 'concept')).toEqual([{ value: 'data', count: 2 }, { value: 'portal', count: 1 }]);
    expect(choices(all, { concept: 'data' }, 'stage')).toEqual([{ value: 'adopted', count: 1 }, { value: 'declined', count: 1 }, { value: 'in-effect', count: 1 }]);
    expect(all.filter((each) => fits(each, { stage: notTaken }))).toEqual([collars]);
    expect(all.filter((each) => fits(each, { concept: 'data', lang: 'hu' }))).toEqual([both]);
    expect(filterQuery({ lang: 'hu', concept: 'data', stage: notTaken })).toBe('?concept=data&stage=.none&lang=hu');
    expect(['declined', notTaken, 'considered'].toSorted((a, b) => stageOrder(a) - stageOrder(b))).toEqual(['considered', 'declined', notTaken]);
  });

  test('PR-36 a practice can be read in the languages that all its texts have', () => {
    const both = withTranslation(en('Title'), 'hu', { text: 'Cím', origin: 'machine' });
    expect(langsOf([both, both])).toEqual(['hu', 'en']);
    expect(langsOf([both, en('Summary')])).toEqual(['en']);
  });

  test('PR-08 ties are ordered from the surest down', () => {
    expect([...attributions].toSorted((a, b) => tieOrder(a) - tieOrder(b))).toEqual([...attributions]);
  });
});
