import { written } from '../../../../kernel/text.ts';
import type { Example } from '../../../../ui/index.ts';
import type { HomeData } from '../../app/home.ts';
import { fullNews, sampleCities, thinNews } from '../sample.ts';
import { HomePage } from './home-page.tsx';

const [gavle, tartu, nyiregyhaza] = sampleCities;
const frame: HomeData['frame'] = {
  id: 'p', slug: 'better', acronym: 'BETTER', title: written('en', 'Stimulating regional innovation'), summary: written('en', 'Cities learn from each other.'), profile: 'IE14',
  programme: 'Interreg Europe 2014–2020', period: { v: 1, kind: 'from', start: '2019-08', end: '2023-07' }, fund: { code: 'erdf-2014', period: '2014–2020' },
  phases: [
    { key: 'phase-1', name: written('en', 'Learning'), period: { v: 1, kind: 'from', start: '2019-08', end: '2022-07' } },
    { key: 'phase-2', name: written('en', 'Putting into practice'), period: { v: 1, kind: 'from', start: '2022-08', end: '2023-07' } },
  ],
  erdf: { amount: '1090000', currency: 'EUR', per: 'once', rounded: true }, workingLanguages: ['en'], websites: [], lead: gavle,
};
const rail = (['need', 'practice', 'visit', 'action', 'effect'] as const).map((stage, at) => ({ stage, state: at < 3 ? 'done' as const : 'unknown' as const }));

const chain: HomeData['chain'] = {
  places: [{ city: gavle, lat: 60.67, lon: 17.14 }, { city: tartu, lat: 58.38, lon: 26.72 }, { city: nyiregyhaza, lat: 47.96, lon: 21.72 }],
  arcs: [{ from: gavle, to: tartu, title: written('en', 'Service design'), path: '/transfers/service-design' }],
  overview: { needs: 12, practices: 13, visits: 20, visitsReported: 12, actions: 5, effects: { measured: 0, reported: 6 } },
  cards: [{
    id: 't1', slug: 'service-design', path: '/transfers/service-design',
    title: written('en', 'Building service-design skills in-house'), summary: written('en', 'Twelve officials were trained.'),
    givers: [gavle], giverUnknown: false, taker: tartu, state: 'in-effect', rail, needKnown: true, note: { kind: 'under-way' },
  }],
};

const full: HomeData = {
  frame, cities: 3,
  chain,
  plans: [
    { city: tartu, path: '/plans/tartu', actions: 1, carriedOut: 1, underWay: 0, unknown: 0 },
    { city: gavle, path: '/plans/gavle', actions: 2, carriedOut: 0, underWay: 0, unknown: 2 },
    { city: nyiregyhaza, path: '/plans/nyiregyhaza', actions: 0, carriedOut: 0, underWay: 0, unknown: 0 },
  ],
  news: [fullNews, thinNews],
};

const empty: HomeData = {
  frame: { ...frame, erdf: undefined, phases: [] }, cities: 0, plans: [], news: [],
  chain: { places: [], arcs: [], cards: [], overview: { needs: 0, practices: 0, visits: 0, visitsReported: 0, actions: 0, effects: { measured: 0, reported: 0 } } },
};

/** How the home page can look. */
export const examples: readonly Example[] = [
  { name: 'A project at work', show: () => <HomePage data={full} /> },
  { name: 'A project that has just begun', show: () => <HomePage data={empty} /> },
];
