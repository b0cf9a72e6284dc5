import { hasRole, roles } from '../../kernel/actor.ts';
import type { RecordRef } from '../../kernel/record.ts';
import {
  attachmentCommands, type AttachmentPageParts, attachmentPages, filesBelow, picturesOf, publicDownloads, type PublicRecords, sweepRemoved,
} from '../../modules/attachments/index.ts';
import type { PracticeParts } from '../../modules/practices/index.ts';
import { publicPaths, recordTitles } from '../../modules/search/index.ts';
import { goRound, hour, now } from '../../platform/clock/index.ts';
import type { Database, Reader } from '../../platform/db/index.ts';
import type { FileStore } from '../../platform/files/index.ts';
import type { WorkPage } from '../../platform/forms/index.ts';
import type { Ask, PublicDownload } from '../../platform/http/index.ts';
import type { Scanner } from '../../platform/scan/index.ts';
import { desks } from '../desks.ts';

/** A record with the place in the workspace where it is edited; undefined where there is none, or its kind has no place. */
async function found(reader: Reader, projectId: string, ref: RecordRef) {
  const desk = desks.find((each) => each.editable.kind === ref.kind);
  const standing = await desk?.editable.find(reader, projectId, ref.id);
  return desk === undefined || standing === undefined ? undefined : { desk, standing };
}

/** The page of the results stands on no record of its own. */
const results = '/results';

/**
 * AT-06: readers see a record while the search finds it: the modules keep the two the same, with states and the records above it.
 * What stands on another record's page is seen only while that page is there.
 */
export const publicRecords: PublicRecords = async (reader, projectId, refs) => {
  const found = await recordTitles(reader, projectId, refs);
  if (!found.some(({ path }) => path.includes('#'))) return found;
  const pages = new Set([...(await publicPaths(reader, projectId)), results]);
  return found.filter(({ path }) => pages.has(path.split('#')[0] ?? ''));
};

/** What `attachments` must know about records: whoever may edit a record may add files to it; the project's people see all of them. */
export const recordPorts: Pick<AttachmentPageParts, 'mayEdit' | 'sees' | 'headOf'> = {
  async mayEdit(reader, ...[actor, projectId, ref]) {
    const record = await found(reader, projectId, ref);
    if (record === undefined) return false;
    const { desk: { editable }, standing } = record;
    return editable.mayEdit(actor, { projectId, partnerIds: standing.partnerIds, personIds: standing.personIds }, standing.state);
  },
  async sees(reader, ...[actor, projectId, ref]) {
    if (hasRole(actor, roles, { projectId })) return (await found(reader, projectId, ref)) === undefined ? 'none' : 'all';
    return (await publicRecords(reader, projectId, [ref])).length > 0 ? 'public' : 'none';
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

/** The public addresses of files. */
export function wiredDownloads({ store }: Pick<FileWiring, 'store'>): readonly PublicDownload[] {
  return publicDownloads({ ...recordPorts, store });
}

/** A file removed by mistake can be put back from the content for so long. */
const keptDays = 30;

/** AT-09: takes away the contents of removed files, a month after they were removed, once now and every few hours; returns how to stop. */
export function startSweeping(database: Database, store: FileStore, failed: (error: unknown) => void): () => Promise<void> {
  return goRound(6 * hour, () => sweepRemoved(database, store, new Date(Date.parse(now()) - keptDays * 24 * hour).toISOString()), failed);
}

/** What a site does with files for everybody. */
export interface SiteFiles {
  readonly downloads: readonly PublicDownload[];
  /** The files of a public page, below its content. */
  readonly beneath: (ask: Ask) => ReturnType<typeof filesBelow>;
  /** The pictures of a practice, for its own page. */
  readonly pictures: NonNullable<PracticeParts['pictures']>;
  /** Begins to sweep. */
  readonly start: () => void;
  readonly close: () => Promise<void>;
}

/** A site's files; undefined where it has no store: then nothing could be fetched, so nothing is offered. */
export function siteFiles(files: FileWiring | undefined, database: Database, failed: (error: unknown) => void): SiteFiles | undefined {
  if (files === undefined) return undefined;
  let stop: (() => Promise<void>) | undefined;
  return {
    downloads: wiredDownloads(files),
    beneath: (ask) => filesBelow(ask, publicRecords, ['practice']),
    pictures: (ask, { id }) => picturesOf(ask, { kind: 'practice', id }, publicRecords),
    start() {
      stop = startSweeping(database, files.store, failed);
    },
    close: async () => stop?.(),
  };
}
