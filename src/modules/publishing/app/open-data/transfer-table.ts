import type { ChainStage, RailStop, StageState } from '../../../../kernel/city.ts';
import { chainList } from '../../../journey/index.ts';
import { type Transfer, transfers } from '../../../transfers/index.ts';
import { openTable } from './table.ts';

/** A transfer, and how far each stage of its chain is. */
interface TransferRow extends Transfer {
  readonly rail: readonly RailStop[];
}

export const transferTable = openTable<TransferRow>({
  name: 'transfers',
  columns: (make) => [
    ...make.code('id', ({ id }) => id),
    ...make.code('slug', ({ slug }) => slug),
    ...make.words('title', ({ title }) => title),
    ...make.words('summary', ({ summary }) => summary),
    ...make.list('givers', ({ givers }) => givers.map((city) => city.slug)),
    ...make.code('taker', ({ importer }) => importer.slug),
    ...make.list('practice_ids', ({ practiceIds }) => practiceIds),
    ...make.words('approach', ({ approach }) => approach),
    ...make.list('need_ids', ({ need }) => (need === undefined ? [] : [need.id])),
    ...make.list('event_ids', ({ eventIds }) => eventIds),
    ...make.wordLists('taken', ({ taken }) => (taken ?? []).map((part) => part.text)),
    ...make.wordLists('changed', ({ changed }) => (changed ?? []).map((part) => part.text)),
    ...make.wordLists('left_out', ({ left }) => (left ?? []).map((part) => part.text)),
    ...make.words('became', ({ became }) => became),
    ...make.code('state', ({ state }) => state),
    ...make.words('reason', ({ reason }) => reason),
    ...make.code('stage_need', ({ rail }) => stateOf(rail, 'need')),
    ...make.code('stage_practice', ({ rail }) => stateOf(rail, 'practice')),
    ...make.code('stage_visit', ({ rail }) => stateOf(rail, 'visit')),
    ...make.code('stage_action', ({ rail }) => stateOf(rail, 'action')),
    ...make.code('stage_effect', ({ rail }) => stateOf(rail, 'effect')),
    ...make.provenance(({ provenance }) => provenance),
  ],
  read: async (reader, projectId) => {
    const rails = new Map((await chainList(reader, projectId)).map((card) => [card.id, card.rail]));
    return (await transfers(reader, projectId)).map((transfer) => ({ ...transfer, rail: rails.get(transfer.id) ?? [] }));
  },
});

function stateOf(rail: readonly RailStop[], stage: ChainStage): StageState | undefined {
  return rail.find((stop) => stop.stage === stage)?.state;
}
