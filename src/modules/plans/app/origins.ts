import type { Reader } from '../../../platform/db/index.ts';
import { practicesById } from '../../practices/index.ts';
import { transfersById } from '../../transfers/index.ts';

/** Which of the records an action names as its origin there are. */
export interface KnownOrigins {
  /** The city that takes, by transfer. */
  readonly takers: ReadonlyMap<string, string>;
  readonly practices: ReadonlySet<string>;
}

/** PL-10: looks up what an action says it comes from. */
export async function knownOrigins(
  reader: Reader, projectId: string, named: { readonly transferIds: readonly string[]; readonly practiceIds: readonly string[] },
): Promise<KnownOrigins> {
  const transfers = await transfersById(reader, projectId, named.transferIds);
  const practices = await practicesById(reader, projectId, named.practiceIds);
  return { takers: new Map([...transfers].map(([id, transfer]) => [id, transfer.importer.id])), practices: new Set(practices.keys()) };
}
