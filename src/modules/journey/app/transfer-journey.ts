import type { City, Uptake } from '../../../kernel/city.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { citiesById, type Instrument, instruments } from '../../partnership/index.ts';
import { type Practice, practices } from '../../practices/index.ts';
import { asUptake } from './chain-list.ts';
import { type ChainRecord, type ChainRecords, chainRecords } from './chain-records.ts';
import type { RoundAgain, StoryInstrument, StoryNeed, StoryPractice, TransferJourney } from './story.ts';
import { effectProvenance, storyAction, storyEvent } from './story-parts.ts';
import { uptakeIn } from './uptake.ts';

/** Everything one transfer's page tells; undefined where readers may see no such transfer. */
export async function transferJourney(reader: Reader, projectId: string, slug: string): Promise<TransferJourney | undefined> {
  const [records, all, known, cities] = await Promise.all([
    chainRecords(reader, projectId), practices(reader, projectId), instruments(reader, projectId), citiesById(reader, projectId),
  ]);
  const record = records.chain.find((each) => each.card.slug === slug);
  return record === undefined ? undefined : told(record, { records, practices: all, instruments: known, cities });
}

interface Around {
  readonly records: ChainRecords;
  readonly practices: readonly Practice[];
  readonly instruments: readonly Instrument[];
  readonly cities: ReadonlyMap<string, City>;
}

function told(record: ChainRecord, around: Around): TransferJourney {
  const { transfer, card, need, outcome } = record;
  const { progress } = around.records;
  const named = practicesOf(record, around.practices);
  const owning = new Set(named.flatMap((practice) => practice.owners.map((city) => city.id)));
  const effects = effectProvenance(record.actions, progress);
  return {
    card,
    stateBasis: stateBasis(record),
    needs: need === undefined ? [] : needOf(need, around.cities),
    practices: named,
    otherGivers: card.givers.filter((city) => !owning.has(city.id)),
    approach: approachOf(record, named),
    events: record.events.map(storyEvent),
    eventsInWords: transfer.eventsInWords,
    taken: transfer.taken,
    changed: transfer.changed,
    left: transfer.left,
    became: transfer.became,
    actions: record.actions.map((action) => storyAction(action, progress)),
    instrument: instrumentOf(record, around.instruments),
    ...outcome,
    roundAgain: roundAgain(record, around),
    others: othersOf(record, around.records),
    effectProvenance: effects,
    provenance: transfer.provenance,
    provenances: [transfer.provenance, ...(need === undefined ? [] : [need.provenance]), ...record.actions.map((action) => action.provenance), effects],
  };
}

/** J-20: other transfers that started from one of the same practices. */
function othersOf({ transfer }: ChainRecord, { chain }: ChainRecords): readonly Uptake[] {
  const others = chain.filter((other) => other.transfer.id !== transfer.id && other.transfer.practiceIds.some((id) => transfer.practiceIds.includes(id)));
  return others.map((other) => asUptake(other.card));
}

/** The published statement behind the latest step; a step that rests on a record of ours shows on the page anyway. */
function stateBasis({ transfer }: ChainRecord): TransferJourney['stateBasis'] {
  const basis = transfer.steps.at(-1)?.basis;
  if (basis?.kind !== 'statement') return undefined;
  return { note: basis.note ?? undefined, provenance: { v: 1, statements: [{ field: 'record', confidence: 'stated', sources: basis.sources }] } };
}

function needOf(need: NonNullable<ChainRecord['need']>, cities: ReadonlyMap<string, City>): readonly StoryNeed[] {
  const city = cities.get(need.partnerId);
  return city === undefined ? [] : [{ title: need.title, text: need.description, provenance: need.provenance, path: `/cities/${city.slug}#need-${need.slug}` }];
}

/** The practices named as the source, each once, with the cities named beside it, else with its owners. */
function practicesOf({ transfer }: ChainRecord, all: readonly Practice[]): readonly StoryPractice[] {
  return transfer.practiceIds.flatMap((id) => {
    const practice = all.find((each) => each.id === id);
    if (practice === undefined) return [];
    const named = transfer.sources.flatMap((source) => (source.practiceId === id && source.city !== undefined ? [source.city] : []));
    return [{ title: practice.title, path: `/practices/${practice.slug}`, owners: named.length > 0 ? named : practice.cities }];
  });
}

/** What was taken, in the words of the source; left out where it only repeats the title of a practice. */
function approachOf({ transfer: { approach } }: ChainRecord, named: readonly StoryPractice[]): LocalizedText | undefined {
  const repeats = approach !== undefined && named.some((practice) => original(practice.title) === original(approach));
  return repeats ? undefined : approach;
}

function original(text: LocalizedText): string | undefined {
  return text.texts[text.source]?.text.toLowerCase();
}

function instrumentOf({ transfer }: ChainRecord, all: readonly Instrument[]): StoryInstrument | undefined {
  const instrument = all.find((each) => each.partnerId === transfer.importer.id);
  if (instrument === undefined) return undefined;
  const { history, current } = instrument;
  const before = history.at(-2);
  return {
    name: current.name,
    replaced: before === undefined ? undefined : { name: before.name, reason: current.reason },
    path: `/cities/${transfer.importer.slug}#instrument`,
  };
}

/** J-19: the practices that came out of the transfer's actions, with the transfers that started from them. */
function roundAgain({ actions }: ChainRecord, { practices: all, records }: Around): readonly RoundAgain[] {
  const born = all.filter((practice) => actions.some((action) => action.id === practice.originActionId));
  const uptakes = uptakeIn(records, { ids: born.map((practice) => practice.id), keysOf: (transfer) => transfer.practiceIds });
  return born.map((practice) => ({ practice: { title: practice.title, path: `/practices/${practice.slug}` }, uptakes: uptakes.get(practice.id) ?? [] }));
}
