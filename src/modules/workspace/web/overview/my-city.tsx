import type { FormView, WorkAsk, WorkPage } from '../../../../platform/forms/index.ts';
import type { Desk } from '../../../editing/index.ts';
import { beginsFor } from '../desk/list-page.tsx';
import { citiesOf, ownPartners } from '../desk/place.ts';
import { CityWork } from './my-city-page.tsx';
import type { OverviewPorts } from './ports.ts';
import { allRows, rowsOf } from './rows.ts';

/** My city: its records along the chain. Who works for several cities chooses; every city can be read, as all lists can. */
export function cityPage({ desks }: OverviewPorts): WorkPage {
  return { name: 'work.city', path: '/city', query: ['city'], show: (ask) => view(ask, desks.filter(({ group }) => group === undefined)) };
}

async function view(ask: WorkAsk, desks: readonly Desk[]): Promise<FormView | undefined> {
  const cities = await citiesOf(ask);
  const own = await ownPartners(ask);
  const choice = own.length === 0 ? [...cities.values()] : own.flatMap((id) => cities.get(id) ?? []);
  const asked = ask.query['city'];
  const city = asked === undefined ? choice[0] : [...cities.values()].find(({ slug }) => slug === asked);
  if (city === undefined) return undefined;
  const stages = rowsOf(await allRows(ask, desks), [city.id]).map((each) => ({ ...each, mayBegin: beginsFor(ask, each.desk, new Map([[city.id, city]])).includes(city.id) }));
  return { title: ask.reading.plain(city.name), here: 'city', main: <CityWork city={city} choice={choice} stages={stages} /> };
}
