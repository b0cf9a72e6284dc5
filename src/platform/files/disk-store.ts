import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { randomToken } from '../clock/index.ts';
import { fileHash, type FileStore, isFileHash } from './store.ts';

/** Where files are written until they are whole. A backup leaves folders that begin with a dot out. */
const incoming = '.incoming';

/**
 * A store on the local disk: `ab/cd/abcd….` below the folder, which is made when the first file comes. A file is written beside,
 * flushed, and then gets its name in one step, so that neither a crash nor a second program ever shows half of one.
 */
export function diskStore(folder: string): FileStore {
  const placeOf = (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2, 4));
  const has = async (hash: string) => isFileHash(hash) && (await stat(join(placeOf(hash), hash)).catch(() => undefined))?.isFile() === true;
  return {
    has,
    async put(bytes) {
      const hash = fileHash(bytes);
      if (!(await has(hash))) await write(folder, { place: placeOf(hash), hash, bytes });
      return { hash, size: bytes.byteLength };
    },
    async get(hash) {
      if (!isFileHash(hash)) return undefined;
      const read = await readFile(join(placeOf(hash), hash)).catch(absent);
      return read !== undefined && fileHash(read) === hash ? new Uint8Array(read) : undefined;
    },
    async remove(hash) {
      if (isFileHash(hash)) await rm(join(placeOf(hash), hash), { force: true });
    },
  };
}

async function write(folder: string, file: { readonly place: string; readonly hash: string; readonly bytes: Uint8Array }): Promise<void> {
  const beside = join(folder, incoming, randomToken());
  await mkdir(join(folder, incoming), { recursive: true, mode: 0o700 });
  await mkdir(file.place, { recursive: true, mode: 0o700 });
  try {
    await flushed(beside, 'wx', (handle) => handle.writeFile(file.bytes));
    await rename(beside, join(file.place, file.hash));
  } finally {
    await rm(beside, { force: true });
  }
  // the name itself is on the disk only when its folders are
  for (const each of [file.place, join(file.place, '..'), folder]) await flushed(each, 'r');
}

async function flushed(path: string, flags: string, work: (handle: Awaited<ReturnType<typeof open>>) => Promise<void> = () => Promise.resolve()): Promise<void> {
  const handle = await open(path, flags, 0o600);
  try {
    await work(handle);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A file that is not there is an answer; a disk that cannot be read is not. */
function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
