import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { noteQuery } from './count.ts';
import type { Reader, Writer } from './reader.ts';

// dates stay the text the database sent (a day is not an instant); big integers and decimals stay exact
for (const type of [pg.types.builtins.DATE, pg.types.builtins.NUMERIC]) pg.types.setTypeParser(type, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** A pool of connections to one PostgreSQL server. */
export interface Database extends Reader {
  /** Its address; holds the password, so it is never shown. */
  readonly url: string;
  /** Runs `work` in one transaction: all of it is kept, or nothing. A refusal (`ok: false`) keeps nothing either. */
  transaction: <T extends { readonly ok: boolean }>(work: (writer: Writer) => Promise<T>) => Promise<T>;
  /** Counts the project's revision up, by one or by several changes, and tells other processes after the commit. Returns the last number. */
  nextRevision: (writer: Writer, projectId: string, by?: number) => Promise<number>;
  /** Calls `heard` whenever another process changed a project. Returns a function that stops listening. */
  onRevision: (heard: (projectId: string, revision: number) => void, lost: () => void) => Promise<() => Promise<void>>;
  /** Version of the server, as `180004`. */
  serverVersion: () => Promise<number>;
  close: () => Promise<void>;
}

/** Rolls the transaction back; carries what was refused past it. */
class Refused extends Error {
  readonly refusal: unknown;
  constructor(refusal: unknown) {
    super('refused');
    this.refusal = refusal;
  }
}

const channel = 'better_revision';

/**
 * Opens a pool. `url` is `postgres://…`; a Unix socket is `postgres:///name?host=/folder`.
 * Nothing is connected yet: the first statement does that.
 */
export function openDatabase(url: string, options: { readonly max?: number } = {}): Database {
  const pool = new pg.Pool({ connectionString: url, max: options.max ?? 10 });
  pool.on('error', () => undefined); // an idle connection that breaks is replaced at the next statement
  const reading = new Kysely<any>({ dialect: new PostgresDialect({ pool }), log: noteQuery });
  return {
    url,
    reading,
    transaction: (work) => inTransaction(reading, work),
    nextRevision,
    onRevision: (heard, lost) => listen(url, heard, lost),
    serverVersion: async () => Number((await sql<{ version: string }>`select current_setting('server_version_num') as version`.execute(reading)).rows[0]?.version),
    close: () => reading.destroy(),
  };
}

async function inTransaction<T extends { readonly ok: boolean }>(reading: Kysely<any>, work: (writer: Writer) => Promise<T>): Promise<T> {
  try {
    return await reading.transaction().execute(async (writing) => {
      const result = await work({ reading: writing, writing });
      if (!result.ok) throw new Refused(result);
      return result;
    });
  } catch (error) {
    // what was refused is exactly what `work` returned
    if (error instanceof Refused) return error.refusal as T;
    throw error;
  }
}

async function nextRevision(writer: Writer, projectId: string, by = 1): Promise<number> {
  const counted = await sql<{ revision: number }>`
    with next as (
      insert into project_revision (project_id, revision) values (${projectId}, ${by})
      on conflict (project_id) do update set revision = project_revision.revision + excluded.revision returning revision
    )
    select revision, pg_notify(${channel}, ${projectId} || ' ' || revision) from next`.execute(writer.writing);
  return counted.rows[0]?.revision ?? 0;
}

async function listen(url: string, heard: (projectId: string, revision: number) => void, lost: () => void): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url });
  client.on('notification', ({ payload = '' }) => {
    const [projectId = '', revision] = payload.split(' ');
    heard(projectId, Number(revision));
  });
  client.on('error', lost);
  client.on('end', lost);
  await client.connect();
  await client.query(`listen ${channel}`);
  return async () => {
    client.removeListener('end', lost);
    await client.end();
  };
}
