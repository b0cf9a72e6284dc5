import pg from 'pg';
import { type Config, Problem, reasonOf } from '../config/index.ts';
import { findServer, startServer } from './server.ts';

/** A PostgreSQL server this program may use. */
export interface ProvidedServer {
  readonly url: string;
  /** Says that `stop` will follow soon. */
  readonly leave: () => void;
  /** Ends it if this program started it. */
  readonly stop: () => Promise<void>;
}

export interface Wish {
  /** Use the server another BETTER runs on the data folder, where there is one (the command line); otherwise that is refused. */
  readonly share: boolean;
  /** Called when our own server ends unasked. */
  readonly lost?: (why: string) => void;
}

const oldest = 15;

/**
 * The server of DATABASE_URL, else our own on the data folder.
 * Throws a `Problem` when it cannot be reached, is too old, or does not start.
 */
export async function provideServer(config: Pick<Config, 'databaseUrl' | 'dataDir'>, wish: Wish): Promise<ProvidedServer> {
  if (config.databaseUrl !== undefined) {
    await checkServer(config.databaseUrl);
    return notOurs(config.databaseUrl);
  }
  const running = wish.share ? findServer(config.dataDir) : undefined;
  if (running !== undefined) return notOurs(running);
  return startServer({ folder: config.dataDir, ...(wish.lost !== undefined && { lost: wish.lost }) });
}

function notOurs(url: string): ProvidedServer {
  return { url, leave: () => undefined, stop: () => Promise.resolve() };
}

async function checkServer(url: string): Promise<void> {
  const version = await versionOf(url).catch((error: unknown) => {
    throw new Problem(`The PostgreSQL server of DATABASE_URL cannot be used: ${reasonOf(error)}.`);
  });
  if (version < oldest * 10_000) throw new Problem(`The PostgreSQL server of DATABASE_URL has version ${Math.floor(version / 10_000)}; BETTER needs ${oldest} or later.`);
}

const patience = 10_000;

async function versionOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience });
  try {
    await client.connect();
    const asked = await client.query<{ version: string }>("select current_setting('server_version_num') as version");
    return Number(asked.rows[0]?.version);
  } finally {
    await client.end();
  }
}
