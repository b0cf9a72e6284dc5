import { noProvenance } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import type { Example } from '../../../ui/index.ts';
import type { PracticeListData } from '../app/page-data.ts';
import { PracticeListPage } from './practice-list-page.tsx';
import { gavle, samplePractice, tartu, thinPractice } from './practice-page.examples.tsx';

const processes = { id: 'a3', slug: 'processes', position: 3, name: written('en', 'New ways of working'), provenance: noProvenance };

const cycling = { concepts: ['cycling', 'e-services'], stages: ['in-effect'], langs: ['en'] } as const;

/** Three practices: one of a city, one without, one only from the city. */
export const sampleList: PracticeListData = {
  project: 'BETTER',
  cities: [gavle, tartu],
  places: [{ city: gavle, lat: 60.67, lon: 17.14 }, { city: tartu, lat: 58.38, lon: 26.73 }],
  themes: [processes],
  concepts: [{ code: 'e-services', name: { en: 'e-services', hu: 'elektronikus szolgáltatások' } }, { code: 'cycling', name: { en: 'cycling' } }],
  practices: [
    { ...samplePractice(), themeSlug: 'processes', concepts: ['e-services'], stages: ['adopted', 'declined'], langs: ['sv', 'en'] },
    { ...thinPractice, themeSlug: undefined, concepts: [], stages: [], langs: ['en'] },
    {
      ...samplePractice({ slug: 'tartu-bike-share', title: written('en', 'Tartu bike share'), cities: [gavle, tartu], attribution: 'not-evidenced' }),
      themeSlug: 'processes', ...cycling,
    },
  ],
};

export const examples: readonly Example[] = [
  { name: 'all practices', show: () => <PracticeListPage data={sampleList} filter={{}} view="list" /> },
  { name: 'one city', show: () => <PracticeListPage data={sampleList} filter={{ city: 'gavle' }} view="list" /> },
  { name: 'one concept, taken over, in Swedish', show: () => <PracticeListPage data={sampleList} filter={{ concept: 'e-services', stage: 'adopted', lang: 'sv' }} view="list" /> },
  { name: 'on the map', show: () => <PracticeListPage data={sampleList} filter={{}} view="map" /> },
  { name: 'no place on the map', show: () => <PracticeListPage data={{ ...sampleList, places: [] }} filter={{ tie: 'stated' }} view="map" /> },
  { name: 'nothing fits', show: () => <PracticeListPage data={sampleList} filter={{ city: 'tartu', tie: 'stated' }} view="list" /> },
  { name: 'no practice yet', show: () => <PracticeListPage data={{ ...sampleList, practices: [] }} filter={{}} view="list" /> },
];
