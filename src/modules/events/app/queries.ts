import { sql } from 'kysely';
import type { City } from '../../../kernel/city.ts';
import type { Provenance } from '../../../kernel/provenance.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import { citiesById } from '../../partnership/index.ts';
import { findable } from '../../search/index.ts';
import type { EventAccount, EventFormat, Holding } from '../model/event.ts';
import { type EventDetails, type EventKind, partnersIn } from '../model/kinds/index.ts';
import type { EventState } from '../model/lifecycle.ts';
import type { EventTables } from './tables.ts';

/** An event as pages and higher modules see it. Undefined = not recorded. */
export interface Event {
  readonly id: string;
  readonly slug: string;
  /** Path of its page below the project. */
  readonly path: string;
  readonly kind: EventKind;
  readonly title: LocalizedText;
  readonly when: When;
  readonly host: City | undefined;
  /** Who came from the other partners; an empty list: nobody. */
  readonly visitors: readonly City[] | undefined;
  /** All cities the event names: host, visitors, and those of its kind's own questions; in the project's order. */
  readonly involved: readonly City[];
  readonly thematicAreaId: string | undefined;
  readonly plannedFormat: EventFormat | undefined;
  readonly actualFormat: EventFormat | undefined;
  readonly holding: Holding;
  /** Null: known from public sources only. */
  readonly state: EventState | null;
  readonly stateReason: LocalizedText | undefined;
  readonly account: EventAccount;
  readonly details: EventDetails;
  readonly practiceIds: readonly string[];
  readonly needIds: readonly string[];
  readonly revision: number;
  readonly provenance: Provenance;
}

/** An event as other records' pages name it. */
export type EventLine = Pick<Event, 'id' | 'path' | 'kind' | 'title' | 'when' | 'host' | 'plannedFormat' | 'actualFormat' | 'holding' | 'state'>;

/** All events readers may see, in one line each; in the order of `events`. */
export async function eventLines(reader: Reader, projectId: string): Promise<readonly EventLine[]> {
  const rows = await visible(reader, projectId).select([...lineColumns]).execute();
  if (rows.length === 0) return [];
  const cities = await citiesById(reader, projectId);
  return rows.map((row) => asLine(row, cities));
}

/** All events readers may see, by their first known day, the undated last, then in the order in which they were recorded. */
export async function events(reader: Reader, projectId: string): Promise<readonly Event[]> {
  return withCities(reader, projectId, await shown(reader, projectId).execute());
}

/** One event by the readable part of its address; undefined where readers may see none. */
export async function eventBySlug(reader: Reader, projectId: string, slug: string): Promise<Event | undefined> {
  return (await withCities(reader, projectId, await shown(reader, projectId).where('event.slug', '=', slug).execute()))[0];
}

/** Events by id, for records that point to them; those readers may not see are left out. */
export async function eventsById(reader: Reader, projectId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Event>> {
  if (ids.length === 0) return new Map();
  const found = await withCities(reader, projectId, await shown(reader, projectId).where('event.id', 'in', ids).execute());
  return new Map(found.map((event) => [event.id, event]));
}

/** The events a partner hosted. */
export async function eventsHostedBy(reader: Reader, projectId: string, partnerId: string): Promise<readonly Event[]> {
  return withCities(reader, projectId, await shown(reader, projectId).where('event.host_id', '=', partnerId).execute());
}

/** Links come along as arrays per row, so that a list is one statement. */
function shown(reader: Reader, projectId: string) {
  return visible(reader, projectId)
    .select([
      ...lineColumns, 'event.thematic_area_id', 'event.state_reason', 'event.account', 'event.details', 'event.visitors_recorded', 'event.revision', 'event.provenance',
    ])
    .select([
      visitorIds().as('visitor_ids'), linkedIds('practice').as('practice_ids'), linkedIds('need').as('need_ids'),
    ]);
}

const lineColumns = [
  'event.id', 'event.slug', 'event.kind', 'event.title', 'event.host_id', 'event.when', 'event.planned_format', 'event.actual_format', 'event.holding', 'event.state',
] as const;

/** E-08, in the order of their days. */
function visible(reader: Reader, projectId: string) {
  return from<EventTables>(reader).selectFrom('event')
    .where('event.project_id', '=', projectId).where('event.visibility', '=', 'public')
    .where((where) => where.or([where('event.state', 'is', null), where('event.state', '<>', 'draft')]))
    .orderBy('event.sort_day', (order) => order.asc().nullsLast()).orderBy('event.id');
}

function visitorIds() {
  return sql<readonly string[]>`array(
    select l.partner_id::text from event_delegation l where l.project_id = event.project_id and l.event_id = event.id order by l.position)`;
}

/** E-15: an event that readers may see can name what they may not; they are not told, not even how many. */
function linkedIds(kind: 'practice' | 'need') {
  const [table, column] = [sql.table(`event_${kind}`), sql.ref(`l.${kind}_id`)];
  return sql<readonly string[]>`array(
    select ${column}::text from ${table} l where l.project_id = event.project_id and l.event_id = event.id
      and ${findable({ project: sql.ref('l.project_id'), kind: sql.lit(kind), id: column })} order by l.position)`;
}

type Row = Awaited<ReturnType<ReturnType<typeof shown>['execute']>>[number];

async function withCities(reader: Reader, projectId: string, rows: readonly Row[]): Promise<readonly Event[]> {
  if (rows.length === 0) return [];
  const cities = await citiesById(reader, projectId);
  return rows.map((row) => asEvent(row, cities));
}

function asEvent(row: Row, cities: ReadonlyMap<string, City>): Event {
  const named = new Set([row.host_id, ...row.visitor_ids, ...partnersIn(row.details)]);
  return {
    ...asLine(row, cities),
    slug: row.slug,
    visitors: row.visitors_recorded ? row.visitor_ids.flatMap((id) => cities.get(id) ?? []) : undefined,
    involved: [...cities.values()].filter((city) => named.has(city.id)),
    thematicAreaId: row.thematic_area_id ?? undefined,
    stateReason: row.state_reason ?? undefined,
    account: row.account,
    details: row.details,
    practiceIds: row.practice_ids,
    needIds: row.need_ids,
    revision: row.revision,
    provenance: row.provenance,
  };
}

type LineRow = Pick<Row, 'id' | 'slug' | 'kind' | 'title' | 'host_id' | 'when' | 'planned_format' | 'actual_format' | 'holding' | 'state'>;

function asLine(row: LineRow, cities: ReadonlyMap<string, City>): EventLine {
  const { id, slug, kind, title, when, holding, state } = row;
  return {
    id, kind, title, when, holding, state,
    path: `/events/${slug}`,
    host: row.host_id === null ? undefined : cities.get(row.host_id),
    plannedFormat: row.planned_format ?? undefined,
    actualFormat: row.actual_format ?? undefined,
  };
}
