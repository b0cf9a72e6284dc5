import type { Example } from '../../example.ts';
import { ChainBand } from './view.tsx';

const steps = [
  { count: '12', title: 'Needs', text: 'what each city wants to get better at', href: '#needs' },
  { count: '13', title: 'Practices', text: 'proven somewhere, open to all', href: '#practices' },
  { count: '20', title: 'Visits and workshops', text: 'seen, questioned, fitted to a new place', href: '#visits' },
  { count: '1,204', title: 'Actions', text: 'in five regional action plans', href: '#actions' },
  { count: '0', title: 'Effects', text: 'measured, with evidence', href: '#effects' },
];

const longSteps = steps.map((step) => ({ ...step, title: 'Szolgáltatásfejlesztések', text: 'Megszentségteleníthetetlenségeskedéseitekért' }));

export const examples: readonly Example[] = [
  { name: 'the five stages', show: () => <ChainBand title="The chain" steps={steps} /> },
  { name: 'long words', show: () => <ChainBand title="Közigazgatásiszolgáltatásfejlesztés" steps={longSteps} /> },
];
