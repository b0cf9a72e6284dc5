import type { Example } from '../../example.ts';
import { gavle, genova, nyiregyhaza } from '../../samples.ts';
import { Meter } from './view.tsx';

export const examples: readonly Example[] = [
  { name: 'in part', show: () => <Meter value={6} max={7} label="Steps done in Gävle" text="6 of 7 steps" city={gavle} /> },
  { name: 'all', show: () => <Meter value={7} max={7} label="Steps done in Nyíregyháza" text="7 of 7 steps" city={nyiregyhaza} /> },
  { name: 'none', show: () => <Meter value={0} max={0} label="Steps done in Genova" text="No steps recorded" city={genova} /> },
  { name: 'without a city', show: () => <Meter value={3} max={5} label="Plans endorsed" text="3 of 5 plans" /> },
];
