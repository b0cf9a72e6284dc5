import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, link, mkdir, readdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What a file contains, without its content. */
export interface Digest {
  readonly sha256: string;
  readonly bytes: number;
}

/** Writes a stream to a file, and says what it wrote. */
export async function writePart(source: Readable, path: string): Promise<Digest> {
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await mkdir(dirname(path), { recursive: true });
  await pipeline(source, measure, createWriteStream(path));
  return { sha256: hash.digest('hex'), bytes };
}

/** Undefined where there is no such file. */
export async function digestOf(path: string): Promise<Digest | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) return undefined;
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { sha256: hash.digest('hex'), bytes: found.size };
}

/** All files below a folder, as paths from it; none where the folder is not there. What begins with a dot is somebody's unfinished work. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.filter((entry) => !entry.name.startsWith('.')).map(async (entry) => {
      if (entry.isDirectory()) return (await filesBelow(join(folder, entry.name))).map((path) => `${entry.name}/${path}`);
      return entry.isFile() ? [entry.name] : [];
    }),
  );
  return found.flat().toSorted();
}

/** Gives a file a second name, or copies it where that is another disk. A file that was removed since it was listed is left out. */
export async function secondName(source: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await link(source, target).catch(() => copyFile(source, target)).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  });
}

/** Moves a file to its place. What is there already stays: a file is named after its content. */
export async function moveMissing(source: string, target: string): Promise<void> {
  if ((await stat(target).catch(() => undefined)) !== undefined) return;
  await mkdir(dirname(target), { recursive: true });
  await rename(source, target);
}
