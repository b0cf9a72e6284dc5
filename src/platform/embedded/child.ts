import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Problem } from '../config/index.ts';
import { plainEnvironment, reach } from './cluster.ts';
import type { Place } from './place.ts';
import { signal } from './processes.ts';

/** A running PostgreSQL server, our child. */
export interface Child {
  readonly pid: number;
  /** Resolves with what it last said when it is gone. */
  readonly ended: Promise<string>;
  /** Tells what it last said, in the moment it is gone. */
  readonly onEnd: (told: (said: string) => void) => void;
  readonly isRunning: () => boolean;
  /** Ends it: transactions that run are undone, everything acknowledged is on the disk. */
  readonly stop: () => Promise<void>;
}

/**
 * Modest in memory and processes: one small installation. Nothing listens on the network. Statements are never logged,
 * for they hold people's data. `wal_level=minimal`: there is no replica of this server.
 */
const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  io_method: 'sync',
  jit: 'off',
  huge_pages: 'off',
  fsync: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
  cluster_name: 'better',
};

const patience = { fast: 4000, immediate: 2000, lastWords: 200 };
const longestMemory = 8000;

/**
 * Starts the server in a session of its own: a Ctrl-C in the terminal reaches only us, and we end it when requests are answered.
 * Whatever way this process ends, short of `kill -9`, the server ends with it.
 */
export function startChild(data: string, place: Place, own: Readonly<Record<string, string>>): Child {
  const all = Object.entries({ ...settings, unix_socket_directories: place.sockets, ...own }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const options = { cwd: data, ...place.account, env: plainEnvironment, detached: true };
  const child = spawn(join(place.native, 'bin/postgres'), ['-D', reach(place, data), ...all], { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  const { pid } = child;
  if (pid === undefined) throw new Problem('PostgreSQL cannot be run on this machine.');
  const atExit = () => void signal(pid, 'SIGINT');
  process.once('exit', atExit);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-longestMemory);
  });
  const listeners: ((said: string) => void)[] = [() => process.removeListener('exit', atExit)];
  let running = true;
  const finish = () => {
    if (!running) return;
    running = false;
    for (const told of listeners) told(said);
  };
  child.once('close', finish);
  // its own children may hold the log open a little longer
  child.once('exit', () => setTimeout(finish, patience.lastWords));
  const ended = new Promise<string>((resolve) => listeners.push(resolve));
  return { pid, ended, onEnd: (told) => void listeners.splice(1, 0, told), isRunning: () => running, stop: () => stop(pid, ended) };
}

async function stop(pid: number, ended: Promise<string>): Promise<void> {
  signal(pid, 'SIGINT');
  const later = [setTimeout(() => signal(pid, 'SIGQUIT'), patience.fast), setTimeout(() => signal(pid, 'SIGKILL'), patience.fast + patience.immediate)];
  await ended;
  later.forEach(clearTimeout);
}
