import type { Example } from '../../../../ui/index.ts';
import { CitiesPage } from './cities-page.tsx';
import { sampleCitiesPage } from './city-sample.ts';

export const examples: readonly Example[] = [
  { name: 'cities', show: () => <CitiesPage data={sampleCitiesPage} /> },
  { name: 'cities without places', show: () => <CitiesPage data={{ ...sampleCitiesPage, places: [] }} /> },
];
