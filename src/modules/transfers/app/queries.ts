import { sql } from 'kysely';
import type { City } from '../../../kernel/city.ts';
import { type Confidence, type Provenance, statementOf } from '../../../kernel/provenance.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import { citiesById } from '../../partnership/index.ts';
import { practicesById } from '../../practices/index.ts';
import { findable } from '../../search/index.ts';
import type { StepBasis, TransferState } from '../model/course.ts';
import type { MovedPart } from '../model/moved.ts';
import type { TransferTables } from './tables.ts';

/** Where a transfer came from; undefined = not recorded. */
export interface TransferSource {
  readonly city: City | undefined;
  readonly practiceId: string | undefined;
}

/** One step of a transfer's course. */
export interface TransferStep {
  readonly state: TransferState;
  readonly when: When;
  readonly reason: LocalizedText | undefined;
  readonly basis: StepBasis;
}

/** A transfer as higher modules see it. Undefined = not recorded; an empty list of parts = nothing was taken, changed or left. */
export interface Transfer {
  readonly id: string;
  readonly slug: string;
  /** Path of its page below the project. */
  readonly path: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly importer: City;
  readonly sources: readonly TransferSource[];
  /** The giving cities, each once, in the order of the record: those named, and the owners of the practices where no city is named with them. */
  readonly givers: readonly City[];
  readonly practiceIds: readonly string[];
  readonly approach: LocalizedText | undefined;
  /** The need it answers, and how sure that link is. */
  readonly need: { readonly id: string; readonly confidence: Confidence } | undefined;
  readonly eventIds: readonly string[];
  readonly eventsInWords: LocalizedText | undefined;
  readonly taken: readonly MovedPart[] | undefined;
  readonly changed: readonly MovedPart[] | undefined;
  readonly left: readonly MovedPart[] | undefined;
  readonly became: LocalizedText | undefined;
  readonly state: TransferState;
  /** Why it was declined or stopped. */
  readonly reason: LocalizedText | undefined;
  /** Every step, oldest first. */
  readonly steps: readonly TransferStep[];
  readonly revision: number;
  readonly provenance: Provenance;
}

/** All public transfers in the order in which they were recorded. */
export async function transfers(reader: Reader, projectId: string): Promise<readonly Transfer[]> {
  return complete(reader, projectId, await shown(reader, projectId).execute());
}

/** One transfer by the readable part of its address; undefined where readers may see none. */
export async function transferBySlug(reader: Reader, projectId: string, slug: string): Promise<Transfer | undefined> {
  return (await complete(reader, projectId, await shown(reader, projectId).where('transfer.slug', '=', slug).execute()))[0];
}

/** Transfers by id, for records that point to them; those readers may not see are left out. */
export async function transfersById(reader: Reader, projectId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Transfer>> {
  if (ids.length === 0) return new Map();
  const found = await complete(reader, projectId, await shown(reader, projectId).where('transfer.id', 'in', ids).execute());
  return new Map(found.map((transfer) => [transfer.id, transfer]));
}

/** The transfers that started from these practices, by practice; practices without any are left out. */
export async function transfersByPractice(reader: Reader, projectId: string, practiceIds: readonly string[]): Promise<ReadonlyMap<string, readonly Transfer[]>> {
  return by(reader, projectId, { ids: practiceIds, keysOf: (transfer) => transfer.practiceIds });
}

/** The transfers that happened at these events, by event; events without any are left out. */
export async function transfersByEvent(reader: Reader, projectId: string, eventIds: readonly string[]): Promise<ReadonlyMap<string, readonly Transfer[]>> {
  return by(reader, projectId, { ids: eventIds, keysOf: (transfer) => transfer.eventIds });
}

/** The transfers these partners gave or took, by partner; partners without any are left out. */
export async function transfersByPartner(reader: Reader, projectId: string, partnerIds: readonly string[]): Promise<ReadonlyMap<string, readonly Transfer[]>> {
  return by(reader, projectId, { ids: partnerIds, keysOf: ({ importer, givers }) => [importer.id, ...givers.map((city) => city.id)] });
}

interface Index {
  readonly ids: readonly string[];
  readonly keysOf: (transfer: Transfer) => readonly string[];
}

/** A project has tens of transfers: reading them all costs the same few statements as reading some. */
async function by(reader: Reader, projectId: string, { ids, keysOf }: Index): Promise<ReadonlyMap<string, readonly Transfer[]>> {
  if (ids.length === 0) return new Map();
  const all = await transfers(reader, projectId);
  const lists = ids.map((id) => [id, all.filter((transfer) => keysOf(transfer).includes(id))] as const);
  return new Map(lists.filter(([, found]) => found.length > 0));
}

interface SourceRow {
  readonly partnerId: string | null;
  readonly practiceId: string | null;
}

interface StepRow {
  readonly state: TransferState;
  readonly when: When;
  readonly reason: LocalizedText | null;
  readonly basis: StepBasis;
}

const project = sql.ref('transfer.project_id');

/** T-16: a transfer that readers may see can name what they may not; they are not told, not even how many. */
const needId = sql<string | null>`case when ${findable({ project, kind: sql.lit('need'), id: sql.ref('transfer.need_id') })} then transfer.need_id end`;
const eventIds = sql<readonly string[]>`array(
  select e.event_id::text from transfer_event e where e.project_id = transfer.project_id and e.transfer_id = transfer.id
    and ${findable({ project, kind: sql.lit('event'), id: sql.ref('e.event_id') })} order by e.position)`;

/** T-16: a fact that readers may not see is told as the partner's own word. */
const fact = { kind: sql`s.basis -> 'record' ->> 'kind'`, id: sql`(s.basis -> 'record' ->> 'id')::uuid` };
const toldBasis = sql`case when s.basis ->> 'kind' = 'fact' and not ${findable({ project, ...fact })} then '{"kind": "decision"}' else s.basis end`;

/** T-08. Sources, events and steps come along with each row, so that a list is one statement. */
function shown(reader: Reader, projectId: string) {
  return from<TransferTables>(reader).selectFrom('transfer')
    .select([
      'transfer.id', 'transfer.slug', 'transfer.title', 'transfer.summary', 'transfer.importer_id', 'transfer.approach', 'transfer.became',
      'transfer.events_in_words', 'transfer.moved', 'transfer.state', 'transfer.revision', 'transfer.provenance',
      sql<readonly SourceRow[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('partnerId', s.partner_id, 'practiceId', s.practice_id) order by s.position), '[]') from transfer_source s
        where s.project_id = transfer.project_id and s.transfer_id = transfer.id)`.as('sources'),
      needId.as('need_id'),
      eventIds.as('event_ids'),
      sql<readonly StepRow[]>`(
        select jsonb_agg(jsonb_build_object('state', s.state, 'when', s."when", 'reason', s.reason, 'basis', ${toldBasis}) order by s.number) from transfer_step s
        where s.project_id = transfer.project_id and s.transfer_id = transfer.id)`.as('steps'),
    ])
    .where('transfer.project_id', '=', projectId).where('transfer.visibility', '=', 'public').orderBy('transfer.id');
}

type Row = Awaited<ReturnType<ReturnType<typeof shown>['execute']>>[number];

interface Around {
  readonly cities: ReadonlyMap<string, City>;
  /** Owners of the practices named. */
  readonly owners: ReadonlyMap<string, readonly City[]>;
}

async function complete(reader: Reader, projectId: string, rows: readonly Row[]): Promise<readonly Transfer[]> {
  if (rows.length === 0) return [];
  const cities = await citiesById(reader, projectId);
  const practices = await practicesById(reader, projectId, [...new Set(rows.flatMap((row) => row.sources.flatMap((source) => source.practiceId ?? [])))]);
  const owners = new Map([...practices].map(([id, practice]) => [id, practice.cities]));
  return rows.flatMap((row) => asTransfer(row, { cities, owners }) ?? []);
}

function asTransfer(row: Row, { cities, owners }: Around): Transfer | undefined {
  const importer = cities.get(row.importer_id);
  if (importer === undefined) return undefined;
  const { id, slug, title, summary, state, revision, provenance, moved } = row;
  const sources = row.sources.map((source) => ({
    city: source.partnerId === null ? undefined : cities.get(source.partnerId),
    practiceId: source.practiceId !== null && owners.has(source.practiceId) ? source.practiceId : undefined,
  })).filter(({ city, practiceId }) => city !== undefined || practiceId !== undefined);
  return {
    id, slug, path: `/transfers/${slug}`, title, summary, importer, sources, state, revision, provenance,
    givers: giversOf(sources, owners, importer),
    practiceIds: [...new Set(sources.flatMap((source) => source.practiceId ?? []))],
    approach: row.approach ?? undefined,
    need: row.need_id === null ? undefined : { id: row.need_id, confidence: statementOf(provenance, 'need')?.confidence ?? 'stated' },
    eventIds: row.event_ids,
    eventsInWords: row.events_in_words ?? undefined,
    taken: moved.taken ?? undefined,
    changed: moved.changed ?? undefined,
    left: moved.left ?? undefined,
    became: row.became ?? undefined,
    reason: reasonIn(row.steps, state),
    steps: row.steps.map((step) => ({ ...step, reason: step.reason ?? undefined })),
  };
}

/** T-09: the importer never counts as its own giver. */
function giversOf(sources: readonly TransferSource[], owners: Around['owners'], importer: City): readonly City[] {
  const named = sources.flatMap(({ city, practiceId }) => city ?? (practiceId === undefined ? [] : (owners.get(practiceId) ?? [])));
  return [...new Map(named.filter((city) => city.id !== importer.id).map((city) => [city.id, city])).values()];
}

function reasonIn(steps: readonly StepRow[], state: TransferState): LocalizedText | undefined {
  if (state !== 'declined' && state !== 'stopped') return undefined;
  return steps.findLast((step) => step.state === state)?.reason ?? undefined;
}
