import { once, onceARevision, type Reader } from '../../../platform/db/index.ts';
import type { Attachment } from '../model/attachment.ts';
import type { PublicRecord, PublicRecords } from './ports.ts';
import { publicAttachments, recordsWithPublicFiles } from './queries.ts';

/** A file of a page, with the record it belongs to. */
export interface PublicFileOf {
  readonly file: Attachment;
  readonly record: PublicRecord;
}

/**
 * AT-12: the files of the records that stand on a page (a path below the project): first those of the record whose page it is, then those of the others
 * on it. Which pages have any is read once a revision, so that a page without files asks nothing.
 */
async function publicFilesOn(reader: Reader, projectId: string, { path, publicRecords }: PageAsked): Promise<readonly PublicFileOf[]> {
  const pages = await onceARevision(reader, 'pages with files', () => pagesWithFiles(reader, projectId, publicRecords));
  const records = pages.get(path) ?? [];
  if (records.length === 0) return [];
  const files = await publicAttachments(reader, projectId, records);
  return records.flatMap((record) => files.filter((file) => file.record.id === record.id && file.record.kind === record.kind).map((file) => ({ file, record })));
}

/** A page of a project that is being made. */
interface PageMade {
  readonly reader: Reader;
  readonly project: { readonly id: string };
  /** With language and project. */
  readonly path: string;
  readonly reading: { readonly path: (below: string) => string };
}

/** AT-12: the files of the page that is asked for; several parts of it ask once. */
export function filesOnPage({ reader, project, path, reading }: PageMade, publicRecords: PublicRecords): Promise<readonly PublicFileOf[]> {
  const below = path.slice(reading.path('/').length) || '/';
  return once(reader, `files of ${below}`, () => publicFilesOn(reader, project.id, { path: below, publicRecords }));
}

interface PageAsked {
  readonly path: string;
  readonly publicRecords: PublicRecords;
}

/** The path of the page on which a record stands. */
export function pageOf({ path }: Pick<PublicRecord, 'path'>): string {
  return path.split('#')[0] ?? path;
}

async function pagesWithFiles(reader: Reader, projectId: string, publicRecords: PublicRecords): Promise<ReadonlyMap<string, readonly PublicRecord[]>> {
  const refs = await recordsWithPublicFiles(reader, projectId);
  const records = refs.length === 0 ? [] : await publicRecords(reader, projectId, refs);
  return Map.groupBy(records.toSorted((a, b) => (a.path < b.path ? -1 : 1)), pageOf);
}
