import type { Refusal } from '../../../../kernel/result.ts';
import { from, into, json, type Reader, type Writer } from '../../../../platform/db/index.ts';
import type { Editable, Option, RecordTexts, Standing, Stored } from '../../../editing/index.ts';
import { instruments } from '../../../partnership/index.ts';
import { checkOpen } from '../../model/open-text.ts';
import type { PlanState } from '../../model/plan-state.ts';
import { contentHash, contentOf } from '../content.ts';
import { findPlan } from '../lookup.ts';
import { planPath } from '../plan-queries.ts';
import { mayEditPlan } from '../policy.ts';
import { refreshSearch } from '../search-plan.ts';
import type { PlanTables } from '../tables.ts';
import { type PlanFieldContent, type PlanFields, planFields } from './plan-fields.ts';

/** A plan as it is being edited, with what its steps depend on. */
export interface EditedPlan extends Standing<PlanFields> {
  readonly path: string;
  /** Null: known from outside only. */
  readonly planState: PlanState | null;
  readonly version: number;
  readonly everEndorsed: boolean;
  /** Of the text as it stands: what an endorsement would stand for. */
  readonly contentHash: string;
  /** Instruments of the plan's own city. */
  readonly instrumentIds: ReadonlySet<string>;
  /** Instruments that another plan is about. */
  readonly takenInstrumentIds: ReadonlySet<string>;
}

/** How a plan is changed, brought back and shown. */
export const planEditable: Editable<PlanFields> = {
  name: 'plan',
  kind: 'plan',
  fields: planFields,
  options: { instruments: instrumentOptions },
  find: findEdited,
  texts: planTexts,
  mayEdit: mayEditPlan,
  // a desk's functions are only given what its own `find` returned
  check: (content, standing) => checkPlan(content, standing as EditedPlan),
  store: storePlan,
};

async function instrumentOptions(reader: Reader, projectId: string): Promise<readonly Option[]> {
  return (await instruments(reader, projectId)).map(({ id, current }) => ({ value: id, label: current.name }));
}

async function findEdited(reader: Reader, projectId: string, id: string): Promise<EditedPlan | undefined> {
  const known = await findPlan(reader, projectId, { id });
  const content = known === undefined ? undefined : await contentOf(reader, { projectId, planId: id });
  if (known === undefined || content === undefined) return undefined;
  const rows = await from<PlanTables>(reader).selectFrom('plan').select(['id', 'slug', 'instrument_id as instrumentId']).where('project_id', '=', projectId).execute();
  const { partnerId, revision, visibility, state, version, everEndorsed } = known;
  const { title, instrumentId, details: { vision, background, policyContext } } = content;
  const slug = rows.find((row) => row.id === id)?.slug ?? '';
  const own = (await instruments(reader, projectId)).filter((each) => each.partnerId === partnerId).map((each) => each.id);
  return {
    id, slug, revision, visibility, title, partnerIds: [partnerId], path: planPath(slug), ...(state !== null && { state }),
    planState: state, version, everEndorsed, contentHash: contentHash(content),
    instrumentIds: new Set(own), takenInstrumentIds: new Set(rows.flatMap((row) => (row.id === id ? [] : (row.instrumentId ?? [])))),
    content: { title, instrumentId, vision, background, policyContext },
  };
}

async function planTexts(reader: Reader, projectId: string): Promise<readonly RecordTexts<PlanFields>[]> {
  const rows = await from<PlanTables>(reader).selectFrom('plan').select(['id', 'title', 'details']).where('project_id', '=', projectId).execute();
  return rows.map(({ id, title, details: { vision, background, policyContext } }) => ({ id, content: { title, vision, background, policyContext } }));
}

/** PL-01 and PL-17. */
function checkPlan(content: PlanFieldContent, plan: EditedPlan): readonly Refusal[] {
  const { instrumentId } = content;
  const finished = checkOpen(plan.planState, plan.content, content);
  if (instrumentId === null || instrumentId === plan.content.instrumentId) return finished;
  if (!plan.instrumentIds.has(instrumentId)) return [...finished, { code: 'unknown-reference', field: 'instrumentId' }];
  return plan.takenInstrumentIds.has(instrumentId) ? [...finished, { code: 'taken', field: 'instrumentId' }] : finished;
}

async function storePlan(writer: Writer, at: Stored, content: PlanFieldContent): Promise<void> {
  const { title, instrumentId, vision, background, policyContext } = content;
  if (title === null) throw new Error('a plan without a title was agreed to');
  await into<PlanTables>(writer).updateTable('plan')
    .set({ title: json(title), instrument_id: instrumentId, details: json({ v: 1, vision, background, policyContext }), revision: at.revision, visibility: at.visibility })
    .where('project_id', '=', at.projectId).where('id', '=', at.id).where('revision', '=', at.revision - 1).returning('id').executeTakeFirstOrThrow();
  await refreshSearch(writer, { projectId: at.projectId, planId: at.id });
}
