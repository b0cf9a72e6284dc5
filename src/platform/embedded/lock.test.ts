import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockHolder, takeLock } from './lock.ts';
import { makePlace, removePlace } from './place.ts';
import { gone, identityOf, signal, workersIn, worksIn } from './processes.ts';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lock-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function sleeper(cwd: string = tmpdir()) {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { cwd, stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child.pid ?? 0;
}

describe('the lock of a data folder', () => {
  it('OP-13 is taken by one, refused to a second, and free again afterwards', async () => {
    const folder = newFolder();
    const lock = await takeLock(folder);
    expect(lockHolder(folder)).toBe(process.pid);
    await expect(takeLock(folder)).rejects.toThrow(/is already running on the data folder/);
    lock.release();
    expect(lockHolder(folder)).toBeUndefined();
    (await takeLock(folder)).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('OP-13 cannot be given back or announced by one who gave it back already', async () => {
    const folder = newFolder();
    const first = await takeLock(folder);
    first.release();
    const second = await takeLock(folder);
    first.leave();
    first.release();
    expect(JSON.parse(readFileSync(join(folder, 'better.lock'), 'utf8'))).toMatchObject({ pid: process.pid, leaving: false });
    second.release();
  });

  it('OP-15 goes to exactly one of many who find the lock of a process that is gone', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'better.lock'), JSON.stringify({ pid: 2 ** 22, identity: 'gone' }));
    const code = `import { takeLock } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))};
      await takeLock(${JSON.stringify(folder)}).then(() => { console.log('mine'); setTimeout(() => {}, 3000); }, () => console.log('refused'));`;
    const asked = Array.from({ length: 5 }, () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'ignore'] });
      onTestFinished(() => void child.kill('SIGKILL'));
      return new Promise<string>((resolve) => child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())));
    });
    expect((await Promise.all(asked)).toSorted()).toEqual(['mine', 'refused', 'refused', 'refused', 'refused']);
  });

  it('OP-15 counts as free when what is in it cannot be read', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'better.lock'), 'half a lin');
    (await takeLock(folder)).release();
  });
});

describe('processes', () => {
  it('OP-15 are told apart by more than their number', async () => {
    const pid = sleeper();
    const identity = identityOf(pid);
    expect(identity).toBeDefined();
    expect(identityOf(pid)).toBe(identity);
    expect(identityOf(process.pid)).not.toBe(identity);
    signal(pid, 'SIGKILL');
    expect(await gone(pid, 2000)).toBe(true);
    expect(identityOf(pid)).toBeUndefined();
    expect(signal(2 ** 22, 'SIGTERM')).toBe(false);
    expect(await gone(process.pid, 40)).toBe(false);
  });

  it.runIf(process.platform === 'linux')('OP-20 are found by the folder they work in', () => {
    const folder = newFolder();
    const pid = sleeper(folder);
    expect(worksIn(pid, folder)).toBe(true);
    expect(worksIn(pid, tmpdir())).toBe(false);
    expect(workersIn(folder)).toEqual([pid]);
    expect(workersIn('/no/such/folder')).toEqual([]);
  });
});

describe('the private folder of a run', () => {
  it('OP-12 is removed after a kill, but only when it is one of ours', () => {
    const place = makePlace(newFolder(), newFolder(), undefined);
    const foreign = join(newFolder(), 'better-foreign/s');
    mkdirSync(foreign, { recursive: true });
    for (const sockets of [foreign, join(dirname(place.sockets), 'other'), '/tmp', '', '/s']) removePlace(sockets);
    expect(readdirSync(dirname(foreign))).toEqual(['s']);
    expect(readdirSync(dirname(place.sockets))).toEqual(['s']);
    removePlace(place.sockets);
    expect(() => readdirSync(dirname(place.sockets))).toThrow('ENOENT');
  });
});
