import { sql } from 'kysely';
import { type Database, from, into, type Reader, type Writer } from '../../../platform/db/index.ts';
import { schemesState, searchedState, tagRecord } from '../../taxonomy/index.ts';
import { nextPlaces, type Place, textsOf } from './places.ts';
import type { SearchTables } from './tables.ts';

/** So many records are compared in one transaction: nobody who saves one of them waits long. */
const batch = 40;

/** A project whose records were all compared; some of them are about something else now. */
export interface Renewed {
  readonly projectId: string;
  readonly records: number;
}

/**
 * TX-25: compares every public record with the concept schemes as they stand now, where one was loaded or mapped since, and keeps what it
 * is about; what was interrupted goes on where it was left. Several processes may do it at the same time: each takes the next records.
 * `renewed` is told of each project in which something changed. Returns the number of records that are about something else.
 */
export async function renewConcepts(database: Database, renewed: (project: Renewed) => Promise<void>): Promise<number> {
  let records = 0;
  for (;;) {
    const { done, project } = await database.transaction((writer) => step(writer));
    if (project !== undefined) {
      records += project.records;
      await renewed(project);
    }
    if (done) return records;
  }
}

interface Step {
  readonly ok: true;
  readonly done: boolean;
  readonly project?: Renewed | undefined;
}

type Row = SearchTables['concept_renewal'];

async function step(writer: Writer): Promise<Step> {
  const row = await from<SearchTables>(writer).selectFrom('concept_renewal').selectAll().forUpdate().skipLocked().executeTakeFirst();
  if (row === undefined) return firstEver(writer);
  const state = await schemesState(writer);
  if (row.aim_state === null && row.state === state) return { ok: true, done: true };
  return row.aim_state === state ? goOn(writer, row) : begin(writer, row, state);
}

/** Where the row is there after all, another process is at it, and goes on. */
async function firstEver(writer: Writer): Promise<Step> {
  const { rows } = await sql`insert into concept_renewal default values on conflict do nothing returning state`.execute(writer.writing);
  return { ok: true, done: rows.length === 0 };
}

/** Begins anew, also where a scheme was loaded half-way; a scheme that changes nothing for the texts is only noted. */
async function begin(writer: Writer, row: Row, state: string): Promise<Step> {
  const names = await searchedState(writer);
  const same = row.aim_state === null && row.names === names;
  await keep(writer, same ? { state } : { aim_state: state, aim_names: names, project_id: null, kind: null, record_id: null, changed: 0 });
  return { ok: true, done: same, project: announced(row) };
}

async function goOn(writer: Writer, row: Row): Promise<Step> {
  const after = placeOf(row);
  const places = await nextPlaces(writer, after, batch);
  const [first] = places;
  if (first === undefined) {
    await keep(writer, { state: row.aim_state ?? '', names: row.aim_names ?? '', aim_state: null, aim_names: null, project_id: null, kind: null, record_id: null, changed: 0 });
    return { ok: true, done: true, project: announced(row) };
  }
  const own = places.filter((place) => place.project_id === first.project_id);
  const isNew = after?.project_id !== first.project_id;
  const changed = (isNew ? 0 : row.changed) + (await compared(writer, own));
  await keep(writer, { ...own.at(-1), changed });
  return { ok: true, done: false, project: isNew ? announced(row) : undefined };
}

function placeOf({ project_id, kind, record_id }: Row): Place | undefined {
  return project_id === null || kind === null || record_id === null ? undefined : { project_id, kind, record_id };
}

function announced({ project_id: projectId, changed: records }: Row): Renewed | undefined {
  return projectId === null || records === 0 ? undefined : { projectId, records };
}

/** Compares records, and returns how many are about something else. */
async function compared(writer: Writer, places: readonly Place[]): Promise<number> {
  let changed = 0;
  for (const place of places) {
    await locked(writer, place);
    const texts = await textsOf(writer, place);
    // what was taken out of the search meanwhile has no rows, and stays out
    if (texts.length > 0 && (await tagRecord(writer, { projectId: place.project_id, kind: place.kind, id: place.record_id }, texts))) changed += 1;
  }
  return changed;
}

/** Who saves the record at this moment goes first. */
async function locked(reader: Reader, { project_id: projectId, kind, record_id: id }: Place): Promise<void> {
  await sql`select from search_entry where project_id = ${projectId} and kind = ${kind} and record_id = ${id} for update`.execute(reader.reading);
}

async function keep(writer: Writer, row: Partial<Row>): Promise<void> {
  await into<SearchTables>(writer).updateTable('concept_renewal').set(row).execute();
}
