import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../config/index.ts';
import type { Place } from './place.ts';

/** The generation of PostgreSQL that BETTER brings; its data folders fit no other. */
const major = '18';

/** Environment of PostgreSQL's programs: nothing of ours, least of all secrets. */
export const plainEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };

/**
 * True when there is a database in the folder, false when it is absent or empty.
 * Throws a `Problem` when what is there is no whole PostgreSQL 18 data folder, or not ours.
 */
export function hasCluster(data: string): boolean {
  refuseForeign(data);
  if (!existsSync(data) || readdirSync(data).length === 0) return false;
  const version = read(join(data, 'PG_VERSION'))?.trim();
  if (version === undefined) throw damaged(data, 'PG_VERSION is missing');
  if (version !== major) {
    const advice = 'restore a backup into an empty folder (docs/operations.md)';
    throw new Problem(`The data folder ${data} was made by PostgreSQL ${version}, and this version of BETTER brings PostgreSQL ${major}: ${advice}.`);
  }
  const missing = ['global/pg_control', 'base', 'pg_wal', 'pg_xact'].find((needed) => !existsSync(join(data, needed)));
  if (missing !== undefined) throw damaged(data, `${missing} is missing`);
  return true;
}

function refuseForeign(data: string): void {
  const self = process.getuid?.() ?? 0;
  const owner = statSync(data, { throwIfNoEntry: false })?.uid ?? self;
  if (self !== 0 && owner !== self) throw new Problem(`The data folder ${data} belongs to another account: start BETTER as that account, or as root.`);
}

function damaged(data: string, why: string): Problem {
  return new Problem(`The data folder ${data} is damaged (${why}): move it away and restore a backup into an empty folder (docs/operations.md).`);
}

/**
 * Makes an empty database. It gets its place only when it is whole, so that an interrupted start is not taken for a damaged folder.
 * Text sorts by code point unless a query names one of ICU's collations; letters are Unicode's in every language.
 */
export async function makeCluster(data: string, place: Place): Promise<void> {
  const draft = `${data}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (place.account !== undefined) chownSync(draft, place.account.uid, place.account.gid);
  const options = ['--username=better', '--auth=trust', '--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--no-instructions'];
  await initialise(place, [...options, '-D', reach(place, draft)], draft);
  if (existsSync(data)) rmSync(data, { recursive: true });
  renameSync(draft, data);
}

/** The data folder as the server can name it when it is started there. */
export function reach(place: Place, data: string): string {
  return place.closed ? '/proc/self/cwd' : data;
}

function initialise(place: Place, options: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(place.native, 'bin/initdb'), options, { cwd, ...place.account, env: plainEnvironment, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('error', (error) => reject(new Problem(`PostgreSQL cannot be run on this machine (${error.message}).`)));
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Problem(`PostgreSQL could not make its data folder ${cwd}: ${said.trim().split('\n')[0] ?? `it ended with ${code}`}`));
    });
  });
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
