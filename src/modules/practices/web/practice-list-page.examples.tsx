import { noProvenance } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import type { Example } from '../../../ui/index.ts';
import type { PracticeListData } from '../app/page-data.ts';
import { PracticeListPage } from './practice-list-page.tsx';
import { gavle, samplePractice, tartu, thinPractice } from './practice-page.examples.tsx';

const processes = { id: 'a3', slug: 'processes', position: 3, name: written('en', 'New ways of working'), provenance: noProvenance };

/** Three practices: one of a city, one without, one only from the city. */
export const sampleList: PracticeListData = {
  project: 'BETTER',
  cities: [gavle, tartu],
  themes: [processes],
  practices: [
    { ...samplePractice(), themeSlug: 'processes' },
    { ...thinPractice, themeSlug: undefined },
    { ...samplePractice({ slug: 'tartu-bike-share', title: written('en', 'Tartu bike share'), cities: [gavle, tartu], attribution: 'not-evidenced' }), themeSlug: 'processes' },
  ],
};

export const examples: readonly Example[] = [
  { name: 'all practices', show: () => <PracticeListPage data={sampleList} filter={{}} /> },
  { name: 'one city', show: () => <PracticeListPage data={sampleList} filter={{ city: 'gavle' }} /> },
  { name: 'nothing fits', show: () => <PracticeListPage data={sampleList} filter={{ city: 'tartu', tie: 'stated' }} /> },
  { name: 'no practice yet', show: () => <PracticeListPage data={{ ...sampleList, practices: [] }} filter={{}} /> },
];
