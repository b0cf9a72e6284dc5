import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { EmbeddedServer } from '../../src/platform/embedded/index.ts';

type DebianServer = Pick<EmbeddedServer, 'url' | 'stop'>;

/** A PostgreSQL of the Debian package `postgresql-15` (or another number), made in an empty folder, on a Unix socket. */
export async function startDebianServer(version: string, folder: string, settings: Readonly<Record<string, string>>): Promise<DebianServer> {
  const bin = `/usr/lib/postgresql/${version}/bin`;
  const data = join(folder, 'data');
  const account = unprivileged();
  mkdirSync(data);
  if (account !== undefined) for (const each of [folder, data]) chownSync(each, account.uid, account.gid);
  const options = { ...account, cwd: folder, env: { PATH: '/usr/bin:/bin', TZ: 'UTC', LC_ALL: 'C.UTF-8' } };
  const made = spawnSync(join(bin, 'initdb'), ['-D', data, '-U', 'better', '--auth=trust', '--encoding=UTF8', '--no-sync'], { ...options, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  const set = Object.entries({ ...settings, listen_addresses: '' }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, ...set], { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const atExit = () => child.kill('SIGQUIT');
  process.once('exit', atExit); // a run that is cut off leaves no process behind
  for (let tries = 0; !existsSync(join(folder, '.s.PGSQL.5432')); tries += 1) {
    if (tries > 600 || child.exitCode !== null) throw new Error(`PostgreSQL ${version} did not start: ${said}`);
    await pause(50);
  }
  return {
    url: `postgres://better@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      process.removeListener('exit', atExit);
      child.kill('SIGINT');
      await ended;
    },
  };
}

/** PostgreSQL refuses to run as root: then another account of the machine runs it. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const account = ['postgres', 'nobody'].map((name) => accounts.find((each) => each[0] === name)).find((each) => each !== undefined);
  return { uid: Number(account?.[2] ?? 65534), gid: Number(account?.[3] ?? 65534) };
}
