import type { Example } from '../../../ui/index.ts';
import type { PlanEntry } from '../app/page-data.ts';
import { freeAction, fullAction, fullPlan, sampleProgress, thinAction, thinPlan } from './action-page.examples.tsx';
import { PlansPage } from './plans-page.tsx';

const full: PlanEntry = { plan: fullPlan, actions: [{ action: fullAction, progress: sampleProgress }, { action: freeAction, progress: undefined }] };
const many: PlanEntry = {
  plan: { ...fullPlan, id: 'p3', slug: 'many', path: '/plans/many' },
  actions: [1, 2, 3, 4].map((number) => ({ action: { ...fullAction, id: `m${number}`, number }, progress: sampleProgress })),
};

export const examples: readonly Example[] = [
  { name: 'plans with much and with nothing on record', show: () => <PlansPage entries={[full, { plan: thinPlan, actions: [] }, many]} /> },
  { name: 'an action with a long name', show: () => <PlansPage entries={[{ plan: thinPlan, actions: [{ action: thinAction, progress: undefined }] }]} /> },
  { name: 'no plan at all', show: () => <PlansPage entries={[]} /> },
];
