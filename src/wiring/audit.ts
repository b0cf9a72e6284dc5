import { verifyAudit } from '../modules/audit/index.ts';
import { projectIds, projectNames } from '../modules/partnership/index.ts';
import { installationId } from '../modules/people/index.ts';
import type { Reader } from '../platform/db/index.ts';

/** What checking every audit log of an installation came to: a line for each log, and whether all are whole. */
export interface AuditReport {
  readonly whole: boolean;
  readonly lines: readonly string[];
}

/** Walks the audit log of every project, and of the installation itself. */
export async function verifyAudits(reader: Reader): Promise<AuditReport> {
  const ids = await projectIds(reader);
  const names = new Map((await projectNames(reader, ids)).map(({ id, acronym }) => [id, acronym]));
  const lines: string[] = [];
  let whole = true;
  for (const id of [...ids, installationId]) {
    const name = names.get(id) ?? 'The installation';
    const found = await verifyAudit(reader, id);
    whole &&= found.whole;
    lines.push(found.whole ? `${name}: ${found.entries} entries, whole.` : `${name}: broken at entry ${found.revision} (${found.fault}).`);
  }
  return { whole, lines };
}
