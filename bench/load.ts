import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';

/** What one run under load showed. */
export interface Load {
  /** Requests answered per second of processor time of the server: what one core can do, whatever the loader's own speed. */
  readonly perCore: number;
  readonly perSecond: number;
  readonly p95: number;
  /** Resident memory of the server after the run, in MB. */
  readonly memory: number;
}

interface Usage {
  readonly memory: number;
  readonly cpu: { readonly user: number; readonly system: number };
}

/** Connections at once, as in the figures of the design. */
const connections = 16;

/** Starts a server of the bench, asks it for one address as fast as it goes, stops it. */
export async function load(kind: string, at: { url: string; port: number; path: string; headers?: Record<string, string>; file?: string; seconds?: number }): Promise<Load> {
  const server = fork(fileURLToPath(new URL('serve.js', import.meta.url)), [kind, at.url, String(at.port), at.file ?? ''], { stdio: 'inherit' });
  await heard(server);
  try {
    const address = { url: `http://127.0.0.1:${at.port}${at.path}`, connections, headers: at.headers ?? {} };
    await autocannon({ ...address, duration: 2 });
    const before = await usage(server);
    const run = await autocannon({ ...address, duration: at.seconds ?? 5 });
    const after = await usage(server);
    if (run.non2xx > run['3xx'] || run.errors > 0) throw new Error(`${kind} ${at.path}: ${run.non2xx} answers were no pages, ${run.errors} failed`);
    const seconds = (after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system) / 1_000_000;
    return { perCore: run.requests.total / seconds, perSecond: run.requests.average, p95: run.latency.p97_5, memory: after.memory / 1024 / 1024 };
  } finally {
    server.kill();
  }
}

function heard(server: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    server.once('message', resolve);
    server.once('exit', () => reject(new Error('a server of the bench ended')));
  });
}

async function usage(server: ChildProcess): Promise<Usage> {
  const answer = heard(server);
  server.send('usage');
  // the child sends exactly this shape
  return (await answer) as Usage;
}
