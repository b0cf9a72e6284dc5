import { join } from 'node:path';
import { afterAll } from 'vitest';
import { projectBySlug } from '../src/modules/partnership/index.ts';
import { openDatabase } from '../src/platform/db/index.ts';
import type { Log } from '../src/platform/log/index.ts';
import { countUses } from '../src/modules/matching/index.ts';
import { createSite, loadDemo, loadMissingConcepts, readDemo } from '../src/wiring/index.ts';
import { migrateEmpty, onDatabase, type TestDatabase } from './database.ts';
import { copyOf } from './setup/templates.ts';

const root = join(import.meta.dirname, '..');

/** A database of this test file alone with the whole BETTER demo in it; `as` is the system in that project. Call it once, at the top of the file. */
export async function demoDatabase(): Promise<TestDatabase> {
  const url = await copyOf('better_demo', loadWhole);
  const database = openDatabase(url, { max: 4 });
  afterAll(() => database.close());
  const project = await projectBySlug(database, 'better');
  if (project === undefined) throw new Error('The demo has no project called better.');
  // the demo's own records were counted from the usual first id
  const on = onDatabase(database, url, 0x100000);
  return { ...on, projectId: project.id, as: { ...on.as, projectId: project.id } };
}

async function loadWhole(url: string): Promise<void> {
  await migrateEmpty(url);
  const database = openDatabase(url, { max: 4 });
  try {
    const { runner } = onDatabase(database, url);
    await loadMissingConcepts(database, runner, join(root, 'concepts/better'));
    await loadDemo(runner, readDemo(join(root, 'demo/better')));
    await countUses(database);
  } finally {
    await database.close();
  }
}

/** The whole site on a copy of the demo, in process. */
export interface DemoSite extends TestDatabase {
  /** Asks for an address, as a browser at `http://better.test` would. */
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  /** What the site logged as an error: nothing, one hopes. */
  readonly errors: readonly unknown[];
}

/** The site as `npm start` wires it. It needs the built styles: `npm run build` once. */
export async function demoSite(): Promise<DemoSite> {
  const on = await demoDatabase();
  const errors: unknown[] = [];
  const site = await createSite({ database: on.database, root, log: quietLog(errors), origin: undefined, trustProxy: false });
  afterAll(() => site.close());
  return { ...on, errors, get: async (path, headers = {}) => site.app.request(`http://better.test${path}`, { headers }) };
}

function quietLog(errors: unknown[]): Log {
  const silent = () => undefined;
  return { debug: silent, info: silent, warn: silent, error: (...said: readonly unknown[]) => errors.push(said), fatal: (...said: readonly unknown[]) => errors.push(said) };
}
