import type { Ask, Page, PageView } from '../../../platform/http/index.ts';
import { chainPage } from '../app/chain-page.ts';
import { citiesPage } from '../app/cities-page.ts';
import { cityJourney } from '../app/city-journey.ts';
import { transferJourney } from '../app/transfer-journey.ts';
import { filterKeys } from '../model/chain-filter.ts';
import { ChainPage } from './chain/chain-page.tsx';
import { CitiesPage } from './cities/cities-page.tsx';
import { CityPage } from './cities/city-page.tsx';
import { cityJsonLd, transferJsonLd } from './json-ld.ts';
import { comparePage } from './uptake/pages.tsx';
import { TransferPage } from './transfer/transfer-page.tsx';

/** The public pages of this module. */
export const pages: readonly Page[] = [
  { name: 'journey.chain', path: '/chain', query: [...filterKeys, 'view'], show: showChain },
  { name: 'journey.transfer', path: '/transfers/:slug', show: showTransfer },
  comparePage,
  { name: 'journey.cities', path: '/cities', show: showCities },
  { name: 'journey.city', path: '/cities/:slug', show: showCity },
];

async function showChain({ reader, project, reading, query }: Ask): Promise<PageView> {
  const data = await chainPage(reader, project.id, query);
  return { title: reading.say('journey.chain-title'), description: reading.say('journey.chain-description'), section: 'chain', main: <ChainPage data={data} /> };
}

async function showTransfer({ reader, project, reading, params, origin }: Ask): Promise<PageView | undefined> {
  const journey = await transferJourney(reader, project.id, params['slug'] ?? '');
  if (journey === undefined) return undefined;
  const title = reading.plain(journey.card.title);
  return {
    title,
    description: reading.say('journey.transfer-description', { title }),
    section: 'chain',
    main: <TransferPage journey={journey} />,
    jsonLd: [transferJsonLd(journey, { origin, reading })],
  };
}

async function showCities({ reader, project, reading }: Ask): Promise<PageView> {
  const data = await citiesPage(reader, project.id);
  return { title: reading.say('journey.cities-title'), description: reading.say('journey.cities-description'), section: 'chain', main: <CitiesPage data={data} /> };
}

async function showCity({ reader, project, reading, params, origin }: Ask): Promise<PageView | undefined> {
  const journey = await cityJourney(reader, project.id, params['slug'] ?? '');
  if (journey === undefined) return undefined;
  const city = reading.plain(journey.partner.city.name);
  return {
    title: city,
    description: reading.say('journey.city-description', { city }),
    section: 'chain',
    main: <CityPage journey={journey} />,
    jsonLd: [cityJsonLd(journey, { origin, reading })],
  };
}
