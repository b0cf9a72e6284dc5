import { noProvenance } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import type { Example } from '../../../ui/index.ts';
import type { PlanPageData } from '../app/page-data.ts';
import { freeAction, fullAction, fullPlan, sampleEndorsement, sampleProgress, thinPlanPage } from './action-page.examples.tsx';
import { PlanPage } from './plan-page.tsx';

const first = {
  number: 1, slug: 'erdf', name: written('en', 'ERDF strategy'), description: undefined, authority: undefined, family: undefined,
  since: { v: 1 as const, kind: 'from' as const, start: '2019' }, reason: undefined, provenance: noProvenance,
};
const second = {
  ...first, number: 2, slug: 'programme', name: written('en', 'Innovation programme'), authority: written('en', 'Combined authority'), reason: written('en', 'The country left.'),
};

/** A plan with everything on record. */
export const fullPlanPage: PlanPageData = {
  plan: fullPlan,
  actions: [{ action: fullAction, progress: sampleProgress }, { action: freeAction, progress: undefined }],
  instrument: { id: 'i1', slug: second.slug, partnerId: 'c3', provenance: noProvenance, current: second, history: [first, second] },
  partner: {
    country: 'GB',
    profile: {
      v: 1, organisation: { name: 'Birmingham City Council', lang: 'en' }, gloss: null, languages: ['en'], population: null, notes: [],
      place: { lat: 52.5, lon: -1.9, country: 'GB', nuts2: 'UKG3', nuts3: 'UKG31', nutsVersion: '2016' },
    },
  },
  endorsements: [sampleEndorsement], outdated: true, provenances: [],
};

export const examples: readonly Example[] = [
  { name: 'a plan with everything on record, and an outdated endorsement', show: () => <PlanPage data={fullPlanPage} /> },
  { name: 'a plan of which nothing is known but that there is one', show: () => <PlanPage data={thinPlanPage} /> },
  { name: 'an endorsed plan', show: () => <PlanPage data={{ ...fullPlanPage, plan: { ...fullPlan, state: 'endorsed', stateReason: undefined }, outdated: false }} /> },
];
