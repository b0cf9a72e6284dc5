import { hasRole, roles } from '../kernel/actor.ts';
import type { RecordRef } from '../kernel/record.ts';
import { attachmentCommands, type AttachmentPageParts, attachmentPages } from '../modules/attachments/index.ts';
import type { Reader } from '../platform/db/index.ts';
import type { FileStore } from '../platform/files/index.ts';
import type { WorkPage } from '../platform/forms/index.ts';
import type { Scanner } from '../platform/scan/index.ts';
import { desks } from './desks.ts';

/** A record with the place in the workspace where it is edited; undefined where there is none, or its kind has no place. */
async function found(reader: Reader, projectId: string, ref: RecordRef) {
  const desk = desks.find((each) => each.editable.kind === ref.kind);
  const standing = await desk?.editable.find(reader, projectId, ref.id);
  return desk === undefined || standing === undefined ? undefined : { desk, standing };
}

/** What `attachments` must know about records: whoever may edit a record may add files to it; the project's people see all of them. */
export const recordPorts: Pick<AttachmentPageParts, 'mayEdit' | 'sees' | 'headOf'> = {
  async mayEdit(reader, ...[actor, projectId, ref]) {
    const record = await found(reader, projectId, ref);
    if (record === undefined) return false;
    const { desk: { editable }, standing } = record;
    return editable.mayEdit(actor, { projectId, partnerIds: standing.partnerIds, personIds: standing.personIds }, standing.state);
  },
  async sees(reader, ...[actor, projectId, ref]) {
    const record = await found(reader, projectId, ref);
    if (record === undefined) return 'none';
    if (hasRole(actor, roles, { projectId })) return 'all';
    return record.standing.visibility === 'public' ? 'public' : 'none';
  },
  async headOf(reader, projectId, ref) {
    const record = await found(reader, projectId, ref);
    return record === undefined ? undefined : { title: record.standing.title, path: `/work/${record.desk.path}/${record.standing.id}` };
  },
};

/** The commands as the registry lists them. It knows no store; the pages are handed the installation's own. */
export const wiredAttachmentCommands = attachmentCommands({ ...recordPorts, store: { has: () => Promise.resolve(false) } });

/** Where files are kept; `scanner` is undefined where none is configured. */
export interface FileWiring {
  readonly store: FileStore;
  readonly scanner: Scanner | undefined;
}

/** The workspace's pages for files. */
export function wiredAttachmentPages(parts: FileWiring): readonly WorkPage[] {
  return attachmentPages({ ...recordPorts, ...parts });
}
