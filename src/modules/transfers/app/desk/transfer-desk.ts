import { noProvenance } from '../../../../kernel/provenance.ts';
import { from, type Reader } from '../../../../platform/db/index.ts';
import { type Beginning, deskCommand, deskOf, type DeskRow, type Option } from '../../../editing/index.ts';
import { eventOptions } from '../../../events/index.ts';
import { needOptions } from '../../../needs/index.ts';
import { practiceOptions } from '../../../practices/index.ts';
import { openTransfer } from '../open-transfer.ts';
import { mayEditTransfer } from '../policy.ts';
import type { TransferTables } from '../tables.ts';
import { transferEditable } from './transfer-editable.ts';
import { type TransferContent, transferFields } from './transfer-fields.ts';
import { transferSteps } from './transfer-steps.ts';

const { title, summary, needId, practiceIds, eventIds } = transferFields;

/** Opens a transfer from a need and the practices that answer it. */
const begin: Beginning = {
  fields: { title, summary, needId, practiceIds, eventIds },
  partner: 'one',
  mayBegin: mayEditTransfer,
  command: deskCommand(openTransfer),
  input: (content, { slug, partnerId }) => {
    const practices: unknown = content['practiceIds'];
    return {
      slug, importerId: partnerId, title: content['title'], summary: content['summary'], needId: content['needId'] ?? null, eventIds: content['eventIds'],
      sources: (Array.isArray(practices) ? practices : []).map((practiceId: unknown) => ({ practiceId })), visibility: 'project', provenance: noProvenance,
    };
  },
};

/** Transfers in the workspace: what a city takes over, what moved, and how far it came. */
export const transferDesk = deskOf({
  path: 'transfers',
  one: 'transfers.one',
  many: 'transfers.many',
  empty: 'transfers.empty',
  editable: transferEditable,
  list: allTransfers,
  states: {
    considered: 'transfers.state-considered', observed: 'transfers.state-observed', assessed: 'transfers.state-assessed', adopted: 'transfers.state-adopted',
    'being-implemented': 'transfers.state-being-implemented', 'in-effect': 'transfers.state-in-effect', declined: 'transfers.state-declined', stopped: 'transfers.state-stopped',
  },
  steps: transferSteps,
  begin,
  publicPath: ({ slug }) => `/transfers/${slug}`,
  related: (reader, projectId, { content }) => linkedTo(reader, projectId, content),
});

/** The need, the practices and the events a transfer names, as places below `/work`. */
async function linkedTo(reader: Reader, projectId: string, content: TransferContent) {
  const named = (found: readonly Option[], ids: readonly (string | null)[], desk: string) => (
    found.filter(({ value }) => ids.includes(value)).map(({ value, label }) => ({ label, path: `/${desk}/${value}` }))
  );
  return [
    ...named(await needOptions(reader, projectId), [content.needId], 'needs'),
    ...named(await practiceOptions(reader, projectId), content.practiceIds, 'practices'),
    ...named(await eventOptions(reader, projectId), content.eventIds, 'events'),
  ];
}

/** Every transfer of the project, drafts too: the workspace's list. */
async function allTransfers(reader: Reader, projectId: string): Promise<readonly DeskRow[]> {
  const rows = await from<TransferTables>(reader).selectFrom('transfer').select(['id', 'slug', 'title', 'importer_id', 'state', 'visibility'])
    .where('project_id', '=', projectId).orderBy('id').execute();
  return rows.map(({ importer_id: importer, ...row }) => ({ ...row, partnerIds: [importer] }));
}
