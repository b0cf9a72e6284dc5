import type { City } from '../../../kernel/city.ts';
import { noProvenance, type Provenance } from '../../../kernel/provenance.ts';
import { type LocalizedText, withTranslation, written } from '../../../kernel/text.ts';
import { unknownWhen } from '../../../kernel/when.ts';
import type { Example } from '../../../ui/index.ts';
import type { PracticePageData } from '../app/page-data.ts';
import type { Practice } from '../app/queries.ts';
import type { PracticeForm } from '../model/form.ts';
import { PracticePage } from './practice-page.tsx';

const en = (text: string): LocalizedText => written('en', text);
export const gavle: City = { id: 'c2', slug: 'gavle', name: written('sv', 'Gävle'), colour: 2 };
export const tartu: City = { id: 'c4', slug: 'tartu', name: written('et', 'Tartu'), colour: 4 };
const birmingham: City = { id: 'c3', slug: 'birmingham', name: en('Birmingham'), colour: 3 };
const source = { url: 'https://example.org/practice', publisher: 'Example', title: 'A practice', lang: 'en' as const, date: '2021' };

const provenance: Provenance = {
  v: 1,
  statements: [
    { field: 'record', confidence: 'stated', sources: [source] },
    { field: 'attribution', confidence: 'inferred', note: en('The page does not name the project.'), sources: [] },
    { field: 'thematic-area', confidence: 'inferred', note: en('Assigned here.'), sources: [] },
    { field: 'period', confidence: 'stated', note: en('The figures are for 2016 to 2020.'), sources: [source] },
    { field: 'costs', confidence: 'not-recorded', sources: [] },
  ],
};

const emptyForm: PracticeForm = {
  v: 1, description: null, institution: null, scope: null, evidence: [], resources: [], difficulties: [], transferPotential: null,
  coreElements: null, adaptableElements: null, preconditions: null, links: [],
};

const fullForm: PracticeForm = {
  v: 1,
  description: en('A department files a request.\n\nThe finished service belongs to the department.'),
  institution: en('Digitalisation unit'),
  scope: 'local',
  evidence: [{ metric: en('Users'), value: '50781' }, { metric: en('Rank'), value: en('Among the first five') }],
  resources: [
    { kind: 'money', amount: { amount: '500000', currency: 'EUR', per: 'year' }, note: en('Central.') },
    { kind: 'people', amount: null, note: en('Two project managers.') },
    { kind: 'time', amount: null, note: null },
  ],
  difficulties: [en('Procurement rules keep small firms out.')],
  transferPotential: en('Works wherever departments own their services.'),
  coreElements: [en('The workflow is changed first.')],
  adaptableElements: [en('The tools.')],
  preconditions: [{ dimension: 'skills', text: en('Somebody who can facilitate.') }],
  links: [{ url: 'https://example.org/more', title: 'More' }],
};

/** A practice for examples and tests; `over` changes what matters there. */
export function samplePractice(over: Partial<Practice> = {}): Practice {
  return {
    id: 'p1', slug: 'gavle-e-services', title: en('E-service development in Gävle'), summary: en('A central team changes the workflow first.'),
    cities: [gavle], thematicAreaId: 'a3', attribution: 'strongly-inferred', form: fullForm, period: { v: 1, kind: 'from', start: '2016' }, state: 'published',
    stateReason: undefined, originActionId: undefined, provenance, ...over,
  };
}

/** A practice of which nothing but its name is on record. */
export const thinPractice: Practice = samplePractice({
  slug: 'gps-collars', title: en('Cattle with GPS collars'), cities: [], thematicAreaId: undefined, attribution: 'stated', form: emptyForm, period: unknownWhen,
  state: undefined, provenance: noProvenance,
});

/** What the page is given, for examples and tests. */
export function sampleData(over: Partial<PracticePageData> = {}): PracticePageData {
  return {
    project: { acronym: 'BETTER', website: 'https://example.org/better' },
    practice: samplePractice(),
    theme: { id: 'a3', slug: 'processes', position: 3, name: en('New ways of working'), provenance: noProvenance },
    uptake: [],
    origin: undefined,
    ...over,
  };
}

const uptake = {
  title: en('Design thinking in council service teams'), path: '/transfers/dips', givers: [gavle, tartu], taker: birmingham,
  rail: [
    { stage: 'need', state: 'done' }, { stage: 'practice', state: 'done' }, { stage: 'visit', state: 'unknown' },
    { stage: 'action', state: 'now' }, { stage: 'effect', state: 'not-yet' },
  ],
} as const;

const long = 'Bürgerbeteiligungsplattformentwicklungsgesellschaftszusammenschluss für grenzüberschreitende Verwaltungsdienstleistungen';

function example(name: string, over: Partial<PracticePageData>): Example {
  return { name, show: () => <PracticePage data={sampleData(over)} /> };
}

export const examples: readonly Example[] = [
  example('everything on record, taken over and born of an action', { uptake: [uptake], origin: { title: en('Challenge process'), path: '/plans/birmingham/actions/1' } }),
  example('nothing but a name', { practice: thinPractice, theme: undefined, project: { acronym: 'BETTER', website: undefined } }),
  example('from the city only, two owners', { practice: samplePractice({ attribution: 'not-evidenced', cities: [gavle, tartu] }) }),
  example('outdated, with the reason', { practice: samplePractice({ state: 'outdated', stateReason: en('The system was replaced.') }) }),
  example('long words, translated and in another language', {
    practice: samplePractice({ title: withTranslation(written('sv', long), 'en', { text: long, origin: 'machine' }), summary: written('hu', `${long} ${long}`) }),
  }),
];
