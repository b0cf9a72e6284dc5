import type { City } from '../../../kernel/city.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { chainPage, type ChainPageData } from '../../journey/index.ts';
import { progressOf } from '../../monitoring/index.ts';
import { type ProjectFrame, projectFrame } from '../../partnership/index.ts';
import { actionLines, countActions, plans, stateOfStatus } from '../../plans/index.ts';
import { latestNews, type NewsItem } from './news.ts';

/** A plan in one line: how many actions are on record, how many are carried out or under way, and of how many nothing is known. */
export interface HomePlan {
  readonly city: City;
  /** Path below the project. */
  readonly path: string;
  readonly actions: number;
  readonly carriedOut: number;
  readonly underWay: number;
  readonly unknown: number;
}

/** Everything the home page shows; all of it counted or read, nothing written by hand. */
export interface HomeData {
  readonly frame: ProjectFrame;
  /** Number of partner cities. */
  readonly cities: number;
  readonly chain: Pick<ChainPageData, 'places' | 'arcs' | 'overview' | 'cards'>;
  readonly plans: readonly HomePlan[];
  readonly news: readonly NewsItem[];
}

const cardsShown = 4;
const newsShown = 4;

/** PU-09: the home page of a project; undefined where there is no such public project. */
export async function homeData(reader: Reader, projectId: string): Promise<HomeData | undefined> {
  const frame = await projectFrame(reader, projectId);
  if (frame === undefined) return undefined;
  const [{ cities, places, arcs, overview, cards }, ownPlans, news] = await Promise.all([
    chainPage(reader, projectId), homePlans(reader, projectId), latestNews(reader, projectId, newsShown),
  ]);
  return { frame, cities: cities.length, chain: { places, arcs, overview, cards: cards.slice(0, cardsShown) }, plans: ownPlans, news };
}

async function homePlans(reader: Reader, projectId: string): Promise<readonly HomePlan[]> {
  const all = await actionLines(reader, projectId);
  const progress = await progressOf(reader, projectId, all.map((action) => action.id));
  const byPlan = Map.groupBy(all, (action) => action.plan.id);
  return (await plans(reader, projectId)).map((plan) => {
    const statuses = (byPlan.get(plan.id) ?? []).map((action) => progress.get(action.id)?.status);
    const { all: count, carriedOut, unknown } = countActions(statuses);
    return { city: plan.city, path: plan.path, actions: count, carriedOut, unknown, underWay: statuses.filter((status) => stateOfStatus(status) === 'now').length };
  });
}
