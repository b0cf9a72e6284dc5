import type { Reader } from '../../../platform/db/index.ts';
import { type Partner, partners } from '../../partnership/index.ts';
import { type Plan, plans } from '../../plans/index.ts';
import { type Practice, practices } from '../../practices/index.ts';
import { arcsOf } from './chain-list.ts';
import { placesOf } from './chain-page.ts';
import { type ChainRecords, chainRecords } from './chain-records.ts';
import type { CitiesPageData, CityRow } from './city-shapes.ts';
import { isContext } from './overview.ts';

/** All cities of the project, with what is on record about each. */
export async function citiesPage(reader: Reader, projectId: string): Promise<CitiesPageData> {
  const [known, records, allPractices, allPlans] = await Promise.all([
    partners(reader, projectId), chainRecords(reader, projectId), practices(reader, projectId), plans(reader, projectId),
  ]);
  const cards = records.chain.map((record) => record.card);
  return {
    rows: known.map((partner) => rowOf(partner, { records, practices: allPractices.filter((practice) => !isContext(practice)), plans: allPlans })),
    places: placesOf(known),
    arcs: arcsOf(cards),
    unplaced: cards.filter((card) => card.giverUnknown).length,
  };
}

interface Around {
  readonly records: ChainRecords;
  readonly practices: readonly Practice[];
  readonly plans: readonly Plan[];
}

function rowOf({ city, country, role }: Partner, { records, practices: all, plans: allPlans }: Around): CityRow {
  const count = <T>(items: readonly T[], isTheirs: (item: T) => boolean) => items.filter(isTheirs).length;
  const plan = allPlans.find((each) => each.city.id === city.id);
  return {
    city,
    country,
    lead: role === 'lead',
    needs: count(records.needs, (need) => need.partnerId === city.id),
    practices: count(all, (practice) => practice.cities.some((each) => each.id === city.id)),
    given: count(records.chain, ({ card }) => card.givers.some((giver) => giver.id === city.id)),
    taken: count(records.chain, ({ card }) => card.taker.id === city.id),
    hosted: count(records.events, (event) => event.host?.id === city.id),
    actions: count(records.actions, (action) => action.partnerId === city.id),
    plan: plan === undefined ? undefined : { title: plan.title, path: plan.path },
  };
}
