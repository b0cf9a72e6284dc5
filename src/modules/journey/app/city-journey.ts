import type { Reader } from '../../../platform/db/index.ts';
import { type Assessments, chainProfileOf } from '../../needs/index.ts';
import { type Instrument, instruments, type Partner, partners } from '../../partnership/index.ts';
import { type Plan, plans } from '../../plans/index.ts';
import { type Practice, practices } from '../../practices/index.ts';
import { type ChainRecords, chainRecords, outcomeOf } from './chain-records.ts';
import type { CityJourney } from './city-shapes.ts';
import { isContext } from './overview.ts';
import { effectProvenance, storyAction, storyEvent } from './story-parts.ts';

/** Everything one city's page tells; undefined where readers may see no such city. */
export async function cityJourney(reader: Reader, projectId: string, slug: string): Promise<CityJourney | undefined> {
  const partner = (await partners(reader, projectId)).find((each) => each.city.slug === slug);
  if (partner === undefined) return undefined;
  const [records, allPractices, allPlans, allInstruments, profile] = await Promise.all([
    chainRecords(reader, projectId), practices(reader, projectId), plans(reader, projectId), instruments(reader, projectId),
    chainProfileOf(reader, projectId, partner.city.id),
  ]);
  return told(partner, { records, practices: allPractices, plans: allPlans, instruments: allInstruments, profile });
}

interface Around {
  readonly records: ChainRecords;
  readonly practices: readonly Practice[];
  readonly plans: readonly Plan[];
  readonly instruments: readonly Instrument[];
  readonly profile: Assessments | undefined;
}

function told(partner: Partner, around: Around): CityJourney {
  const { records } = around;
  const { id } = partner.city;
  const cards = records.chain.map((record) => record.card);
  const taken = cards.filter((card) => card.taker.id === id);
  const given = cards.filter((card) => card.givers.some((city) => city.id === id));
  const needs = records.needs.filter((need) => need.partnerId === id);
  const practicesHere = around.practices.filter((practice) => practice.cities.some((city) => city.id === id));
  const actions = records.actions.filter((action) => action.partnerId === id);
  const plan = around.plans.find((each) => each.city.id === id);
  const instrument = around.instruments.find((each) => each.partnerId === id);
  const stated = [
    ...needs, ...practicesHere, ...records.chain.filter(({ card }) => taken.includes(card)).map(({ transfer }) => transfer), ...actions,
    ...(plan === undefined ? [] : [plan]), ...(instrument === undefined ? [] : instrument.history),
  ];
  return {
    partner, instrument, needs, profile: around.profile, taken, given,
    practices: practicesHere.map((practice) => ({ title: practice.title, path: `/practices/${practice.slug}`, summary: practice.summary, context: isContext(practice) })),
    hosted: records.events.filter((event) => event.host?.id === id).map(storyEvent),
    plan: plan === undefined ? undefined : { title: plan.title, path: plan.path },
    actions: actions.map((action) => storyAction(action, records.progress)),
    ...outcomeOf(actions, records.progress),
    provenances: [partner.provenance, ...stated.map((record) => record.provenance), effectProvenance(actions, records.progress)],
  };
}
