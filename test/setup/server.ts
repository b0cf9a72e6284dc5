import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from '../../src/platform/embedded/index.ts';
import { startDebianServer } from './debian-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a database on the run's PostgreSQL server. */
    postgres: string;
  }
}

/** Nothing needs to outlive the run, so nothing is flushed to the disk. */
export const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '60' };

/**
 * One PostgreSQL for the whole run: the embedded 18, or Debian's with `TEST_POSTGRES=15`.
 * Vitest asks for a function called `setup`; what it returns takes the server down.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'better-test-'));
  const debian = process.env['TEST_POSTGRES'];
  const server = debian === undefined ? await startServer({ folder, settings: careless }) : await startDebianServer(debian, folder, careless);
  project.provide('postgres', server.url);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
