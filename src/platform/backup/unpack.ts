import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extract } from 'tar';
import { Problem, reasonOf } from '../config/index.ts';
import { type Manifest, manifest } from './manifest.ts';
import { digestOf } from './parts.ts';

/**
 * Unpacks an archive into a folder and checks every part against its checksum.
 * Throws a `Problem` where the archive is damaged or not one of ours; nothing outside the folder is touched.
 */
export async function unpack(archive: string, folder: string): Promise<Manifest> {
  const isPart = (path: string) => path === 'manifest.json' || /^(tables|files)\//.test(path);
  await extract({ file: archive, cwd: folder, strict: true, filter: (path, entry) => isPart(path) && (!('type' in entry) || entry.type === 'File') }).catch((error: unknown) => {
    throw damaged(archive, reasonOf(error));
  });
  const found = await readManifest(archive, folder);
  for (const part of [...found.tables, ...found.files]) {
    const digest = await digestOf(join(folder, part.path));
    if (digest === undefined) throw damaged(archive, `${part.path} is missing`);
    if (digest.sha256 !== part.sha256 || digest.bytes !== part.bytes) throw damaged(archive, `${part.path} is not what was saved`);
  }
  return found;
}

async function readManifest(archive: string, folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => undefined);
  if (text === undefined) throw new Problem(`${archive} is not a backup of BETTER; nothing was changed.`);
  try {
    return manifest.parse(JSON.parse(text));
  } catch {
    throw new Problem(`${archive} is no backup this version of BETTER can read; nothing was changed.`);
  }
}

/** The one sentence about an archive that cannot be trusted. */
function damaged(archive: string, why: string): Problem {
  return new Problem(`The backup ${archive} is damaged (${why}); nothing was changed.`);
}
