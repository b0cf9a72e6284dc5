import type { LocalizedText } from '../../../../kernel/text.ts';
import type { Reader } from '../../../../platform/db/index.ts';
import { practiceOptions } from '../../../practices/index.ts';
import { desks as transferDesks } from '../../../transfers/index.ts';

/** A record that an action can come from. */
export interface OriginRecord {
  readonly id: string;
  readonly title: LocalizedText;
}

/** The transfers of a project with the city that takes, drafts too: for commands and the workspace only. */
export async function originTransfers(reader: Reader, projectId: string): Promise<readonly (OriginRecord & { readonly partnerId: string | undefined })[]> {
  const [desk] = transferDesks;
  return (await desk.list(reader, projectId)).map(({ id, title, partnerIds: [partnerId] }) => ({ id, title, partnerId }));
}

/** The practices of a project, drafts too: for commands and the workspace only. */
export async function originPractices(reader: Reader, projectId: string): Promise<readonly OriginRecord[]> {
  return (await practiceOptions(reader, projectId)).map(({ value, label }) => ({ id: value, title: label }));
}
