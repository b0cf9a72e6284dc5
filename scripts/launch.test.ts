import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';

/** A project in miniature around the real scripts: npm and Vite only note that they were called, and leave what the real ones leave. */
let root = '';

const files: Readonly<Record<string, string>> = {
  'package.json': '{"type":"module"}',
  'package-lock.json': JSON.stringify({ packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/other-platform': { version: '1.0.0', optional: true } } }),
  'src/web.ts': 'one',
  'src/web.test.ts': 'a test',
  'locales/en/ui.json': '{}',
  'scripts/messages.ts': '',
  'npm-cli.js': `
    import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
    appendFileSync('calls', 'npm ' + process.argv[2] + ' ');
    if (process.env.NPM_FAILS) process.exit(1);
    const lock = JSON.parse((await import('node:fs')).readFileSync('package-lock.json', 'utf8'));
    delete lock.packages['']; delete lock.packages['node_modules/other-platform'];
    mkdirSync('node_modules/vite/bin', { recursive: true });
    cpSync('vite.js', 'node_modules/vite/bin/vite.js');
    writeFileSync('node_modules/.package-lock.json', JSON.stringify(lock));`,
  'vite.js': `
    import { appendFileSync, cpSync, mkdirSync } from 'node:fs';
    appendFileSync('calls', 'vite ');
    if (process.env.VITE_FAILS) { console.error('a mistake in line 7'); process.exit(1); }
    mkdirSync('dist/server', { recursive: true });
    cpSync('program.js', 'dist/server/web.js'); cpSync('program.js', 'dist/server/cli.js');`,
  'program.js': `
    const [mode, code] = process.argv.slice(2);
    if (mode === 'exit') process.exit(Number(code));
    const waits = setInterval(() => {}, 1000);
    for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => { console.log('got ' + name); setTimeout(() => process.exit(0), 200); });
    process.on('disconnect', () => process.exit(7));
    console.log('runs');`,
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'launch-test-'));
  const folder = root;
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) write(path, text);
  mkdirSync(join(root, 'bin'));
  for (const path of ['scripts/launch.mjs', 'scripts/start.mjs', 'bin/better.mjs']) copyFileSync(join(import.meta.dirname, '..', path), join(root, path));
});

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

function run(script: string, args: readonly string[] = [], environment: Readonly<Record<string, string>> = {}) {
  const env = { PATH: process.env['PATH'], npm_execpath: join(root, 'npm-cli.js'), ...environment };
  const child = spawn(process.execPath, [join(root, script), ...args], { cwd: root, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<{ code: number | null; said: string }>((resolve) => child.once('close', (code) => resolve({ code, said })));
  const runs = async () => {
    for (let tries = 0; !said.includes('runs\n') && tries < 500; tries += 1) await pause(20);
  };
  return { child, ended, runs };
}

/** What npm and Vite were called for since the last look. */
function calls(): string {
  const noted = existsSync(join(root, 'calls')) ? readFileSync(join(root, 'calls'), 'utf8') : '';
  rmSync(join(root, 'calls'), { force: true });
  return noted.trim();
}

const better = (...args: readonly string[]) => run('bin/better.mjs', args).ended;

describe('npm start and better', () => {
  it('OP-50 install when packages are missing or others than the lock file names, and only then', async () => {
    await better('exit', '0');
    expect(calls()).toBe('npm ci vite vite');
    await better('exit', '0');
    expect(calls()).toBe('');
    write('package-lock.json', JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.1' } } }));
    await better('exit', '0');
    expect(calls()).toBe('npm ci vite vite');
  });

  it('OP-51 build when a source changed, but not for a test', async () => {
    await better('exit', '0');
    calls();
    write('src/web.test.ts', 'another test');
    await better('exit', '0');
    expect(calls()).toBe('');
    write('locales/en/ui.json', '{"a":"b"}');
    await better('exit', '0');
    expect(calls()).toBe('vite vite');
    expect((await run('scripts/start.mjs', ['--build-only']).ended).code).toBe(0);
    expect(calls()).toBe('vite vite');
  });

  it('OP-52 end with a sentence when installing or building fails, and try again the next time', async () => {
    const notInstalled = await run('scripts/start.mjs', [], { NPM_FAILS: '1' }).ended;
    expect(notInstalled).toEqual({ code: 1, said: 'Installing packages …\nThe packages could not be installed: npm says why above.\n' });
    const notBuilt = await run('scripts/start.mjs', [], { VITE_FAILS: '1' }).ended;
    expect(notBuilt.code).toBe(1);
    expect(notBuilt.said).toContain('a mistake in line 7\nThe build failed at node_modules/vite/bin/vite.js.\n');
    calls();
    await better('exit', '0');
    expect(calls()).toBe('vite vite');
  });

  it('OP-53 hand over arguments and exit code', async () => {
    expect((await better('exit', '3')).code).toBe(3);
  });

  it('OP-53 hand over a signal once, and wait for the program', async () => {
    const running = run('scripts/start.mjs');
    await running.runs();
    running.child.kill('SIGTERM');
    const { code, said } = await running.ended;
    expect(code).toBe(0);
    expect(said.match(/got/g)).toEqual(['got']);
  });

  it('OP-54 run the program on the Node that the packages bring, where there is one', async () => {
    await better('exit', '0');
    const pinned = join(root, `node_modules/node-${process.platform}-${process.arch}/bin`);
    mkdirSync(pinned, { recursive: true });
    symlinkSync(process.execPath, join(pinned, 'real'));
    writeFileSync(join(pinned, 'node'), `#!/bin/sh\necho pinned\nexec ${join(pinned, 'real')} "$@"\n`);
    chmodSync(join(pinned, 'node'), 0o755);
    expect(await better('exit', '4')).toEqual({ code: 4, said: 'pinned\n' });
  });
});
