import { noProvenance } from '../../../../kernel/provenance.ts';
import { unknownWhen } from '../../../../kernel/when.ts';
import { from, type Reader } from '../../../../platform/db/index.ts';
import { type Beginning, deskCommand, deskOf, type DeskRow } from '../../../editing/index.ts';
import { profileLimits } from '../../../partnership/index.ts';
import { emptyForm } from '../../model/form.ts';
import { mayEditPractice } from '../policy.ts';
import type { InterestPorts } from '../ports.ts';
import { ownerIds } from '../queries.ts';
import { recordPractice } from '../record-practice.ts';
import type { PracticeTables } from '../tables.ts';
import { interestLinks, interestSteps } from './interest-steps.ts';
import { practiceEditable } from './practice-editable.ts';
import { fieldLimits, practiceFields } from './practice-fields.ts';
import { workflowSteps } from './workflow-steps.ts';

const { title, summary, thematicAreaId, description } = practiceFields;

const begin: Beginning = {
  fields: { title, summary, thematicAreaId, description },
  limits: async (reader, projectId) => fieldLimits(await profileLimits(reader, projectId)),
  partner: 'one',
  mayBegin: mayEditPractice,
  command: deskCommand(recordPractice),
  input: (content, { slug, partnerId }) => ({
    slug, title: content['title'], summary: content['summary'], thematicAreaId: content['thematicAreaId'] ?? null, partnerIds: [partnerId], period: unknownWhen,
    form: { ...emptyForm, description: content['description'] ?? null }, attribution: 'stated', visibility: 'project', provenance: noProvenance,
  }),
};

/** Practices in the workspace: the programme's form, the way through the programme, and who is interested. */
export function practiceDesk(ports: InterestPorts) {
  const interest = interestSteps(ports);
  const { desk, commands } = deskOf({
    path: 'practices',
    one: 'practices.one',
    many: 'practices.title',
    empty: 'practices.desk-empty',
    editable: practiceEditable,
    list: allPractices,
    states: {
      draft: 'practices.state-draft', submitted: 'practices.state-submitted', 'changes-requested': 'practices.state-changes-requested',
      approved: 'practices.state-approved', validated: 'practices.state-validated', published: 'practices.state-published', declined: 'practices.state-declined',
      'under-review': 'practices.state-under-review', confirmed: 'practices.state-confirmed', outdated: 'practices.state-outdated', withdrawn: 'practices.state-withdrawn',
    },
    steps: [...workflowSteps, ...interest.steps],
    begin,
    publicPath: ({ slug }) => `/practices/${slug}`,
    related: (reader, projectId, standing) => interestLinks(ports, reader, { projectId, practiceId: standing.id }),
  });
  return { desk, commands: [...commands, ...interest.commands] };
}

/** Every practice of the project, drafts too: the workspace's list. */
async function allPractices(reader: Reader, projectId: string): Promise<readonly DeskRow[]> {
  const rows = await from<PracticeTables>(reader).selectFrom('practice')
    .select(['id', 'slug', 'title', 'state', 'visibility', ownerIds.as('partnerIds')])
    .where('project_id', '=', projectId).orderBy('sort_day', (order) => order.asc().nullsLast()).orderBy('slug').execute();
  return rows.map(({ state, ...row }) => ({ ...row, state: state ?? undefined }));
}
