import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Row } from './table.ts';

const port = 4390;

/** From `npm start` to the first page: on an empty data folder, and the second time. */
export async function measureStart(root: string, folder: string): Promise<readonly Row[]> {
  const environment = { ...process.env, PORT: String(port), DATA_DIR: join(folder, 'start') };
  const first = await startOnce(root, environment);
  const second = await startOnce(root, environment);
  return [
    { what: 'first start, built, empty data folder, demo loaded', figure: `${(first / 1000).toFixed(1)} s to the first page`, against: '', target: '' },
    { what: 'second start', figure: `${(second / 1000).toFixed(2)} s to the first page`, against: '', target: '< 2.5 s' },
  ];
}

async function startOnce(root: string, environment: NodeJS.ProcessEnv): Promise<number> {
  const began = performance.now();
  const started = spawn('npm', ['start'], { cwd: root, env: environment, stdio: 'ignore', detached: true });
  const ended = new Promise((resolve) => started.once('exit', resolve));
  while (!(await answers())) {
    if (started.exitCode !== null) throw new Error('npm start ended');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const took = performance.now() - began;
  if (started.pid !== undefined) process.kill(-started.pid, 'SIGTERM');
  await ended;
  return took;
}

async function answers(): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/en/better`)).ok;
  } catch {
    return false;
  }
}
