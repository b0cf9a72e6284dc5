import type { City } from '../../../../kernel/city.ts';
import { written } from '../../../../kernel/text.ts';
import type { Example } from '../../../../ui/index.ts';
import { desks } from '../../../needs/index.ts';
import { CityWork } from './my-city-page.tsx';
import { samplePlace } from './my-work-page.examples.tsx';

/** Two cities, for the pages of the workspace. */
export const sampleCities: readonly [City, City] = [
  { id: 'gavle', slug: 'gavle', name: written('sv', 'Gävle'), colour: 2 },
  { id: 'nyiregyhaza', slug: 'nyiregyhaza', name: written('hu', 'Nyíregyháza'), colour: 5 },
];
const [desk] = desks;
const rows = Array.from({ length: 7 }, (_, index) => ({ ...samplePlace.row, id: `n${index}`, ...(index === 1 && { visibility: 'public' as const, state: undefined }) }));

export const examples: readonly Example[] = [
  { name: 'many records', show: () => <CityWork city={sampleCities[0]} choice={sampleCities} stages={[{ desk, rows, mayBegin: true }]} /> },
  { name: 'nothing yet', show: () => <CityWork city={sampleCities[1]} choice={[sampleCities[1]]} stages={[{ desk, rows: [], mayBegin: false }]} /> },
];
