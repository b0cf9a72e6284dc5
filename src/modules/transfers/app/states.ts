import type { Visibility } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import { citiesById } from '../../partnership/index.ts';
import { type TransferState, transferStates } from '../model/course.ts';
import type { TransferTables } from './tables.ts';

/** T-08: the states of the transfers that readers may see, by the practice they started from, each once, in the order of the course. */
export async function statesByPractice(reader: Reader, projectId: string): Promise<ReadonlyMap<string, readonly TransferState[]>> {
  const rows = await from<TransferTables>(reader).selectFrom('transfer')
    .innerJoin('transfer_source', (join) => join.onRef('transfer_source.project_id', '=', 'transfer.project_id').onRef('transfer_source.transfer_id', '=', 'transfer.id'))
    .select(['transfer_source.practice_id', 'transfer.importer_id', 'transfer.state'])
    .where('transfer.project_id', '=', projectId).where('transfer.visibility', '=', 'public').where('transfer_source.practice_id', 'is not', null).execute();
  const cities = await citiesById(reader, projectId);
  const shown = Map.groupBy(rows.filter(({ importer_id: importer }) => cities.has(importer)), ({ practice_id: practice }) => practice ?? '');
  return new Map([...shown].map(([practice, own]) => [practice, transferStates.filter((state) => own.some((each) => each.state === state))]));
}

/** A transfer as the people of the project find it beside its practice. */
export interface TakenOver {
  readonly id: string;
  readonly title: LocalizedText;
  readonly importerId: string;
  readonly state: TransferState;
  readonly visibility: Visibility;
}

/** The transfers that started from a practice, drafts too: for the workspace only. */
export function transfersFrom(reader: Reader, projectId: string, practiceId: string): Promise<readonly TakenOver[]> {
  return from<TransferTables>(reader).selectFrom('transfer').select(['id', 'title', 'importer_id as importerId', 'state', 'visibility'])
    .where('project_id', '=', projectId)
    .where((where) => where.exists(
      where.selectFrom('transfer_source as s').select('s.position')
        .whereRef('s.project_id', '=', 'transfer.project_id').whereRef('s.transfer_id', '=', 'transfer.id').where('s.practice_id', '=', practiceId),
    )).orderBy('id').execute();
}
