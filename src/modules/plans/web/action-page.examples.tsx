import type { City } from '../../../kernel/city.ts';
import { noProvenance, type Provenance } from '../../../kernel/provenance.ts';
import { type LocalizedText, withTranslation, written } from '../../../kernel/text.ts';
import { unknownWhen } from '../../../kernel/when.ts';
import type { Action } from '../app/action-queries.ts';
import type { ActionPageData, PlanPageData } from '../app/page-data.ts';
import type { Endorsement, Plan } from '../app/plan-queries.ts';
import type { ActionProgress } from '../model/progress.ts';
import type { Example } from '../../../ui/index.ts';
import { ActionPage } from './action-page.tsx';

/** Made-up records for the examples of this module's views. */
const en = (words: string): LocalizedText => written('en', words);
export const sampleCity: City = { id: 'c3', slug: 'birmingham', name: en('Birmingham'), colour: 3 };
export const otherCity: City = { id: 'c5', slug: 'nyiregyhaza', name: written('hu', 'Nyíregyháza'), colour: 5 };
export const sampleSource = { url: 'https://example.org/news', publisher: 'Example', title: 'What became of the plan', lang: 'en' as const, date: '2022-08' };

export const sampleProvenance: Provenance = {
  v: 1,
  statements: [
    { field: 'record', confidence: 'stated', sources: [sampleSource] },
    { field: 'plan-text', confidence: 'not-recorded', note: en('The document exists, but its text is not in the pages read.'), sources: [sampleSource] },
    { field: 'timeframe', confidence: 'inferred', note: en('The year is inferred.'), sources: [] },
    { field: 'costs', confidence: 'not-recorded', sources: [] },
  ],
};

/** As little as there can be: nobody knows anything but that there is a plan. */
export const thinPlan: Plan = {
  id: 'p1', slug: 'nyiregyhaza', path: '/plans/nyiregyhaza', city: otherCity, instrumentId: undefined, title: written('hu', 'Nyíregyháza regionális cselekvési terve'),
  vision: undefined, background: undefined, policyContext: undefined, state: undefined, version: 1, stateReason: undefined, provenance: sampleProvenance,
};

export const fullPlan: Plan = {
  id: 'p2', slug: 'birmingham', path: '/plans/birmingham', city: sampleCity, instrumentId: 'i1',
  title: withTranslation(en('Regional action plan'), 'hu', { text: 'Regionális cselekvési terv', origin: 'written' }),
  vision: en('Small firms answer the questions of the city.'), background: en('Small firms rarely win public contracts.'),
  policyContext: en('The programme is to pay for open challenges.'),
  state: 'amended', version: 2, stateReason: en('The programme got new rules.'), provenance: noProvenance,
};

/** An action of which only the title is on record. */
export const thinAction: Action = {
  id: 'a1', slug: 'nyiregyhaza-1', number: 1, path: '/plans/nyiregyhaza/actions/1',
  plan: { id: 'p1', slug: 'nyiregyhaza', title: thinPlan.title, path: thinPlan.path }, partnerId: otherCity.id,
  title: written('hu', 'Megszentségteleníthetetlenségeskedéseitekért-típusú elektronikusűrlap-kitöltéstámogatás'),
  background: undefined, activities: undefined, steps: [], players: [], responsible: undefined, timeframe: unknownWhen, timeframeNote: undefined,
  costs: undefined, funding: [], expectedChange: undefined, transferIds: [], practiceIds: [], provenance: sampleProvenance,
};

export const fullAction: Action = {
  ...thinAction,
  id: 'a2', slug: 'birmingham-1', path: '/plans/birmingham/actions/1', plan: { id: 'p2', slug: 'birmingham', title: fullPlan.title, path: fullPlan.path }, partnerId: sampleCity.id,
  title: en('Open challenges for small firms'), background: en('Seen in two cities.'), activities: en('Departments describe a need; small firms reply with ideas.'),
  steps: [
    { title: en('Call opens'), note: null, when: { v: 1, kind: 'on', start: '2021-11' } },
    { title: en('Briefs are ready'), note: en('Handed over together.'), when: { v: 1, kind: 'within', start: '2022', end: '2023' } },
  ],
  players: [{ name: en('City council'), role: en('sets the challenge') }, { name: en('Small firms'), role: null }],
  responsible: en('Department of services'), timeframe: { v: 1, kind: 'from', start: '2021' }, timeframeNote: en('From late 2021 on.'),
  costs: { kind: 'money', money: { amount: '120000', currency: 'GBP', per: 'once' }, priceYear: '2021', note: en('Staff included.') },
  funding: [
    { source: en('Innovation programme'), status: 'secured', money: { amount: '100000', currency: 'GBP', per: 'once' } },
    { source: en('Own means'), status: null, money: null },
  ],
  expectedChange: 'new-projects',
};

/** Costs nothing but time. */
export const freeAction: Action = {
  ...fullAction, id: 'a3', number: 2, path: '/plans/birmingham/actions/2', costs: { kind: 'no-cost', reason: en('It costs time only.') }, funding: [],
};

export const sampleProgress: ActionProgress = {
  status: 'implemented-with-changes',
  reports: [
    {
      period: { v: 1, kind: 'from', start: '2022-08', end: '2023-07' }, status: 'implemented-with-changes', text: en('Five briefs.'), reason: undefined,
      provenance: sampleProvenance,
    },
    { period: { v: 1, kind: 'on', start: '2021' }, status: 'not-implemented', text: undefined, reason: en('The money came late.'), provenance: noProvenance },
  ],
  indicators: [
    {
      id: 'n1', name: en('Challenge briefs'), definition: en('Briefs handed to the accelerator.'), unit: 'number',
      baseline: { amount: '0', when: { v: 1, kind: 'on', start: '2021' } }, target: { amount: '6', due: unknownWhen },
      values: [
        {
          id: 'v1', quantity: { amount: '5', status: 'reported' }, period: { v: 1, kind: 'on', start: '2022' }, method: undefined, grade: 'self-reported',
          provenance: sampleProvenance,
        },
        {
          id: 'v2', quantity: { amount: '4', status: 'measured' }, period: { v: 1, kind: 'on', start: '2021' }, method: en('Counted from the register.'),
          grade: 'reviewed', provenance: noProvenance,
        },
      ],
      provenance: sampleProvenance,
    },
    {
      id: 'n2', name: en('Share of small firms'), definition: undefined, unit: 'percent', baseline: undefined, target: { amount: '10', due: unknownWhen },
      values: [], provenance: noProvenance,
    },
  ],
  policyChanges: [
    { id: 'g1', title: en('Programme changed'), type: undefined, when: { v: 1, kind: 'on', start: '2022' }, text: undefined, evidence: [], provenance: sampleProvenance },
    { id: 'g2', title: en('New call'), type: 'governance', when: unknownWhen, text: en('Small firms may bid.'), evidence: [sampleSource], provenance: noProvenance },
  ],
};

export const sampleEndorsement: Endorsement = {
  version: 1, contentHash: 'a'.repeat(64), endorsedBy: 'A. Person', endorserFunction: en('Head of department'), organisation: en('Combined authority'),
  endorsedOn: '2022-07-01', provenance: noProvenance,
};

export const thinPlanPage: PlanPageData = {
  plan: thinPlan, actions: [], instrument: undefined, partner: undefined, endorsements: [], outdated: false, provenances: [sampleProvenance],
};

export const thinActionPage: ActionPageData = {
  plan: thinPlan, action: thinAction, progress: undefined, transfers: [], practices: [], bornPractice: undefined,
  neighbours: { before: undefined, after: undefined }, provenances: [sampleProvenance],
};

export const fullActionPage: ActionPageData = {
  plan: fullPlan, action: fullAction, progress: sampleProgress,
  transfers: [
    { title: en('Design thinking'), path: '/transfers/design-thinking', givers: [otherCity], taker: sampleCity },
    { title: en('From nobody knows where'), path: '/transfers/unknown', givers: [], taker: sampleCity },
  ],
  practices: [
    { title: en('Design methods'), path: '/practices/design-methods', cities: [otherCity, sampleCity] },
    { title: en('Owner unknown'), path: '/practices/collars', cities: [] },
  ],
  bornPractice: { title: en('Open challenges'), path: '/practices/open-challenges', cities: [sampleCity] },
  neighbours: { before: thinAction, after: freeAction }, provenances: [sampleProvenance],
};

export const examples: readonly Example[] = [
  { name: 'an action with everything on record', show: () => <ActionPage data={fullActionPage} /> },
  { name: 'an action of which only the title is on record', show: () => <ActionPage data={thinActionPage} /> },
  { name: 'an action that costs nothing but time', show: () => <ActionPage data={{ ...fullActionPage, action: freeAction }} /> },
];
