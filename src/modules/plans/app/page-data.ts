import type { City } from '../../../kernel/city.ts';
import type { Provenance } from '../../../kernel/provenance.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { type Instrument, instruments, partners, type PartnerProfile } from '../../partnership/index.ts';
import { type Practice, practicesBornOf, practicesById } from '../../practices/index.ts';
import { transfersById } from '../../transfers/index.ts';
import type { ActionProgress } from '../model/progress.ts';
import { type Action, type ActionInPlan, actionsByPlan, actionsInPlans } from './action-queries.ts';
import { contentHash, contentOf } from './content.ts';
import { type Endorsement, endorsementsOf, type Plan, planBySlug, plans } from './plan-queries.ts';
import type { PlanPorts } from './ports.ts';

/** An action with what monitoring knows of it; undefined = nothing is on record. */
export interface FollowedAction<T = ActionInPlan> {
  readonly action: T;
  readonly progress: ActionProgress | undefined;
}

/** A plan in the list of plans. */
export interface PlanEntry {
  readonly plan: Plan;
  readonly actions: readonly FollowedAction[];
}

/** Everything the document of a plan shows. */
export interface PlanPageData extends PlanEntry {
  /** Undefined where the partner's own page is not public. */
  readonly partner: { readonly profile: PartnerProfile; readonly country: string } | undefined;
  /** Undefined = which policy instrument the plan is about is not recorded. */
  readonly instrument: Instrument | undefined;
  /** The endorsed versions, the latest first. */
  readonly endorsements: readonly Endorsement[];
  /** PL-09: the text has changed since the latest endorsement. */
  readonly outdated: boolean;
  readonly provenances: readonly Provenance[];
}

/** A transfer that an action carries on; without givers where the giving city is not recorded. */
export interface OriginTransfer {
  readonly title: LocalizedText;
  readonly path: string;
  readonly givers: readonly City[];
  readonly taker: City;
}

/** A practice that inspired an action, or grew out of it; without cities where the owner is not recorded. */
export interface LinkedPractice {
  readonly title: LocalizedText;
  readonly path: string;
  readonly cities: readonly City[];
}

/** Everything the page of an action shows. */
export interface ActionPageData extends FollowedAction<Action> {
  readonly plan: Plan;
  readonly transfers: readonly OriginTransfer[];
  readonly practices: readonly LinkedPractice[];
  /** The practice that grew out of the action. */
  readonly bornPractice: LinkedPractice | undefined;
  /** The actions before and after it in the plan. */
  readonly neighbours: { readonly before: Action | undefined; readonly after: Action | undefined };
  readonly provenances: readonly Provenance[];
}

/** A page and where its data comes from. */
export interface Asked {
  readonly projectId: string;
  readonly slug: string;
}

/** The list of plans, with their actions and how far each has come. */
export async function plansPageData(reader: Reader, projectId: string, ports: PlanPorts): Promise<readonly PlanEntry[]> {
  return followed(reader, { projectId, all: await plans(reader, projectId) }, ports);
}

/** One plan as its document; undefined where readers may see none. */
export async function planPageData(reader: Reader, { projectId, slug }: Asked, ports: PlanPorts): Promise<PlanPageData | undefined> {
  const plan = await planBySlug(reader, projectId, slug);
  if (plan === undefined) return undefined;
  const [entry] = await followed(reader, { projectId, all: [plan] }, ports);
  const actions = entry?.actions ?? [];
  const instrument = (await instruments(reader, projectId)).find((each) => each.id === plan.instrumentId);
  const partner = (await partners(reader, projectId)).find((each) => each.city.id === plan.city.id);
  const endorsements = await endorsementsOf(reader, projectId, plan.id);
  return {
    plan, actions, instrument, endorsements, partner,
    outdated: await isOutdated(reader, { projectId, planId: plan.id }, endorsements[0]),
    provenances: [plan.provenance, ...actions.map(({ action }) => action.provenance)],
  };
}

/** One action of a plan by its number; undefined where readers may see none. */
export async function actionPageData(reader: Reader, { projectId, slug, number }: Asked & { readonly number: number }, ports: PlanPorts): Promise<ActionPageData | undefined> {
  const plan = await planBySlug(reader, projectId, slug);
  if (plan === undefined) return undefined;
  const all = (await actionsByPlan(reader, projectId, [plan.id])).get(plan.id) ?? [];
  const at = all.findIndex((each) => each.number === number);
  const action = all[at];
  if (action === undefined) return undefined;
  const transfers = await transfersById(reader, projectId, action.transferIds);
  const practices = await practicesById(reader, projectId, action.practiceIds);
  const born = (await practicesBornOf(reader, projectId, [action.id])).get(action.id);
  const progress = (await ports.progressOf(reader, projectId, [action.id])).get(action.id);
  return {
    plan, action, progress,
    transfers: named(action.transferIds, transfers).map(({ title, path, givers, importer }) => ({ title, path, givers, taker: importer })),
    practices: named(action.practiceIds, practices).map(asLink),
    bornPractice: born === undefined ? undefined : asLink(born),
    neighbours: { before: all[at - 1], after: all[at + 1] },
    provenances: [action.provenance, ...provenancesOf(progress)],
  };
}

async function followed(reader: Reader, { projectId, all }: { projectId: string; all: readonly Plan[] }, ports: PlanPorts): Promise<readonly PlanEntry[]> {
  const byPlan = await actionsInPlans(reader, projectId, all.map((plan) => plan.id));
  const ids = [...byPlan.values()].flat().map((action) => action.id);
  const progress = ids.length === 0 ? new Map<string, ActionProgress>() : await ports.progressOf(reader, projectId, ids);
  return all.map((plan) => ({ plan, actions: (byPlan.get(plan.id) ?? []).map((action) => ({ action, progress: progress.get(action.id) })) }));
}

async function isOutdated(reader: Reader, at: { projectId: string; planId: string }, endorsed: Endorsement | undefined): Promise<boolean> {
  if (endorsed === undefined) return false;
  const content = await contentOf(reader, at);
  return content !== undefined && contentHash(content) !== endorsed.contentHash;
}

function named<T>(ids: readonly string[], found: ReadonlyMap<string, T>): readonly T[] {
  return ids.flatMap((id) => found.get(id) ?? []);
}

function asLink({ title, slug, cities }: Practice): LinkedPractice {
  return { title, path: `/practices/${slug}`, cities };
}

function provenancesOf(progress: ActionProgress | undefined): readonly Provenance[] {
  if (progress === undefined) return [];
  const values = progress.indicators.flatMap((indicator) => [indicator.provenance, ...indicator.values.map((value) => value.provenance)]);
  return [...progress.reports.map((each) => each.provenance), ...values, ...progress.policyChanges.map((each) => each.provenance)];
}
