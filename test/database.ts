import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Actor } from '../src/kernel/actor.ts';
import { writeAuditEntry } from '../src/modules/audit/index.ts';
import { createRunner, type Runner } from '../src/platform/command/index.ts';
import { type Database, migrate, openDatabase } from '../src/platform/db/index.ts';
import { copyOf } from './setup/templates.ts';

/** A database of this test file alone, on the run's real PostgreSQL, with all migrations applied. */
export interface TestDatabase {
  readonly database: Database;
  /** Carries out commands with the real audit log, the clock below and ids that count up. */
  readonly runner: Runner;
  /** `runner.run(command, input, as)`: the system, in the project. */
  readonly as: { readonly actor: Actor; readonly projectId: string };
  readonly actor: Actor;
  readonly projectId: string;
  readonly clock: Clock;
  /** The next id the commands will not get: for records a test makes up itself. */
  readonly newId: () => string;
  /** Revisions the runner announced after commits. */
  readonly announced: readonly { readonly projectId: string; readonly revision: number }[];
  /** `postgres://…` of this database, for what opens its own connection. */
  readonly url: string;
}

/** The time the commands see. It stands still until a test moves it. */
export interface Clock {
  readonly now: () => string;
  readonly set: (instant: string) => void;
}

const migrations = join(import.meta.dirname, '../migrations');

/**
 * A fresh, migrated, empty database. Call it at the top of a test file, once:
 * `const { runner, database, as } = await testDatabase();` It is dropped after the file's last test.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const url = await copyOf('better_empty', migrateEmpty);
  const database = openDatabase(url, { max: 4 });
  afterAll(() => database.close());
  return onDatabase(database, url);
}

/** Applies all migrations to an empty database. */
export async function migrateEmpty(url: string): Promise<void> {
  await migrate(url, migrations);
}

/** Commands on a database, with the clock and the ids of a test, counted from `firstId`. */
export function onDatabase(database: Database, url: string, firstId = 0x1000): TestDatabase {
  const announced: { projectId: string; revision: number }[] = [];
  const projectId = '01980000-0000-7000-8000-000000000001';
  const actor: Actor = { kind: 'system', name: 'test' };
  const clock = standingClock('2026-01-15T09:00:00.000Z');
  const newId = countingIds(firstId);
  const runner = createRunner({
    database,
    now: clock.now,
    newId,
    audit: writeAuditEntry,
    changed: (id, revision) => {
      announced.push({ projectId: id, revision });
    },
  });
  return { database, runner, as: { actor, projectId }, actor, projectId, clock, newId, announced, url };
}

function standingClock(start: string): Clock {
  let instant = start;
  return {
    now: () => instant,
    set: (next) => {
      instant = next;
    },
  };
}

/** Ids of version 7 that count up, so that a failing test shows the same ids again. */
function countingIds(first: number): () => string {
  let last = first;
  return () => {
    last += 1;
    return `01980000-0000-7000-8000-${last.toString(16).padStart(12, '0')}`;
  };
}
