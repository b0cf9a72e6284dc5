import { newId, now } from '../platform/clock/index.ts';
import { createRunner, type Runner } from '../platform/command/index.ts';
import type { Database } from '../platform/db/index.ts';
import { auditAndFulfil } from './coordination.ts';

/** The command runner of this program: real clock, real audit log. */
export function siteRunner(database: Database, changed: (projectId: string, revision: number) => void): Runner {
  return createRunner({ database, now, newId, audit: auditAndFulfil, changed });
}
