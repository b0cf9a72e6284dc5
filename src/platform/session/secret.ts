import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomToken } from '../clock/index.ts';

/**
 * The secret of this installation: the one given, else the one in the data folder, made at the first start and readable by its owner only.
 * Processes on several machines do not see one folder: they are given one.
 */
export function readSecret(given: string | undefined, dataDir: string): string {
  if (given !== undefined) return given;
  const path = join(dataDir, 'secret');
  mkdirSync(dataDir, { recursive: true });
  try {
    // fails where there is one: two processes that start together keep the first one's
    writeFileSync(path, `${randomToken()}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(path, 'utf8').trim();
}
