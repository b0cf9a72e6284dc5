import type { City } from '../../../../kernel/city.ts';
import type { Example } from '../../../../ui/index.ts';
import type { ChainPageData } from '../../app/chain-page.ts';
import { facetsOf } from '../../model/chain-filter.ts';
import { fullCard, sampleCards, sampleCities } from '../transfer/transfer-page.examples.tsx';
import { ChainPage } from './chain-page.tsx';

const [genova, gavle, birmingham, tartu, nyiregyhaza] = sampleCities;
const filterable = sampleCards.map((card) => ({ givers: card.givers.map((city) => city.slug), taker: card.taker.slug, state: card.state, needKnown: card.needKnown }));

const full: ChainPageData = {
  overview: { needs: 4, practices: 9, visits: 14, visitsReported: 3, actions: 4, effects: { measured: 0, reported: 7 } },
  cards: sampleCards,
  total: sampleCards.length,
  filter: {},
  facets: facetsOf(filterable, {}),
  states: ['being-implemented', 'in-effect', 'declined'],
  cities: sampleCities,
  view: 'list',
  places: [{ city: gavle, lat: 60.67, lon: 17.14 }, { city: birmingham, lat: 52.49, lon: -1.89 }, { city: tartu, lat: 58.38, lon: 26.73 }, { city: genova, lat: 44.41, lon: 8.95 }],
  arcs: [{ from: gavle, to: birmingham, title: fullCard.title, path: fullCard.path }, { from: tartu, to: birmingham, title: fullCard.title, path: fullCard.path }],
  flows: [{ from: gavle, to: birmingham, weight: 1 }, { from: undefined, to: gavle, weight: 1 }],
  matrix: {
    takers: sampleCities,
    rows: [...sampleCities, undefined].map((giver) => ({ giver, cells: cellsOf(giver), given: cellsOf(giver).filter((count) => count > 0).length })),
    taken: [0, 1, 1, 0, 1],
    all: 3,
  },
  silent: [genova],
};
function cellsOf(giver: City | undefined): readonly number[] {
  return [0, giver === undefined ? 1 : 0, giver === gavle || giver === tartu ? 1 : 0, 0, giver === birmingham ? 1 : 0];
}

const nothing: ChainPageData = {
  ...full, overview: { needs: 0, practices: 0, visits: 0, visitsReported: 0, actions: 0, effects: { measured: 0, reported: 0 } }, cards: [], total: 0, arcs: [], flows: [],
  facets: facetsOf([], {}), states: [], silent: [genova, nyiregyhaza],
};

export const examples: readonly Example[] = [
  { name: 'chain as a list', show: () => <ChainPage data={full} /> },
  { name: 'chain on the map', show: () => <ChainPage data={{ ...full, view: 'map' }} /> },
  { name: 'chain as streams', show: () => <ChainPage data={{ ...full, view: 'flow' }} /> },
  { name: 'filter without result', show: () => <ChainPage data={{ ...full, cards: [], filter: { from: 'tartu', to: 'gavle' } }} /> },
  { name: 'project without transfers', show: () => <ChainPage data={nothing} /> },
];
