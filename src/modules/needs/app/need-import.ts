import { noProvenance } from '../../../kernel/provenance.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import { deskCommand, type Standing } from '../../editing/index.ts';
import { importableOf } from '../../exchange/index.ts';
import { membersById } from '../../partnership/index.ts';
import { needContent, needEditable } from './need-editable.ts';
import type { NeedFields } from './need-fields.ts';
import { recordNeed } from './record-need.ts';
import type { NeedTables } from './tables.ts';

/** IM-07: needs brought in from a file are recorded by the command of the workspace, as drafts unless the file says otherwise. */
export const needImport = importableOf<NeedFields>({
  kind: 'need',
  name: 'needs',
  editable: needEditable,
  cityNeeded: true,
  cities: async (reader, projectId) => [...(await membersById(reader, projectId)).values()],
  existing: standingNeeds,
  record: deskCommand(recordNeed),
  input: (content, { slug, partnerId, visibility }) => ({ ...content, slug, partnerId, visibility, provenance: noProvenance }),
  fieldOf: (path) => path,
});

async function standingNeeds(reader: Reader, projectId: string): Promise<readonly Standing<NeedFields>[]> {
  const rows = await from<NeedTables>(reader).selectFrom('need').selectAll().where('project_id', '=', projectId).execute();
  return rows.map((row) => {
    const { id, slug, revision, visibility, state, title, partner_id: partnerId } = row;
    return { id, slug, revision, visibility, state, title, partnerIds: [partnerId], content: needContent(row) };
  });
}
