import type { Uptake } from '../../../kernel/city.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { Transfer } from '../../transfers/index.ts';
import { asUptake } from './chain-list.ts';
import { type ChainRecords, chainRecords } from './chain-records.ts';

/** Who took over these practices, by practice; fills the port of the practices' pages. */
export function uptakeOfPractices(reader: Reader, projectId: string, practiceIds: readonly string[]): Promise<ReadonlyMap<string, readonly Uptake[]>> {
  return uptakeBy(reader, projectId, { ids: practiceIds, keysOf: (transfer) => transfer.practiceIds });
}

/** What came of these events, by event; fills the port of the events' pages. */
export function uptakeOfEvents(reader: Reader, projectId: string, eventIds: readonly string[]): Promise<ReadonlyMap<string, readonly Uptake[]>> {
  return uptakeBy(reader, projectId, { ids: eventIds, keysOf: (transfer) => transfer.eventIds });
}

interface Index {
  readonly ids: readonly string[];
  readonly keysOf: (transfer: Transfer) => readonly string[];
}

async function uptakeBy(reader: Reader, projectId: string, index: Index): Promise<ReadonlyMap<string, readonly Uptake[]>> {
  return index.ids.length === 0 ? new Map() : uptakeIn(await chainRecords(reader, projectId), index);
}

/** The transfers that name one of the ids, by id; ids without any are left out. */
export function uptakeIn({ chain }: ChainRecords, { ids, keysOf }: Index): ReadonlyMap<string, readonly Uptake[]> {
  const lists = ids.map((id) => [id, chain.filter(({ transfer }) => keysOf(transfer).includes(id)).map(({ card }) => asUptake(card))] as const);
  return new Map(lists.filter(([, found]) => found.length > 0));
}
