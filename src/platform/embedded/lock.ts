import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Problem } from '../config/index.ts';
import { identityOf } from './processes.ts';

/** Who holds a data folder: one run of one process. */
const holder = z.object({ pid: z.int().positive(), identity: z.string() });
type Holder = z.infer<typeof holder>;

const name = 'better.lock';

/**
 * Takes the data folder for this process; two programs on one folder would lose changes.
 * The lock of a process that is gone (`kill -9`, a restart of the machine) is taken over.
 * Returns a function that gives it back. Throws a `Problem` when a living process holds it.
 */
export function takeLock(folder: string): () => void {
  const own: Holder = { pid: process.pid, identity: identityOf(process.pid) ?? '' };
  const path = join(folder, name);
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, JSON.stringify(own));
  try {
    // a link appears complete or not at all, and only where nothing is
    while (!linked(draft, path)) clearStale(path, folder);
  } finally {
    rmSync(draft, { force: true });
  }
  return () => rmSync(path, { force: true });
}

/** The number of the living process that holds the folder. */
export function lockHolder(folder: string): number | undefined {
  const held = read(join(folder, name));
  return held !== undefined && isHeld(held) ? held.pid : undefined;
}

function clearStale(path: string, folder: string): void {
  const before = read(path);
  if (before !== undefined && isHeld(before)) throw inUse(folder, before);
  const aside = `${path}.${randomBytes(6).toString('hex')}.old`;
  try {
    renameSync(path, aside);
  } catch {
    return; // another start was quicker; look again
  }
  const taken = read(aside);
  // another start put its own lock there between our look and our move: give it back
  if (taken !== undefined && isHeld(taken)) linked(aside, path);
  rmSync(aside, { force: true });
}

function isHeld(held: Holder): boolean {
  return identityOf(held.pid) === held.identity;
}

function inUse(folder: string, held: Holder): Problem {
  return new Problem(`BETTER is already running on the data folder ${folder} (process ${held.pid}): stop it first, or set DATA_DIR to another folder.`);
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function read(path: string): Holder | undefined {
  try {
    return holder.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
