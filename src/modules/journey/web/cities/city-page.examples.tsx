import type { Example } from '../../../../ui/index.ts';
import { CityPage } from './city-page.tsx';
import { fullCity, silentCity } from './city-sample.ts';

export const examples: readonly Example[] = [
  { name: 'city with a full record', show: () => <CityPage journey={fullCity} /> },
  { name: 'city of which nothing is on record', show: () => <CityPage journey={silentCity} /> },
  { name: 'city with a plan of unknown content', show: () => <CityPage journey={{ ...silentCity, plan: fullCity.plan, practices: fullCity.practices.slice(1) }} /> },
];
