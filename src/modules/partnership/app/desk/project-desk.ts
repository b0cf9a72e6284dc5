import type { Refusal } from '../../../../kernel/result.ts';
import { unknownWhen } from '../../../../kernel/when.ts';
import { from, into, json, type Reader, type Writer } from '../../../../platform/db/index.ts';
import { type Content, deskOf, type Editable, type Fields, type RecordTexts, type Standing, type Stored } from '../../../editing/index.ts';
import type { HeadlineTarget, ProjectAbout } from '../../model/shapes.ts';
import { keepProjectFindable } from './keep-findable.ts';
import { mayShapeProject } from '../policy.ts';
import type { PartnershipTables } from '../tables.ts';

const projectFields = {
  title: { kind: 'text', label: 'partnership.project-title', max: 300, required: true },
  summary: { kind: 'text', label: 'partnership.summary', hint: 'partnership.hint-summary', max: 500, rows: 3, required: true },
  problem: { kind: 'text', label: 'partnership.problem', max: 3000, rows: 6 },
  objective: { kind: 'text', label: 'partnership.objective', max: 3000, rows: 6 },
  targetStatement: { kind: 'text', label: 'partnership.target', hint: 'partnership.hint-target', max: 500, rows: 3 },
  targetAmount: { kind: 'decimal', label: 'partnership.target-amount' },
  targetUnit: {
    kind: 'choice', label: 'partnership.target-unit', options: [{ value: 'percent', label: 'partnership.unit-percent' }, { value: 'number', label: 'partnership.unit-number' }],
  },
  targetDue: { kind: 'when', label: 'partnership.target-due' },
  targetDefinition: { kind: 'text', label: 'partnership.target-definition', hint: 'partnership.hint-target-definition', max: 1000, rows: 3 },
  targetBaseline: { kind: 'decimal', label: 'partnership.target-baseline', hint: 'partnership.hint-not-known' },
  targetResult: { kind: 'decimal', label: 'partnership.target-result', hint: 'partnership.hint-not-known' },
} as const satisfies Fields;
type ProjectFields = typeof projectFields;
type ProjectContent = Content<ProjectFields>;

const projectEditable: Editable<ProjectFields> = {
  name: 'project',
  kind: 'project',
  fields: projectFields,
  options: {},
  find: findProject,
  texts: projectTexts,
  mayEdit: (actor, at) => mayShapeProject(actor, at),
  check: targetRefusals,
  store: storeProject,
};

/** The project itself in the workspace: what it is about, and what it promised. */
export const projectDesk = deskOf({
  path: 'project',
  group: 'project',
  one: 'partnership.project',
  many: 'partnership.project',
  empty: 'partnership.project-empty',
  editable: projectEditable,
  list: async (reader, projectId) => {
    const project = await findProject(reader, projectId, projectId);
    return project === undefined ? [] : [{ ...project, state: undefined }];
  },
  steps: [],
  publicPath: () => '/',
});

async function findProject(reader: Reader, projectId: string, id: string): Promise<Standing<ProjectFields> | undefined> {
  if (id !== projectId) return undefined;
  const row = await from<PartnershipTables>(reader).selectFrom('project').select(['slug', 'title', 'summary', 'about', 'revision', 'visibility'])
    .where('project_id', '=', projectId).forUpdate().executeTakeFirst();
  if (row === undefined) return undefined;
  const { title, summary, about: { problem, objective, target } } = row;
  return {
    id, slug: row.slug, title, revision: row.revision, visibility: row.visibility, partnerIds: [],
    content: { title, summary, problem, objective, ...(target === null ? noTarget : targetFields(target)) },
  };
}

async function projectTexts(reader: Reader, projectId: string): Promise<readonly RecordTexts<ProjectFields>[]> {
  const project = await findProject(reader, projectId, projectId);
  return project === undefined ? [] : [project];
}

type TargetContent = Pick<ProjectContent, 'targetStatement' | 'targetAmount' | 'targetUnit' | 'targetDue' | 'targetDefinition' | 'targetBaseline' | 'targetResult'>;

const noTarget: TargetContent = {
  targetStatement: null, targetAmount: null, targetUnit: null, targetDue: unknownWhen, targetDefinition: null, targetBaseline: null, targetResult: null,
};

function targetFields({ statement, amount, unit, due, definition, baseline, result }: HeadlineTarget): TargetContent {
  return {
    targetStatement: statement, targetAmount: amount, targetUnit: unit, targetDue: due, targetDefinition: definition, targetBaseline: baseline, targetResult: result,
  };
}

/** PA-07: a promise has its words, its figure and its unit; definition, baseline and result may be unknown. */
function targetRefusals(content: ProjectContent): readonly Refusal[] {
  const needed = ['targetStatement', 'targetAmount', 'targetUnit'] as const;
  const given = [...needed, 'targetDefinition', 'targetBaseline', 'targetResult'] as const;
  if (given.every((field) => content[field] === null)) return [];
  return needed.filter((field) => content[field] === null).map((field) => ({ code: 'required', field }));
}

function targetAfter(before: HeadlineTarget | null, content: ProjectContent): HeadlineTarget | null {
  const { targetStatement: statement, targetAmount: amount, targetUnit, targetDue: due, targetDefinition: definition, targetBaseline: baseline, targetResult: result } = content;
  if (statement === null || amount === null) return null;
  return { statement, amount, unit: targetUnit === 'percent' ? 'percent' : 'number', due, definition, baseline, result, sources: before?.sources ?? [] };
}

async function storeProject(writer: Writer, at: Stored, content: ProjectContent): Promise<void> {
  const { title, summary, problem, objective } = content;
  if (title === null || summary === null) throw new Error('a project without its words was agreed to');
  const db = into<PartnershipTables>(writer);
  const { about: before } = await db.selectFrom('project').select('about').where('project_id', '=', at.projectId).executeTakeFirstOrThrow();
  const about: ProjectAbout = { ...before, problem, objective, target: targetAfter(before.target, content) };
  await db.updateTable('project')
    .set({ title: json(title), summary: json(summary), about: json(about), revision: at.revision, visibility: at.visibility })
    .where('project_id', '=', at.projectId).where('revision', '=', at.revision - 1).returning('project_id').executeTakeFirstOrThrow();
  await keepProjectFindable(writer, at.projectId, { title, summary, about, visibility: at.visibility });
}
