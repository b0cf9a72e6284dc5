import { readFileSync, statSync } from 'node:fs';

/** The bytes of a file that somebody named; says so where there is none, or it has more than `most` bytes. */
export function readUpTo(path: string, most: number): Uint8Array | 'missing' | 'too-large' {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true) return 'missing';
  return found.size > most ? 'too-large' : readFileSync(path);
}
