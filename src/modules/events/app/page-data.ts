import type { City, Uptake } from '../../../kernel/city.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { needsById } from '../../needs/index.ts';
import { citiesById, type Semester, semesters, type ThematicArea, thematicAreas } from '../../partnership/index.ts';
import { practicesById } from '../../practices/index.ts';
import { factsOf, type KindFact } from '../model/kinds/index.ts';
import type { EventPorts } from './ports.ts';
import { type Event, eventBySlug, events } from './queries.ts';

/** Everything `/events` shows, before it is filtered. */
export interface EventListData {
  readonly events: readonly Event[];
  readonly semesters: readonly Pick<Semester, 'number' | 'period'>[];
  /** The project's cities in its order, for the filter. */
  readonly cities: readonly City[];
}

/** A record shown at or brought to an event, with the cities it belongs to; none where that is not recorded. */
export interface EventLink {
  readonly title: LocalizedText;
  /** Path below the project. */
  readonly path: string;
  readonly cities: readonly City[];
}

/** An answer to a question of the event's kind, cities resolved. */
export type ShownFact = Pick<KindFact, 'label' | 'value'> & { readonly city: City | undefined };

/** Everything `/events/:slug` shows. */
export interface EventPageData {
  readonly event: Event;
  readonly theme: ThematicArea | undefined;
  readonly facts: readonly ShownFact[];
  readonly practices: readonly EventLink[];
  readonly needs: readonly EventLink[];
  readonly uptake: readonly Uptake[];
}

export async function eventListData(reader: Reader, projectId: string): Promise<EventListData> {
  return {
    events: await events(reader, projectId),
    semesters: await semesters(reader, projectId),
    cities: [...(await citiesById(reader, projectId)).values()],
  };
}

/** Undefined where readers may see no such event. */
export async function eventPageData(reader: Reader, at: { readonly projectId: string; readonly slug: string }, ports: EventPorts): Promise<EventPageData | undefined> {
  const { projectId, slug } = at;
  const event = await eventBySlug(reader, projectId, slug);
  if (event === undefined) return undefined;
  const cities = await citiesById(reader, projectId);
  const theme = (await thematicAreas(reader, projectId)).find((area) => area.id === event.thematicAreaId);
  const practices = await practicesById(reader, projectId, event.practiceIds);
  const needs = await needsById(reader, projectId, event.needIds);
  const uptake = await ports.uptake(reader, projectId, [event.id]);
  return {
    event,
    theme,
    facts: factsOf(event.details).map(({ label, value }) => ({ label, value, city: value?.as === 'city' ? cities.get(value.partnerId) : undefined })),
    practices: event.practiceIds.flatMap((id) => {
      const practice = practices.get(id);
      return practice === undefined ? [] : [{ title: practice.title, path: `/practices/${practice.slug}`, cities: practice.cities }];
    }),
    needs: event.needIds.flatMap((id) => {
      const need = needs.get(id);
      const city = need === undefined ? undefined : cities.get(need.partnerId);
      return need === undefined || city === undefined ? [] : [{ title: need.title, path: `/cities/${city.slug}#need-${need.slug}`, cities: [city] }];
    }),
    uptake: uptake.get(event.id) ?? [],
  };
}
