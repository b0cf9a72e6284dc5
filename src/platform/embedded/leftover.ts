import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../config/index.ts';
import { removePlace } from './place.ts';
import { gone, identityOf, signal, workersIn, worksIn } from './processes.ts';

/** What a server notes about itself in `postmaster.pid`. */
export interface Notes {
  readonly pid: number;
  /** Folder of its socket. */
  readonly sockets: string;
  /** True when it takes connections. */
  readonly ready: boolean;
}

/** Reads `postmaster.pid`; undefined where there is none, or it is not yet written. */
export function serverNotes(data: string): Notes | undefined {
  try {
    // storage/pidfile.h: process, data folder, start time, port, socket folder, address, memory key, status
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 0 ? { pid, sockets: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
}

const patience = { fast: 8000, immediate: 5000 };

/**
 * Ends a server that a killed BETTER left behind: nobody reads its log any more, and we would not hear of its end.
 * Acknowledged changes are on the disk. Call it while holding the folder's lock.
 */
export async function stopLeftover(data: string): Promise<void> {
  const notes = serverNotes(data);
  if (notes === undefined) return;
  const real = realpathSync(data);
  if (identityOf(notes.pid) !== undefined && worksIn(notes.pid, real)) await end(notes.pid, data);
  // a killed server's own processes see a moment later that it is gone; until then they may still write
  const alone = await goneAll(() => workersIn(real), patience.immediate);
  if (!alone) throw stillThere(workersIn(real).join(', '), data);
  // its number may live on, as another process or as one that nobody collected: PostgreSQL would take that for the server
  rmSync(join(data, 'postmaster.pid'), { force: true });
  removePlace(notes.sockets);
}

async function goneAll(present: () => readonly number[], milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds && present().length > 0; waited += 50) await pause(50);
  return present().length === 0;
}

async function end(pid: number, data: string): Promise<void> {
  signal(pid, 'SIGINT');
  if (await gone(pid, patience.fast)) return;
  signal(pid, 'SIGQUIT');
  if (await gone(pid, patience.immediate)) return;
  throw stillThere(String(pid), data);
}

function stillThere(processes: string, data: string): Problem {
  return new Problem(`A PostgreSQL server left over from an earlier start (process ${processes}) still uses ${data} and does not stop: end it, then start again.`);
}
