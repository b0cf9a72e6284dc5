import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { Problem } from '../config/index.ts';
import { identityOf } from './processes.ts';

/** Who holds a data folder: one run of one process. */
const holder = z.object({ pid: z.int().positive(), identity: z.string(), leaving: z.boolean().default(false) });
type Holder = z.infer<typeof holder>;

/** The data folder is ours. */
export interface Lock {
  /** Says that we are about to give it back: another start waits instead of being refused. */
  readonly leave: () => void;
  readonly release: () => void;
}

const name = 'better.lock';
/** A program that leaves answers its last requests and ends its server in less. */
const slowestLeave = 12_000;

/**
 * Takes the data folder for this process; two programs on one folder would lose changes.
 * The lock of a process that is gone (`kill -9`, a restart of the machine) is taken over, and one that is leaving is waited for.
 * Throws a `Problem` when a living process holds the folder.
 */
export async function takeLock(folder: string): Promise<Lock> {
  const own: Holder = { pid: process.pid, identity: identityOf(process.pid) ?? '', leaving: false };
  const path = join(folder, name);
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, JSON.stringify(own));
  try {
    await untilLeft(path);
    // a link appears complete or not at all, and only where nothing is
    while (!linked(draft, path)) clearStale(path, folder);
  } finally {
    rmSync(draft, { force: true });
  }
  let ours = true;
  return {
    leave() {
      if (!ours) return;
      writeFileSync(draft, JSON.stringify({ ...own, leaving: true }));
      renameSync(draft, path);
    },
    release() {
      if (ours) rmSync(path, { force: true });
      ours = false;
    },
  };
}

async function untilLeft(path: string): Promise<void> {
  for (let waited = 0; waited < slowestLeave; waited += 20) {
    const held = read(path);
    if (held?.leaving !== true || !isHeld(held)) return;
    await pause(20);
  }
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
