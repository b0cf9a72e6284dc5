import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvidenceItem } from '../../../kernel/quantity.ts';
import { type LocalizedText, withTranslation, written } from '../../../kernel/text.ts';
import { unknownWhen, type When } from '../../../kernel/when.ts';
import { profiles } from '../../partnership/index.ts';
import { type Checked, checkTransferable, type Lack, openQuestions, type Question, questions } from './checker.ts';
import { emptyForm, type PracticeForm } from './form.ts';
import { onlySendsElsewhere } from './only-links.ts';
import { limitedFields } from './practice.ts';
import { askedStates, isOld, isReview, monthsAfter } from './review.ts';

const en = (text: string) => written('en', text);
const full: PracticeForm = {
  ...emptyForm,
  description: en('A department files a request, a central team builds the service with it.'), institution: en('Gävle kommun'), scope: 'local',
  evidence: [{ metric: en('Users per month'), value: '1200' }], resources: [{ kind: 'people', amount: null, note: en('Two') }],
  difficulties: [en('Procurement')],
  transferPotential: en('Works wherever departments own their services.'), coreElements: [en('One team')], adaptableElements: [],
  preconditions: [{ dimension: 'legal', text: en('A law') }],
};
const whole: Checked = {
  title: en('E-services'), summary: en('Short.'), period: { v: 1, kind: 'from', start: '2016' }, form: full, limits: profiles.IE14.practiceLimits,
  organisations: ['Gävle kommun'], reviewedOn: '2026-01-10', today: '2026-06-01', alike: 0,
};

/** What is lacking, by question. */
function lacking(over: Partial<Checked>): Partial<Record<Question, Lack>> {
  const found = checkTransferable({ ...whole, ...over }).flatMap(({ question, lack }) => (lack === undefined ? [] : [[question, lack] as const]));
  return Object.fromEntries(found);
}
const withForm = (over: Partial<PracticeForm>) => lacking({ form: { ...full, ...over } });

describe('the practice checker', () => {
  test('Q-07 finds nothing where everything is said, and everything where nothing is', () => {
    expect(lacking({})).toEqual({});
    expect(lacking({ form: emptyForm, period: unknownWhen, reviewedOn: undefined })).toEqual({
      description: 'empty', institution: 'empty', period: 'no-start', evidence: 'empty', resources: 'empty', difficulties: 'empty', transferPotential: 'empty',
      coreElements: 'empty', adaptableElements: 'empty', preconditions: 'empty', review: 'never-reviewed',
    });
  });

  test('Q-01 a title longer than the programme takes', () => {
    expect(lacking({ title: en('ő'.repeat(100)) })).toEqual({});
    const [first] = checkTransferable({ ...whole, title: en('ő'.repeat(101)) });
    expect(first).toMatchObject({ rule: 'Q-01', severity: 'major', field: 'title', lack: 'too-long', values: { limit: 100, length: 101 } });
    expect(lacking({ title: en('ő'.repeat(101)), limits: profiles.URBACT.practiceLimits })).toEqual({});
  });

  test.each<[string, EvidenceItem, Lack | undefined]>([
    ['a number that says what it counts', { metric: en('Users'), value: '1200' }, undefined],
    ['a number with a unit', { metric: null, value: '1200', unit: en('users') }, undefined],
    ['a number of nothing', { metric: null, value: '1200' }, 'no-measure'],
    ['words alone', { metric: null, value: en('Much liked') }, 'no-measure'],
    ['words with a number and what it counts', { metric: null, value: withTranslation(en('many'), 'hu', { text: '750 kerékpár', origin: 'written' }) }, undefined],
    ['words with a figure of what was measured', { metric: en('Data sets'), value: en('About 80') }, undefined],
    ['words without one', { metric: en('Rank'), value: en('Among the first five') }, 'no-measure'],
    ['words with a year', { metric: null, value: en('It won in 2019.') }, 'no-measure'],
    ['words with a named source', { metric: null, value: en('Much liked'), source: en('Annual report 2019') }, undefined],
  ])('Q-02 %s', (_, item, lack) => {
    expect(withForm({ evidence: [item] }).evidence).toBe(lack);
  });

  test('Q-03 the start is known and whether it goes on', () => {
    const whens: readonly When[] = [
      { v: 1, kind: 'from', start: '2016', end: '2019' }, { v: 1, kind: 'on', start: '2016' },
      { v: 1, kind: 'before', end: '2016' }, { v: 1, kind: 'after', start: '2016' }, unknownWhen,
    ];
    expect(whens.map((period) => lacking({ period }).period)).toEqual([undefined, undefined, 'no-start', 'no-start', 'no-start']);
  });

  test('Q-04 resources are stated, a sum without words too', () => {
    expect(withForm({ resources: [] }).resources).toBe('empty');
    expect(withForm({ resources: [{ kind: 'money', amount: { amount: '5', currency: 'EUR', per: 'once' }, note: null }] }).resources).toBeUndefined();
    expect(withForm({ resources: [{ kind: 'money', amount: null, note: en('See the website') }] }).resources).toBe('only-link');
  });

  test('Q-05 difficulties are stated', () => {
    expect([withForm({ difficulties: [] }).difficulties, withForm({ difficulties: [en('See link')] }).difficulties]).toEqual(['empty', 'only-link']);
  });

  test('Q-06 another institution agreed, unless it is the own one or none is named', () => {
    expect(withForm({ institution: en('Sandbacka Park AB') })).toEqual({ consent: 'no-consent' });
    expect(withForm({ institution: en('Sandbacka Park AB'), ownerConsent: true })).toEqual({});
    expect(withForm({ institution: en('GÄVLE KOMMUN, IT department') })).toEqual({});
    expect(withForm({ institution: null })).toEqual({ institution: 'empty' });
    expect(lacking({ organisations: [] })).toEqual({ consent: 'no-consent' });
  });

  test('Q-07 an empty list that was recorded says that there is none', () => {
    expect(withForm({ coreElements: [], preconditions: [] })).toEqual({});
    expect(withForm({ coreElements: null, preconditions: null })).toEqual({ coreElements: 'empty', preconditions: 'empty' });
  });

  test.each<[LocalizedText['source'], string, boolean]>([
    ['en', 'See link', true], ['en', 'Please see the website: https://example.org', true], ['en', 'https://example.org', true], ['en', 'More information: see attached document', true],
    ['hu', 'Lásd a linket', true], ['hu', 'Bővebben lásd a honlapon', true], ['hu', 'A leírás elérhető a mellékletben', true],
    ['it', 'Vedi link', true], ['it', 'Per maggiori informazioni consultare il sito', true], ['it', 'Si veda l’allegato', true],
    ['sv', 'Se länk', true], ['sv', 'Mer information finns på webbplatsen', true], ['sv', 'Se bifogad bilaga', true],
    ['et', 'Vt link', true], ['et', 'Vaata veebilehte', true], ['et', 'Lisateavet leiate kodulehelt', true],
    ['en', 'Citizens see their files on one website and can correct them there; a clerk answers within a day.', false],
    ['en', 'The team meets weekly.', false], ['hu', 'Az ügyfelek egy helyen intéznek mindent.', false], ['it', 'Un sito unico per tutti i servizi.', false],
    ['sv', 'Medarbetarna ser vinsten.', false], ['et', 'Linlased saavad taotluse esitada igal ajal.', false],
  ])('Q-07 %s: “%s”', (lang, text, sends) => {
    expect(onlySendsElsewhere(written(lang, text))).toBe(sends);
  });

  test('Q-08 each text that is too long is named with its field', () => {
    const tooMuch: Partial<PracticeForm> = { description: en('x'.repeat(1501)), resources: [{ kind: 'people', amount: null, note: en('x'.repeat(301)) }] };
    const long = checkTransferable({ ...whole, form: { ...full, ...tooMuch } });
    expect(long.filter(({ lack }) => lack !== undefined)).toMatchObject([
      { rule: 'Q-08', field: 'description' }, { rule: 'Q-08', field: 'money', values: { limit: 300, length: 301 } },
    ]);
  });

  test('Q-08 what can be limited is what a profile can limit', () => {
    expect(Object.keys(profiles.IE14.practiceLimits).toSorted()).toEqual([...limitedFields].toSorted());
  });

  test('Q-09 not reviewed for 24 months, to the day', () => {
    const reviews = ['2024-06-01', '2024-05-31', undefined].map((reviewedOn) => lacking({ reviewedOn }).review);
    expect(reviews).toEqual([undefined, 'review-old', 'never-reviewed']);
  });

  test('Q-10 other records that say nearly the same are a hint', () => {
    expect(lacking({ alike: 2 })).toEqual({ alike: 'alike' });
  });

  test('Q-07 whatever is recorded, each question is answered or not, and the worst comes of a form', () => {
    fc.assert(fc.property(fc.boolean(), fc.boolean(), fc.integer({ min: 0, max: 3 }), (evidence, period, alike) => {
      const found = checkTransferable({ ...whole, alike, form: evidence ? full : emptyForm, period: period ? whole.period : unknownWhen });
      expect(found.every(({ question }) => questions.includes(question))).toBe(true);
      expect(new Set(found.map(({ question, field }) => `${question} ${field}`)).size).toBe(found.length);
    }));
  });
});

describe('what another city would still ask', () => {
  test('PR-07 facts that are missing, of a practice with nothing but a name', () => {
    expect(openQuestions({ form: emptyForm, period: unknownWhen }).map(({ question }) => question)).toEqual([
      'description', 'institution', 'period', 'evidence', 'resources', 'difficulties', 'transferPotential', 'coreElements', 'adaptableElements', 'preconditions',
    ]);
  });

  test('PR-07 only what is not answered, and nothing of how the form was filled in', () => {
    expect(openQuestions({ form: full, period: whole.period })).toEqual([]);
    const told = { ...full, institution: en('Sandbacka Park AB'), evidence: [{ metric: null, value: en('Much liked') }] };
    expect(openQuestions({ form: told, period: whole.period })).toMatchObject([{ question: 'evidence', lack: 'no-measure' }]);
  });
});

describe('reviews', () => {
  test('Q-09 months end where the month does', () => {
    expect([monthsAfter('2024-02-29', 12), monthsAfter('2024-01-31', 1), monthsAfter('2025-12-15', 24)]).toEqual(['2025-02-28', '2024-02-29', '2027-12-15']);
    expect([isOld('2024-02-29', '2026-02-28'), isOld('2024-02-29', '2026-03-01')]).toEqual([false, true]);
  });

  test('PR-19 approval, publication and confirmation are reviews; who is asked has had one', () => {
    expect(askedStates.every(isReview)).toBe(true);
    expect([isReview('outdated'), isReview('draft')]).toEqual([false, false]);
  });
});
