import { noProvenance, type Source } from '../../../../kernel/provenance.ts';
import type { Refusal } from '../../../../kernel/result.ts';
import { isReversed, sortDay } from '../../../../kernel/when.ts';
import { from, into, json, type Reader, type Writer } from '../../../../platform/db/index.ts';
import { type Beginning, type Content, deskCommand, deskOf, type DeskRow, type Fields, type RecordTexts, type Standing, type Stored } from '../../../editing/index.ts';
import { instruments } from '../../../partnership/index.ts';
import { actionRows, changeTypes } from '../../../plans/index.ts';
import { firstSource, linkOf, sourceOf, withSource } from '../../model/link.ts';
import { mayBeginReport, mayEditReport } from '../policy.ts';
import { recordPolicyChange } from '../record-policy-change.ts';
import { makeFindable } from '../search-results.ts';
import { jsonOrNull } from '../standing.ts';
import type { MonitoringTables } from '../tables.ts';
import { monitoringOptions } from './options.ts';

/** What is asked of a policy change, in the order of its form. It is shown only with a page that tells of it (MO-19). */
const fields = {
  title: { kind: 'text', label: 'monitoring.field-change-title', hint: 'monitoring.hint-change-title', max: 200, required: true },
  type: {
    kind: 'choice', label: 'monitoring.field-change-type', options: [
      { value: 'new-projects', label: 'plans.change-new-projects' }, { value: 'governance', label: 'plans.change-governance' },
      { value: 'strategic-focus', label: 'plans.change-strategic-focus' },
    ],
  },
  actionId: { kind: 'record', of: 'actions', label: 'monitoring.field-change-action', hint: 'monitoring.hint-change-action' },
  instrumentId: { kind: 'record', of: 'instruments', label: 'monitoring.field-change-instrument' },
  happened: { kind: 'when', label: 'monitoring.field-happened' },
  text: { kind: 'text', label: 'monitoring.field-change-text', hint: 'monitoring.hint-change-text', max: 3000, rows: 5 },
  provenance: { kind: 'plain', type: 'url', max: 500, label: 'monitoring.field-change-source', hint: 'monitoring.hint-change-source', required: true },
  sourceTitle: { kind: 'plain', max: 300, label: 'monitoring.field-source-title' },
  evidenced: { kind: 'flag', label: 'monitoring.field-evidenced' },
} as const satisfies Fields;
type ChangeFields = typeof fields;
type ChangeContent = Content<ChangeFields>;

/** A policy change as it is being edited, with what its own city has. */
interface EditedChange extends Standing<ChangeFields> {
  readonly actionIds: ReadonlySet<string>;
  readonly instrumentIds: ReadonlySet<string>;
}

const begin: Beginning = {
  fields: { actionId: fields.actionId, title: fields.title, type: fields.type, happened: fields.happened, text: fields.text },
  partner: 'one',
  mayBegin: mayBeginReport,
  command: deskCommand(recordPolicyChange),
  input: (content, { slug, partnerId }) => ({
    slug, partnerId, actionId: content['actionId'] ?? null, title: content['title'], type: content['type'] ?? null, happened: content['happened'], text: content['text'] ?? null,
    visibility: 'project', provenance: noProvenance,
  }),
};

/** What changed in the policy instruments. */
export const changeDesk = deskOf<ChangeFields>({
  path: 'policy-changes',
  one: 'monitoring.one-change',
  many: 'monitoring.changes-title',
  empty: 'monitoring.empty-changes',
  editable: {
    name: 'policy-change',
    kind: 'policy-change',
    fields,
    options: monitoringOptions,
    find: findEdited,
    texts: changeTexts,
    mayEdit: mayEditReport,
    // a desk's functions are only given what its own `find` returned
    check: (content, standing) => check(content, standing as EditedChange),
    store,
  },
  list: allChanges,
  steps: [],
  begin,
  publicPath: ({ slug }) => `/results#change-${slug}`,
  related: async (reader, projectId, { content: { actionId } }) => (await actionRows(reader, projectId))
    .filter(({ id }) => id === actionId).map(({ id, title }) => ({ label: title, path: `/actions/${id}` })),
});

async function findEdited(reader: Reader, projectId: string, id: string): Promise<EditedChange | undefined> {
  const row = await from<MonitoringTables>(reader).selectFrom('policy_change').selectAll().where('project_id', '=', projectId).where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) return undefined;
  const { slug, revision, visibility, partner_id: partnerId, title, type, happened, report: text, evidence, provenance } = row;
  const link = linkOf(evidence[0] ?? firstSource(provenance));
  return {
    id, slug, revision, visibility, title, partnerIds: [partnerId],
    actionIds: new Set((await actionRows(reader, projectId)).filter((each) => each.partnerId === partnerId).map((each) => each.id)),
    instrumentIds: new Set((await instruments(reader, projectId)).filter((each) => each.partnerId === partnerId).map((each) => each.id)),
    content: {
      title, type, actionId: row.action_id, instrumentId: row.instrument_id, happened, text, provenance: link.url, sourceTitle: link.title, evidenced: evidence.length > 0,
    },
  };
}

async function changeTexts(reader: Reader, projectId: string): Promise<readonly RecordTexts<ChangeFields>[]> {
  const rows = await from<MonitoringTables>(reader).selectFrom('policy_change').select(['id', 'title', 'report']).where('project_id', '=', projectId).execute();
  return rows.map(({ id, title, report: text }) => ({ id, content: { title, text } }));
}

/** MO-19: action and instrument are the city's own; a date is not reversed. */
function check({ actionId, instrumentId, happened }: ChangeContent, { actionIds, instrumentIds }: EditedChange): readonly Refusal[] {
  return [
    ...(actionId !== null && !actionIds.has(actionId) ? [{ code: 'unknown-reference' as const, field: 'actionId' }] : []),
    ...(instrumentId !== null && !instrumentIds.has(instrumentId) ? [{ code: 'unknown-reference' as const, field: 'instrumentId' }] : []),
    ...(isReversed(happened) ? [{ code: 'period-reversed' as const, field: 'happened' }] : []),
  ];
}

async function store(writer: Writer, at: Stored, content: ChangeContent): Promise<void> {
  const { title, text, happened, actionId } = content;
  if (title === null) throw new Error('a policy change without a title was agreed to');
  const table = into<MonitoringTables>(writer);
  const kept = await table.selectFrom('policy_change').select(['evidence', 'provenance']).where('project_id', '=', at.projectId).where('id', '=', at.id).executeTakeFirstOrThrow();
  await table.updateTable('policy_change')
    .set({
      title: json(title), type: changeTypes.find((each) => each === content.type) ?? null, action_id: actionId, instrument_id: content.instrumentId,
      happened: json(happened), sort_day: sortDay(happened) ?? null, report: jsonOrNull(text), ...toldBy(kept, content), revision: at.revision, visibility: at.visibility,
    })
    .where('project_id', '=', at.projectId).where('id', '=', at.id).where('revision', '=', at.revision - 1).returning('id').executeTakeFirstOrThrow();
  await makeFindable(writer, at.projectId, {
    kind: 'policy-change', id: at.id, actionId, visibility: at.visibility, anchor: `change-${at.slug}`, title, body: [text],
  });
}

/** The page the form names is evidence where it shows the change itself, else a source; what else is on record stays. */
function toldBy({ evidence, provenance }: Pick<EditedSources, 'evidence' | 'provenance'>, { provenance: url, sourceTitle: title, evidenced }: ChangeContent) {
  const first = evidence[0] ?? firstSource(provenance);
  const source = sourceOf({ url, title }, first);
  const rest = evidence.slice(1);
  if (evidenced) return { evidence: json([...(source === undefined ? [] : [source]), ...rest]), provenance: json(provenance) };
  return { evidence: json([]), provenance: json(withSource(provenance, 'record', source)) };
}

interface EditedSources {
  readonly evidence: readonly Source[];
  readonly provenance: typeof noProvenance;
}

async function allChanges(reader: Reader, projectId: string): Promise<readonly DeskRow[]> {
  const rows = await from<MonitoringTables>(reader).selectFrom('policy_change').select(['id', 'slug', 'title', 'partner_id', 'visibility'])
    .where('project_id', '=', projectId).orderBy('sort_day', (order) => order.desc().nullsLast()).orderBy('id').execute();
  return rows.map(({ partner_id: partnerId, ...row }) => ({ ...row, state: undefined, partnerIds: [partnerId] }));
}
