import type { Quantity } from '../../../kernel/quantity.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { type EventLine, eventLines, standingOf } from '../../events/index.ts';
import { countEffects, type EffectCount, progressOf } from '../../monitoring/index.ts';
import { type Need, needs } from '../../needs/index.ts';
import { type ActionLine, actionLines, type ActionProgress, type ActionStatus, isCarriedOut } from '../../plans/index.ts';
import { isEnded, type Transfer, transfers } from '../../transfers/index.ts';
import { cardNote, type PolicyChangeShown, type ValueShown } from '../model/card-note.ts';
import { type ActionStage, type ChainFacts, railOf } from '../model/rail.ts';
import type { ChainCard } from './shapes.ts';

/** What came of some actions. */
export interface Outcome {
  /** The most telling value of each indicator. */
  readonly values: readonly ValueShown[];
  readonly policyChanges: readonly PolicyChangeShown[];
}

/** One transfer with the records it is linked to, as far as they are public. */
export interface ChainRecord {
  readonly card: ChainCard;
  readonly transfer: Transfer;
  readonly need: Need | undefined;
  readonly events: readonly EventLine[];
  readonly actions: readonly ActionLine[];
  readonly outcome: Outcome;
}

/** Everything the chain is read from. */
export interface ChainRecords {
  readonly chain: readonly ChainRecord[];
  readonly needs: readonly Need[];
  readonly events: readonly EventLine[];
  readonly actions: readonly ActionLine[];
  readonly progress: ReadonlyMap<string, ActionProgress>;
}

/** Reads the chain of a project. The number of statements does not depend on how much there is (J-21). */
export async function chainRecords(reader: Reader, projectId: string): Promise<ChainRecords> {
  const [allTransfers, allNeeds, allEvents, allActions] = await Promise.all([
    transfers(reader, projectId), needs(reader, projectId), eventLines(reader, projectId), actionLines(reader, projectId),
  ]);
  const progress = await progressOf(reader, projectId, allActions.map((action) => action.id));
  const found = { needs: allNeeds, events: allEvents, actions: allActions, progress };
  return { ...found, chain: allTransfers.map((transfer) => asRecord(transfer, found)) };
}

type Found = Omit<ChainRecords, 'chain'>;

function asRecord(transfer: Transfer, found: Found): ChainRecord {
  const linked = {
    transfer,
    need: found.needs.find((need) => need.id === transfer.need?.id),
    events: found.events.filter((event) => transfer.eventIds.includes(event.id)),
    actions: found.actions.filter((action) => action.transferIds.includes(transfer.id)),
  };
  const outcome = outcomeOf(linked.actions, found.progress);
  return { ...linked, outcome, card: cardOf({ ...linked, outcome }, found) };
}

function cardOf(record: Omit<ChainRecord, 'card'>, found: Found): ChainCard {
  const { transfer, need, outcome } = record;
  const { id, slug, path, title, summary, givers, importer, state, reason } = transfer;
  const rail = railOf(factsOf(record, found));
  return {
    id, slug, path, title, summary, givers, state, rail, giverUnknown: givers.length === 0, taker: importer, needKnown: need !== undefined,
    note: cardNote({ ...outcome, reason, rail }),
  };
}

function factsOf({ transfer, need, events: linked, actions: became, outcome }: Omit<ChainRecord, 'card'>, found: Found): ChainFacts {
  const standings = linked.map(standingOf);
  const { measured, reported } = effectsIn(outcome);
  return {
    needs: need === undefined ? [] : [transfer.need?.confidence === 'stated' ? 'stated' : 'inferred'],
    practices: transfer.practiceIds.length,
    practiceInWords: transfer.approach !== undefined || transfer.sources.length > 0,
    events: standings.filter((standing) => standing === 'held').length,
    eventsInWords: transfer.eventsInWords !== undefined || standings.includes('reported'),
    actions: became.map((action) => stageOf(found.progress.get(action.id)?.status)),
    measured,
    reported,
    ended: isEnded(transfer.state) || isOver(found.events),
  };
}

/** J-09: a project is over when its final conference was held. */
export function isOver(all: readonly Pick<EventLine, 'kind' | 'holding' | 'state'>[]): boolean {
  return all.some((event) => event.kind === 'final-conference' && standingOf(event) === 'held');
}

function stageOf(status: ActionStatus | undefined): ActionStage {
  if (isCarriedOut(status)) return 'implemented';
  if (status === 'in-progress' || status === 'delayed') return 'under-way';
  return status === 'dropped' || status === 'not-implemented' ? 'dropped' : 'planned';
}

/** J-06: how many effects are measured and how many only reported; a forecast is no effect yet. */
export function effectsIn({ values, policyChanges }: Outcome): EffectCount {
  return countEffects(values.map((value) => value.quantity).filter(({ status }) => status !== 'forecast'), policyChanges);
}

/** J-08: the latest measured value of an indicator; else the latest other one that is no forecast; else whatever is on record. */
export function tellingValue(latestFirst: readonly Quantity[]): Quantity | undefined {
  const told = latestFirst.filter((value) => value.amount !== null && value.status !== 'forecast');
  return told.find((value) => value.status === 'measured') ?? told[0] ?? latestFirst[0];
}

/** What came of these actions: one value per indicator, and the changes of policy instruments. */
export function outcomeOf(of: readonly ActionLine[], progress: ReadonlyMap<string, ActionProgress>): Outcome {
  const known = of.flatMap((action) => progress.get(action.id) ?? []);
  return {
    values: known.flatMap(({ indicators }) => indicators.flatMap(({ name, values }) => {
      const quantity = tellingValue(values.map((value) => value.quantity));
      return quantity === undefined ? [] : [{ label: name, quantity }];
    })),
    policyChanges: known.flatMap(({ policyChanges }) => policyChanges.map(({ title, when, evidence }) => ({ title, when, evidenced: evidence.length > 0 }))),
  };
}
