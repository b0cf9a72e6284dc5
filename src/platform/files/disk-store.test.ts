import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { diskStore, fileHash } from './index.ts';

const home = mkdtempSync(join(tmpdir(), 'store-'));
const folder = join(home, 'files');
const store = diskStore(folder);
const hello = Buffer.from('hello');
const name = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
const place = join(folder, '2c/f2', name);

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the store on the disk', () => {
  it('FS-01 has nothing before the first file, not even its folder', async () => {
    expect(await store.has(name)).toBe(false);
    expect(await store.get(name)).toBeUndefined();
    await store.remove(name);
  });

  it('FS-01 names a file after its content, in folders of two levels, and leaves nothing beside it', async () => {
    expect(await store.put(hello)).toEqual({ hash: name, size: 5 });
    expect(fileHash(hello)).toBe(name);
    expect(await store.has(name)).toBe(true);
    expect(Buffer.from((await store.get(name)) ?? []).toString()).toBe('hello');
    expect(readdirSync(join(folder, '.incoming'))).toEqual([]);
    expect(statSync(place).mode & 0o077).toBe(0);
  });

  it('FS-01 keeps the same content once and never writes over it', async () => {
    const before = statSync(place);
    expect(await store.put(hello)).toEqual({ hash: name, size: 5 });
    expect(statSync(place)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  it('FS-01 many at once, also of the same content, are all there', async () => {
    const contents = Array.from({ length: 40 }, (_, n) => Buffer.from(`file ${n % 10}`));
    const stored = await Promise.all(contents.map((each) => store.put(each)));
    expect(new Set(stored.map((each) => each.hash)).size).toBe(10);
    for (const [n, { hash }] of stored.entries()) expect(Buffer.from((await store.get(hash)) ?? []).toString()).toBe(`file ${n % 10}`);
  });

  it.each(['', '../../../etc/passwd', name.toUpperCase(), `${name}/..`, name.slice(1), `${name}\n`])('FS-02 a name that is no hash is no file: %j', async (bad) => {
    expect([await store.has(bad), await store.get(bad)]).toEqual([false, undefined]);
    await store.remove(bad);
  });

  it('FS-03 content that is not what it was counts as absent', async () => {
    const { hash } = await store.put(Buffer.from('damaged later'));
    writeFileSync(join(folder, hash.slice(0, 2), hash.slice(2, 4), hash), 'something else');
    expect(await store.get(hash)).toBeUndefined();
  });

  it('FS-01 what is removed is gone, and can be put again', async () => {
    await store.remove(name);
    expect(await store.has(name)).toBe(false);
    await store.put(hello);
    expect(await store.has(name)).toBe(true);
  });
});
