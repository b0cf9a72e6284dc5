import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { create } from 'tar';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Manifest } from './manifest.ts';
import { digestOf, filesBelow, moveMissing, secondName, writePart } from './parts.ts';
import { unpack } from './unpack.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'unpack-test-'));
  const folder = home;
  mkdirSync(join(home, 'target'));
  mkdirSync(join(home, 'content/files'), { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const about = { format: 'better-backup', version: 1, madeAt: '2026-01-31T10:00:00.000Z', server: 180_004 } as const;
const empty: Manifest = { ...about, migrations: [], tables: [], sequences: [], files: [] };
const nothing = { sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', bytes: 0 };

async function packed(manifest: unknown): Promise<string> {
  writeFileSync(join(home, 'content/manifest.json'), JSON.stringify(manifest));
  await create({ file: join(home, 'archive'), cwd: join(home, 'content'), gzip: true }, readdirSync(join(home, 'content')));
  return join(home, 'archive');
}

describe('unpacking', () => {
  it('OP-46 gives back what the manifest names', async () => {
    writeFileSync(join(home, 'content/files/empty'), '');
    const archive = await packed({ ...empty, files: [{ path: 'files/empty', ...nothing }] });
    expect((await unpack(archive, join(home, 'target'))).files).toHaveLength(1);
    expect(readdirSync(join(home, 'target/files'))).toEqual(['empty']);
  });

  it.each(['../outside', 'files/../../outside', '/etc/outside', 'manifest.json', 'files/a b'])('OP-46 refuses a manifest that names %s', async (path) => {
    const archive = await packed({ ...empty, files: [{ path, ...nothing }] });
    await expect(unpack(archive, join(home, 'target'))).rejects.toThrow(/is no backup this version of BETTER can read; nothing was changed\.$/);
  });

  it('OP-46 leaves links and foreign files in the archive', async () => {
    symlinkSync('/etc/hostname', join(home, 'content/files/link'));
    writeFileSync(join(home, 'content/foreign'), 'x');
    const archive = await packed({ ...empty, files: [{ path: 'files/link', ...nothing }] });
    await expect(unpack(archive, join(home, 'target'))).rejects.toThrow(/is damaged \(files\/link is missing\)/);
    expect(existsSync(join(home, 'target/foreign'))).toBe(false);
  });

  it('OP-46 refuses what is no archive at all', async () => {
    writeFileSync(join(home, 'archive'), 'a text');
    await expect(unpack(join(home, 'archive'), join(home, 'target'))).rejects.toThrow(/nothing was changed\.$/);
  });
});

describe('the parts of an archive', () => {
  it('OP-40 are measured while they are written', async () => {
    const path = join(home, 'deep/er/part');
    const digest = await writePart(Readable.from([Buffer.from('Gäv'), Buffer.from('le')]), path);
    expect(digest.bytes).toBe(6);
    expect(await digestOf(path)).toEqual(digest);
    expect(await digestOf(join(home, 'nowhere'))).toBeUndefined();
    expect(await digestOf(home)).toBeUndefined();
  });

  it('OP-40 are found in all folders, in order', async () => {
    for (const path of ['b/2', 'b/1', 'a']) await writePart(Readable.from(['x']), join(home, 'found', path));
    expect(await filesBelow(join(home, 'found'))).toEqual(['a', 'b/1', 'b/2']);
    expect(await filesBelow(join(home, 'nowhere'))).toEqual([]);
  });

  it('OP-40 do not take the place of a file that is there', async () => {
    for (const name of ['old', 'new']) writeFileSync(join(home, name), name);
    await moveMissing(join(home, 'new'), join(home, 'old'));
    expect(readFileSync(join(home, 'old'), 'utf8')).toBe('old');
    await moveMissing(join(home, 'new'), join(home, 'there/new'));
    await secondName(join(home, 'old'), join(home, 'second/old'));
    expect([readFileSync(join(home, 'there/new'), 'utf8'), readFileSync(join(home, 'second/old'), 'utf8')]).toEqual(['new', 'old']);
  });
});
