import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Problem, reasonOf } from '../config/index.ts';
import { findBinaries } from './binaries.ts';
import { type Child, startChild } from './child.ts';
import { hasCluster, makeCluster } from './cluster.ts';
import { serverNotes, stopLeftover } from './leftover.ts';
import { type Lock, lockHolder, takeLock } from './lock.ts';
import { accountFor, makePlace, type Place } from './place.ts';

/** Our own PostgreSQL, on a Unix socket, as long as this process lives. */
export interface EmbeddedServer {
  /** `postgres://…`, for `openDatabase` and `migrate`. */
  readonly url: string;
  /** `18.4`. */
  readonly version: string;
  /** Says that `stop` will follow soon: another start on the folder then waits for it. */
  readonly leave: () => void;
  /** Ends the server and gives the folder back. Close the pools first: what still runs is undone. */
  readonly stop: () => Promise<void>;
}

export interface ServerOptions {
  /** The database lives in its sub-folder `postgres`. */
  readonly folder: string;
  /** Called once when the server ends without having been asked to. It is not started again: the program should end. */
  readonly lost?: (why: string) => void;
  /** PostgreSQL settings that differ from ours; for tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts PostgreSQL 18 on the folder, and makes the database where there is none. A server left behind by a killed program is ended first.
 * Throws a `Problem` when another BETTER runs on the folder, the folder is damaged or closed to us, or PostgreSQL does not start.
 */
export async function startServer(options: ServerOptions): Promise<EmbeddedServer> {
  const folder = openFolder(options.folder);
  const lock = await takeLock(folder);
  try {
    return await startLocked(options, join(folder, 'postgres'), lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The address of the server that another program runs on the folder at this moment. */
export function findServer(folder: string): string | undefined {
  const notes = serverNotes(join(folder, 'postgres'));
  return lockHolder(folder) !== undefined && notes?.ready === true ? addressOf(notes.sockets, 'better') : undefined;
}

function openFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    return realpathSync(folder);
  } catch (error) {
    throw new Problem(`The data folder ${folder} cannot be used: ${reasonOf(error)}.`);
  }
}

async function startLocked(options: ServerOptions, data: string, lock: Lock): Promise<EmbeddedServer> {
  const native = findBinaries();
  const exists = hasCluster(data);
  await stopLeftover(data);
  const place = makePlace(join(data, '..'), native, accountFor(data));
  try {
    if (!exists) await makeCluster(data, place);
    chmodSync(data, 0o700);
    const child = await untilReady(data, place, options.settings ?? {});
    const version = await openBetter(place.sockets, child);
    let asked = false;
    child.onEnd((said) => {
      place.remove();
      lock.release();
      if (!asked) options.lost?.(lastWords(said));
    });
    return {
      url: addressOf(place.sockets, 'better'),
      version,
      leave: lock.leave,
      stop: () => {
        asked = true;
        return child.stop();
      },
    };
  } catch (error) {
    place.remove();
    throw error;
  }
}

const attempts = 8;
const slowestRecovery = 10 * 60_000;

async function untilReady(data: string, place: Place, settings: Readonly<Record<string, string>>): Promise<Child> {
  for (let attempt = 1; ; attempt += 1) {
    const child = startChild(data, place, settings);
    for (let waited = 0; child.isRunning() && waited < slowestRecovery; waited += 10) {
      const notes = serverNotes(data);
      if (notes?.pid === child.pid && notes.ready) return child;
      await pause(10);
    }
    if (child.isRunning()) await child.stop();
    const said = await child.ended;
    // where the machine does not tell who works in a folder: a killed server's own processes take a moment to see that it is gone
    if (!said.includes('shared memory block') || attempt === attempts) throw new Problem(`PostgreSQL could not start on ${data}: ${lastWords(said)}`);
    await pause(250);
  }
}

/** Makes the database `better` on the first start, and says the server's version. */
async function openBetter(sockets: string, child: Child): Promise<string> {
  try {
    const asked = await ask(addressOf(sockets, 'better'), 'show server_version').catch(async (error: unknown) => {
      // 3D000: there is no such database
      if (!(error instanceof pg.DatabaseError) || error.code !== '3D000') throw error;
      await ask(addressOf(sockets, 'postgres'), 'create database better');
      return ask(addressOf(sockets, 'better'), 'show server_version');
    });
    return String(asked['server_version']);
  } catch (error) {
    await child.stop();
    throw error;
  }
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows[0] ?? {};
  } finally {
    await client.end();
  }
}

function addressOf(sockets: string, name: string): string {
  return `postgres://better@localhost/${name}?host=${encodeURIComponent(sockets)}`;
}

/** The line of the log that says why. */
function lastWords(said: string): string {
  const lines = said.trim().split('\n');
  const line = lines.findLast((each) => /(FATAL|PANIC):/.test(each)) ?? lines.at(-1) ?? '';
  return line.replace(/^.*?(FATAL|PANIC|LOG):\s*/, '') || 'it ended without a word';
}
