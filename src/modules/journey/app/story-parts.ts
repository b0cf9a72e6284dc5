import type { Provenance } from '../../../kernel/provenance.ts';
import { type EventLine, standingOf } from '../../events/index.ts';
import type { ActionLine, ActionProgress } from '../../plans/index.ts';
import type { StoryAction, StoryEvent } from './story.ts';

/** An event as a line of a page; the planned format only where it turned out otherwise. */
export function storyEvent(event: EventLine): StoryEvent {
  const { title, path, when, host, actualFormat, plannedFormat } = event;
  const changed = actualFormat !== undefined && plannedFormat !== actualFormat;
  return { title, path, when, host, format: actualFormat, planned: changed || actualFormat === undefined ? plannedFormat : undefined, standing: standingOf(event) };
}

/** An action as a line of a page. */
export function storyAction({ id, title, path, plan, timeframe, funding }: ActionLine, progress: ReadonlyMap<string, ActionProgress>): StoryAction {
  return { title, path, plan: { title: plan.title, path: plan.path }, when: timeframe, status: progress.get(id)?.status, funding: funding.map((each) => each.source) };
}

/** Where the reports, values and policy changes of these actions come from. */
export function effectProvenance(of: readonly ActionLine[], progress: ReadonlyMap<string, ActionProgress>): Provenance {
  const known = of.flatMap((action) => progress.get(action.id) ?? []);
  return merged(known.flatMap(({ indicators, policyChanges }) => [
    ...indicators.flatMap((indicator) => indicator.values.map((value) => value.provenance)),
    ...policyChanges.map((change) => change.provenance),
  ]));
}

/** The statements of several records as those of one. */
export function merged(all: readonly Provenance[]): Provenance {
  return { v: 1, statements: all.flatMap((each) => each.statements) };
}
