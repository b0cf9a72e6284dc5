import { readFileSync } from 'node:fs';

/** Reads a JSON file; its shape is the caller's to check. Throws where the file is missing or damaged. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
