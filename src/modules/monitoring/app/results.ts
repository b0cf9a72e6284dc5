import type { City } from '../../../kernel/city.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { citiesById } from '../../partnership/index.ts';
import { type Action, actions, type ActionStatus } from '../../plans/index.ts';
import { countEffects, type EffectCount } from '../model/effects.ts';
import { type RecordCounts, recordCounts } from './counts.ts';
import { type Indicator, indicators } from './indicators.ts';
import { type PolicyChange, policyChanges } from './policy-changes.ts';
import { progressOf } from './progress-of.ts';

/** A link to an action's page; `path` is below the project. */
export interface ActionLink {
  readonly title: LocalizedText;
  readonly path: string;
}

/** An indicator with the action it belongs to; undefined for those of the project. */
export interface IndicatorResult extends Indicator {
  readonly action: ActionLink | undefined;
}

/** A policy change with the city that reported it. */
export interface ChangeResult extends PolicyChange {
  readonly city: City | undefined;
  readonly action: ActionLink | undefined;
}

/** What is on record for one city: nothing at all is an answer too. */
export interface CityResults {
  readonly city: City;
  readonly actions: readonly { readonly action: ActionLink; readonly status: ActionStatus | undefined }[];
  readonly indicators: readonly IndicatorResult[];
  readonly policyChanges: readonly ChangeResult[];
}

/** Everything `/results` shows. */
export interface ResultsOverview {
  /** The promise of the project; undefined where there is none on record. */
  readonly headline: IndicatorResult | undefined;
  /** Indicators of the project as such. */
  readonly project: readonly IndicatorResult[];
  /** One entry per city, in the project's order. */
  readonly cities: readonly CityResults[];
  readonly policyChanges: readonly ChangeResult[];
  readonly effects: EffectCount;
  readonly counts: RecordCounts;
}

/** Every public number of the project, with what is missing. The number of statements does not grow with the records. */
export async function resultsOverview(reader: Reader, projectId: string): Promise<ResultsOverview> {
  const cities = await citiesById(reader, projectId);
  const publicActions = await actions(reader, projectId);
  const known = new Map(publicActions.map((action) => [action.id, action]));
  const progress = await progressOf(reader, projectId, [...known.keys()]);
  const all = (await indicators(reader, projectId)).map((indicator) => withAction(indicator, known));
  const changes = (await policyChanges(reader, projectId)).map((change) => asResult(change, { known, cities }));
  return {
    headline: all.find((indicator) => indicator.scope === 'headline'),
    project: all.filter((indicator) => indicator.scope === 'project'),
    cities: [...cities.values()].map((city) => {
      const own = publicActions.filter((action) => action.partnerId === city.id);
      return {
        city,
        actions: own.map((action) => ({ action: linkOf(action), status: progress.get(action.id)?.status })),
        indicators: all.filter((indicator) => own.some((action) => action.id === indicator.actionId)),
        policyChanges: changes.filter((change) => change.partnerId === city.id),
      };
    }),
    policyChanges: changes,
    effects: countEffects(all.flatMap((indicator) => indicator.values.map((value) => value.quantity)), changes),
    counts: await recordCounts(reader, projectId, publicActions.map((action) => progress.get(action.id)?.status)),
  };
}

function withAction(indicator: Indicator, known: ReadonlyMap<string, Action>): IndicatorResult {
  return { ...indicator, action: actionIn(known, indicator.actionId) };
}

function asResult(change: PolicyChange, by: { known: ReadonlyMap<string, Action>; cities: ReadonlyMap<string, City> }): ChangeResult {
  return { ...change, city: by.cities.get(change.partnerId), action: actionIn(by.known, change.actionId) };
}

function actionIn(known: ReadonlyMap<string, Action>, id: string | undefined): ActionLink | undefined {
  const action = id === undefined ? undefined : known.get(id);
  return action === undefined ? undefined : linkOf(action);
}

function linkOf({ title, path }: Action): ActionLink {
  return { title, path };
}
