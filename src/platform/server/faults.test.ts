import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { startServer } from '../embedded/index.ts';
import { identityOf } from '../embedded/processes.ts';
import { takePort } from './index.ts';

/** These start real programs and end them hard: the ways a machine treats us. */
const root = join(import.meta.dirname, '../../..');
const home = mkdtempSync(join(tmpdir(), 'faults-test-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Spawned {
  readonly child: ChildProcess;
  /** Everything it wrote so far. */
  readonly said: () => string;
  readonly saysSoon: (words: RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** Runs a small program that is made of the same parts as `src/web.ts`. */
function run(main: string, environment: Readonly<Record<string, string>> = {}): Spawned {
  const code = `
    import { readConfig, Problem } from './src/platform/config/index.ts';
    import { startServer } from './src/platform/embedded/index.ts';
    import { runProgram, takePort } from './src/platform/server/index.ts';
    import pg from 'pg';
    runProgram(async (program) => { ${main} }, { whenStopped: 0 });`;
  const stdio = ['ignore', 'pipe', 'pipe', 'ipc'] as const;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { cwd: root, stdio: [...stdio], env: { PATH: process.env['PATH'], ...environment } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  // a child whose line was cut by us never tells that its streams are closed
  const ended = new Promise<number | NodeJS.Signals>((resolve) => child.once('exit', (exit, signal) => setTimeout(() => resolve(exit ?? signal ?? 0), 100)));
  onTestFinished(() => void child.kill('SIGKILL'));
  const saysSoon = async (words: RegExp) => {
    for (let tries = 0; tries < 1500; tries += 1) {
      const found = words.exec(said);
      if (found !== null) return found;
      await pause(20);
    }
    throw new Error(`It did not say ${String(words)}, but: ${said}`);
  };
  return { child, said: () => said, saysSoon, ended };
}

function database(folder: string): string {
  return `const server = await startServer({ folder: '${folder}', lost: (why) => program.fail('PostgreSQL stopped unexpectedly: ' + why) });
    program.atEnd(server.stop);
    program.stopped.then(server.leave, program.fail);
    const client = new pg.Client({ connectionString: server.url });
    client.on('error', () => undefined);
    await client.connect();`;
}

const postmaster = (folder: string) => Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

async function rowsIn(folder: string): Promise<readonly number[]> {
  const server = await startServer({ folder });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const found = await client.query<{ id: number }>('select id from kept order by id');
  await client.end();
  await server.stop();
  return found.rows.map((row) => row.id);
}

describe('a program that is killed', () => {
  const folder = join(home, 'data');
  const writing = `${database(folder)}
    await client.query('create table if not exists kept (id int primary key)');
    for (let id = Number(process.env.FIRST); ; id += 1) { await client.query('insert into kept values ($1)', [id]); program.say('kept ' + id); }`;
  const acknowledged = (said: string) => [...said.matchAll(/^kept (\d+)$/gm)].map((found) => Number(found[1]));

  it('OP-20 leaves a server behind that the next start ends; no acknowledged row is lost', async () => {
    const killed = run(writing, { FIRST: '1' });
    await killed.saysSoon(/^kept 20$/m);
    const left = postmaster(folder);
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(process.kill(left, 0)).toBe(true);
    expect(await rowsIn(folder)).toEqual(expect.arrayContaining(acknowledged(killed.said())));
    expect(identityOf(left)).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['postgres']);
  });

  it('OP-21 loses no acknowledged row when the server is killed in the same moment', async () => {
    const killed = run(writing, { FIRST: '100000' });
    await killed.saysSoon(/^kept 100020$/m);
    process.kill(postmaster(folder), 'SIGKILL');
    killed.child.kill('SIGKILL');
    await killed.ended;
    const kept = new Set(await rowsIn(folder));
    expect(acknowledged(killed.said()).filter((id) => !kept.has(id))).toEqual([]);
  });

  it('OP-22 ends with one sentence and exit code 1 when its server is killed', async () => {
    const running = run(`${database(folder)} program.say('up'); await program.stopped;`);
    await running.saysSoon(/^up$/m);
    process.kill(postmaster(folder), 'SIGKILL');
    expect(await running.ended).toBe(1);
    expect(running.said()).toMatch(/^up\nPostgreSQL stopped unexpectedly: .+\n$/);
    expect(existsSync(join(folder, 'better.lock'))).toBe(false);
  });

  it('OP-23 ends calmly when the process that started it is gone, and the server with it', async () => {
    const running = run(`${database(folder)} program.say('up'); await program.stopped;`);
    await running.saysSoon(/^up$/m);
    running.child.disconnect();
    expect(await running.ended).toBe(0);
    expect(readdirSync(folder)).toEqual(['postgres']);
  });
});

describe('stopping', () => {
  const slow = `const front = await takePort({ host: '127.0.0.1', port: 0 });
    program.atEnd(front.close);
    front.open({ fetch: async () => { program.say('asked'); await new Promise((done) => setTimeout(done, Number(process.env.SLOW))); return new Response('whole answer'); } });
    program.say('at ' + front.address);
    await program.stopped;`;

  it('OP-30 finishes a running request, takes no new one, and ends with exit code 0', async () => {
    const running = run(slow, { SLOW: '700' });
    const [, address = ''] = await running.saysSoon(/^at (.*)$/m);
    const answer = fetch(address);
    await running.saysSoon(/asked/);
    running.child.kill('SIGTERM');
    running.child.kill('SIGTERM');
    await pause(150);
    await expect(fetch(address)).rejects.toThrow();
    expect(await (await answer).text()).toBe('whole answer');
    expect(await running.ended).toBe(0);
  });

  it('OP-31 cuts a request that takes too long', async () => {
    const running = run(slow, { SLOW: '60000' });
    const [, address = ''] = await running.saysSoon(/^at (.*)$/m);
    const answer = fetch(address).catch(() => 'cut');
    await running.saysSoon(/asked/);
    running.child.kill('SIGINT');
    expect(await answer).toBe('cut');
    expect(await running.ended).toBe(0);
  });

  it('OP-32 ends at once at a second Ctrl-C, but not at the one npm sends again', async () => {
    const running = run(slow, { SLOW: '60000' });
    const [, address = ''] = await running.saysSoon(/^at (.*)$/m);
    fetch(address).catch(() => undefined);
    await running.saysSoon(/asked/);
    running.child.kill('SIGINT');
    running.child.kill('SIGINT');
    await pause(1200);
    expect(running.child.exitCode).toBeNull();
    running.child.kill('SIGINT');
    expect(await running.ended).toBe(130);
  });
});

describe('starting', () => {
  it('OP-33 with a taken port, a bad setting or a used folder ends with one sentence and exit code 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const taken = run('await takePort(readConfig("/").config);', { PORT: String(port) });
    expect(await taken.ended).toBe(1);
    expect(taken.said()).toBe(`Port ${port} is taken by another program: stop that one, or set PORT to a free port.\n`);
    const bad = run('readConfig("/");', { PORT: 'many' });
    expect(await bad.ended).toBe(1);
    expect(bad.said()).toBe('PORT must be a whole number from 0 to 65535, not "many".\n');
  });

  it('OP-34 shows the stack of a bug', async () => {
    const broken = run('undefined.nothing;');
    expect(await broken.ended).toBe(1);
    expect(broken.said()).toMatch(/^TypeError: .*\n\s+at /);
  });

  it('OP-35 lets requests wait until the site is open, and says that it lives but is not ready', async () => {
    const front = await takePort({ host: '127.0.0.1', port: 0 });
    onTestFinished(() => front.close());
    expect((await fetch(`${front.address}/healthz`)).status).toBe(200);
    expect((await fetch(`${front.address}/readyz`)).status).toBe(503);
    const early = fetch(`${front.address}/en/better`);
    await pause(50);
    expect(front.isOpen()).toBe(false);
    front.open({ fetch: (request) => new Response(new URL(request.url).pathname) });
    expect(await (await early).text()).toBe('/en/better');
    expect(front.isOpen()).toBe(true);
  });

  it('OP-36 sends what is kept ready without asking the site', async () => {
    const front = await takePort({ host: '127.0.0.1', port: 0 });
    onTestFinished(() => front.close());
    front.open({ fetch: () => new Response('made'), sendKept: (request, response) => request.url === '/kept' && response.end('kept').writableEnded });
    expect(await (await fetch(`${front.address}/kept`)).text()).toBe('kept');
    expect(await (await fetch(`${front.address}/other`)).text()).toBe('made');
  });

  it('OP-37 on an address that is not of this machine is refused in one sentence', async () => {
    await expect(takePort({ host: '203.0.113.1', port: 0 })).rejects.toThrow('HOST must be an address of this machine, such as 127.0.0.1 or 0.0.0.0, not "203.0.113.1".');
  });
});
