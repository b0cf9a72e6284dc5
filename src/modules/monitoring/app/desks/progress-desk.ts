import { noProvenance } from '../../../../kernel/provenance.ts';
import type { Refusal } from '../../../../kernel/result.ts';
import { sortDay } from '../../../../kernel/when.ts';
import { from, into, json, type Reader, type Writer } from '../../../../platform/db/index.ts';
import { type Beginning, type Content, deskCommand, deskOf, type DeskRow, type Fields, type RecordTexts, type Standing, type Stored } from '../../../editing/index.ts';
import { type ActionRow, actionRows } from '../../../plans/index.ts';
import { periodKey, slugIn } from '../../model/period.ts';
import { titleFor } from './period-title.ts';
import { checkProgress, progressStatuses } from '../../model/progress.ts';
import { reportedPeriods } from '../lookup.ts';
import { mayBeginReport, mayEditReport } from '../policy.ts';
import { recordProgress } from '../record-progress.ts';
import { jsonOrNull } from '../standing.ts';
import type { MonitoringTables } from '../tables.ts';
import { monitoringOptions } from './options.ts';
import { whenIn } from './read-when.ts';

/** What is asked of a report, in the order of its form. */
const fields = {
  period: { kind: 'when', label: 'monitoring.field-period', required: true },
  status: {
    kind: 'choice', label: 'monitoring.field-status', required: true, options: [
      { value: 'planned', label: 'plans.status-planned' }, { value: 'in-progress', label: 'plans.status-in-progress' },
      { value: 'delayed', label: 'plans.status-delayed' }, { value: 'implemented', label: 'plans.status-implemented' },
      { value: 'implemented-with-changes', label: 'plans.status-implemented-with-changes' },
      { value: 'not-implemented', label: 'plans.status-not-implemented' }, { value: 'dropped', label: 'plans.status-dropped' },
    ],
  },
  text: { kind: 'text', label: 'monitoring.field-report', hint: 'monitoring.hint-report', max: 2000, rows: 5 },
  reason: { kind: 'text', label: 'monitoring.field-reason', hint: 'monitoring.hint-reason', max: 1000, rows: 3 },
} as const satisfies Fields;
type ProgressFields = typeof fields;

/** A report as it is being edited. */
interface EditedProgress extends Standing<ProgressFields> {
  readonly action: ActionRow | undefined;
  /** Periods of the action's other reports. */
  readonly reported: ReadonlySet<string>;
}

function edited(standing: Standing<ProgressFields>): EditedProgress {
  // a desk's functions are only given what its own `find` returned
  return standing as EditedProgress;
}

/** A report begins with the action and the half-year. */
const begin: Beginning = {
  fields: {
    actionId: { kind: 'record', of: 'actions', label: 'monitoring.field-action', hint: 'monitoring.hint-action', required: true },
    semesterId: { kind: 'record', of: 'semesters', label: 'monitoring.field-semester' },
    period: { kind: 'when', label: 'monitoring.field-other-period', hint: 'monitoring.hint-other-period' },
    status: fields.status,
    text: fields.text,
    reason: fields.reason,
  },
  partner: 'none',
  mayBegin: mayBeginReport,
  command: deskCommand(recordProgress),
  input: (content, { slug }) => ({
    slug: slugIn(content['actionId'], undefined, slug), actionId: content['actionId'], semesterId: content['semesterId'] ?? null, period: whenIn(content['period']),
    status: content['status'], text: content['text'] ?? null, reason: content['reason'] ?? null, visibility: 'project', provenance: noProvenance,
  }),
};

/** Reports on how far actions have come, period by period. */
export const progressDesk = deskOf<ProgressFields>({
  path: 'progress',
  one: 'monitoring.one-progress',
  many: 'monitoring.many-progress',
  empty: 'monitoring.empty-progress',
  editable: {
    name: 'progress',
    kind: 'progress',
    fields,
    options: monitoringOptions,
    find: findEdited,
    texts: progressTexts,
    mayEdit: mayEditReport,
    check: (content, standing) => check(content, edited(standing)),
    store,
  },
  list: allReports,
  states: {
    planned: 'plans.status-planned', 'in-progress': 'plans.status-in-progress', delayed: 'plans.status-delayed', implemented: 'plans.status-implemented',
    'implemented-with-changes': 'plans.status-implemented-with-changes', 'not-implemented': 'plans.status-not-implemented', dropped: 'plans.status-dropped',
  },
  steps: [],
  begin,
  publicPath: (standing) => `${edited(standing).action?.path ?? '/plans'}#progress`,
  related: (_reader, _projectId, standing) => {
    const { action } = edited(standing);
    return Promise.resolve(action === undefined ? [] : [{ label: action.title, path: `/actions/${action.id}` }]);
  },
});

async function findEdited(reader: Reader, projectId: string, id: string): Promise<EditedProgress | undefined> {
  const row = await from<MonitoringTables>(reader).selectFrom('action_progress').selectAll()
    .where('project_id', '=', projectId).where('id', '=', id).forUpdate().executeTakeFirst();
  const action = row === undefined ? undefined : (await actionRows(reader, projectId)).find((each) => each.id === row.action_id);
  if (row === undefined || action === undefined) return undefined;
  const { slug, revision, visibility, status, period, report, reason } = row;
  return {
    id, slug, revision, visibility, state: status, title: titleFor(action.title, period), partnerIds: [action.partnerId], action,
    reported: await reportedPeriods(reader, projectId, { actionId: action.id, except: id }), content: { period, status, text: report, reason },
  };
}

async function progressTexts(reader: Reader, projectId: string): Promise<readonly RecordTexts<ProgressFields>[]> {
  const rows = await from<MonitoringTables>(reader).selectFrom('action_progress').select(['id', 'report', 'reason']).where('project_id', '=', projectId).execute();
  return rows.map(({ id, report: text, reason }) => ({ id, content: { text, reason } }));
}

function statusOf(content: Content<ProgressFields>) {
  const status = progressStatuses.find((each) => each === content.status);
  if (status === undefined) throw new Error('a report without a status was agreed to');
  return status;
}

/** MO-01. */
function check(content: Content<ProgressFields>, { reported }: EditedProgress): readonly Refusal[] {
  if (content.status === null) return [];
  const checked = checkProgress({ ...content, status: statusOf(content) });
  return [...(checked.ok ? [] : checked.refusals), ...(reported.has(periodKey(content.period)) ? [{ code: 'taken' as const, field: 'period' }] : [])];
}

async function store(writer: Writer, at: Stored, content: Content<ProgressFields>): Promise<void> {
  const { period, text, reason } = content;
  await into<MonitoringTables>(writer).updateTable('action_progress')
    .set({
      period: json(period), sort_day: sortDay(period) ?? null, status: statusOf(content), report: jsonOrNull(text), reason: jsonOrNull(reason),
      revision: at.revision, visibility: at.visibility,
    })
    .where('project_id', '=', at.projectId).where('id', '=', at.id).where('revision', '=', at.revision - 1).returning('id').executeTakeFirstOrThrow();
}

async function allReports(reader: Reader, projectId: string): Promise<readonly DeskRow[]> {
  const known = new Map((await actionRows(reader, projectId)).map((action) => [action.id, action]));
  const rows = await from<MonitoringTables>(reader).selectFrom('action_progress').select(['id', 'slug', 'action_id', 'period', 'status', 'visibility'])
    .where('project_id', '=', projectId).orderBy('sort_day', (order) => order.desc().nullsLast()).orderBy('id').execute();
  return rows.flatMap(({ id, slug, action_id: actionId, period, status, visibility }) => {
    const action = known.get(actionId);
    return action === undefined ? [] : [{ id, slug, visibility, state: status, title: titleFor(action.title, period), partnerIds: [action.partnerId] }];
  });
}
