import type { City } from '../../../kernel/city.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { Embedder } from '../../../platform/embedding/index.ts';
import type { WorkAsk } from '../../../platform/forms/index.ts';
import type { Desk, Fields, Standing } from '../../editing/index.ts';
import { needsById } from '../../needs/index.ts';
import { citiesById } from '../../partnership/index.ts';
import { practicesById } from '../../practices/index.ts';
import { wordsOf } from '../../taxonomy/index.ts';
import { type Match, matches } from '../app/match.ts';
import type { Weighing } from '../model/combine.ts';

/** A match with what its line shows. */
export interface Offer {
  readonly match: Match;
  readonly title: LocalizedText;
  /** Its public page, below the project. */
  readonly path: string;
  readonly cities: readonly City[];
}

/** Whose matches are asked for. */
export type MatchedKind = 'need' | 'practice';

interface Wanted {
  readonly desk: Desk;
  readonly standing: Standing<Fields>;
  readonly limit: number;
  readonly weighing?: Weighing;
  /** MA-11: undefined where no model is plugged in. */
  readonly model: Embedder | undefined;
}

/** MA-01 … MA-05: what fits a need or a practice as it stands now, drafts included; only public records are offered. */
export async function offersFor(ask: WorkAsk, { desk, standing, limit, weighing, model }: Wanted): Promise<readonly Offer[]> {
  const isNeed = desk.editable.kind === 'need';
  const texts = Object.keys(desk.editable.fields).filter((name) => name !== 'title' && desk.editable.fields[name]?.kind === 'text')
    .flatMap((name) => textIn(standing.content[name]));
  const found = await matches(ask.reader, {
    among: { projectId: ask.project.id, kind: isNeed ? 'practice' : 'need' },
    texts: wordsOf(standing.title, texts),
    of: standing.id,
    thematicAreaId: areaOf(standing),
    partnerIds: standing.partnerIds,
    lang: ask.reading.lang,
    limit,
    weighing,
    model,
  });
  const shown = isNeed ? await practicesShown(ask, found) : await needsShown(ask, found);
  return found.flatMap((match) => {
    const about = shown.get(match.id);
    return about === undefined ? [] : [{ match, ...about }];
  });
}

function textIn(value: unknown): readonly LocalizedText[] {
  // a text field holds a text, or nothing
  return value === null || value === undefined ? [] : [value as LocalizedText];
}

function areaOf({ content }: Standing<Fields>): string | undefined {
  const area = content['thematicAreaId'];
  return typeof area === 'string' ? area : undefined;
}

type Shown = ReadonlyMap<string, Omit<Offer, 'match'>>;

async function practicesShown({ reader, project }: WorkAsk, found: readonly Match[]): Promise<Shown> {
  const practices = await practicesById(reader, project.id, found.map(({ id }) => id));
  return new Map([...practices].map(([id, { title, slug, cities }]) => [id, { title, path: `/practices/${slug}`, cities }]));
}

async function needsShown({ reader, project }: WorkAsk, found: readonly Match[]): Promise<Shown> {
  const needs = await needsById(reader, project.id, found.map(({ id }) => id));
  const cities = await citiesById(reader, project.id);
  return new Map([...needs].flatMap(([id, { title, slug, partnerId }]) => {
    const city = cities.get(partnerId);
    return city === undefined ? [] : [[id, { title, path: `/cities/${city.slug}#need-${slug}`, cities: [city] }] as const];
  }));
}
