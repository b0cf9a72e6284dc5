import type { Circumstances } from '../../../platform/command/index.ts';
import type { Writer } from '../../../platform/db/index.ts';
import type { Fields } from '../model/fields.ts';
import type { Editable } from './editable.ts';
import { keepVersions } from './versions.ts';

interface About {
  readonly id: string;
  readonly at: Circumstances;
  readonly write: () => Promise<void>;
}

/**
 * For commands beside `revise` that change a record's content too: keeps it as it was before and as it is after,
 * so that history, conflicts and restoring know of it.
 */
export async function keepingVersions<F extends Fields>(editable: Editable<F>, writer: Writer, { id, at, write }: About): Promise<void> {
  const { projectId, actor, now } = at;
  const before = await editable.find(writer, projectId, id);
  if (before !== undefined) await keepVersions(writer, { projectId, kind: editable.kind, id, revision: before.revision, content: before.content });
  await write();
  const after = await editable.find(writer, projectId, id);
  if (after !== undefined) await keepVersions(writer, { projectId, kind: editable.kind, id, revision: after.revision, content: after.content, by: { actor, at: now } });
}
