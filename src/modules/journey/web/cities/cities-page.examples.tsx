import type { Example } from '../../../../ui/index.ts';
import type { CitiesPageData } from '../../app/city-shapes.ts';
import { sampleCities } from '../transfer/transfer-page.examples.tsx';
import { CitiesPage } from './cities-page.tsx';
import { fullCity } from './city-page.examples.tsx';

const [genova, , birmingham] = sampleCities;
const counts = { needs: 0, practices: 0, given: 0, taken: 0, hosted: 0, actions: 0, plan: undefined };

const sampleCitiesPage: CitiesPageData = {
  rows: [
    { ...counts, city: genova, country: 'IT', lead: true },
    { ...counts, city: birmingham, country: 'GB', lead: false, needs: 1, practices: 1, given: 2, taken: 1, actions: 1, plan: fullCity.plan },
  ],
  places: [{ city: genova, lat: 44.41, lon: 8.95 }, { city: birmingham, lat: 52.49, lon: -1.89 }],
  arcs: [],
  unplaced: 1,
};

export const examples: readonly Example[] = [
  { name: 'cities', show: () => <CitiesPage data={sampleCitiesPage} /> },
  { name: 'cities without places', show: () => <CitiesPage data={{ ...sampleCitiesPage, places: [] }} /> },
];
