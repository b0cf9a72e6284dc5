import type { ComponentChild } from 'preact';
import type { RecordKind } from '../../../kernel/record.ts';
import type { Ask, PublicDownload } from '../../../platform/http/index.ts';
import { Section, useReading } from '../../../ui/index.ts';
import type { PublicRecords } from '../app/ports.ts';
import { filesOnPage, pageOf, type PublicFileOf } from '../app/public-files.ts';
import { type Attachment, isDrawnIn } from '../model/attachment.ts';
import { AttachmentList, type AttachmentLinks } from './attachment-list.tsx';
import { type FileAsked, serveAttachment, type ServeParts } from './serve-attachment.ts';

/** AT-13: the public addresses of files, below `/{lang}/{project}`: the file itself, the small picture, and a picture in one of its widths. */
export function publicDownloads(parts: ServeParts): readonly PublicDownload[] {
  const answer = (sizeOf: (params: Ask['params']) => FileAsked['size']): PublicDownload['answer'] => ({ reader, actor, project, params }, headers) => (
    serveAttachment(parts, { reader, actor, projectId: project.id, id: params['file'] ?? '', size: sizeOf(params), headers })
  );
  return [
    { name: 'files.whole', path: '/files/:file', answer: answer(() => 'whole') },
    { name: 'files.small', path: '/files/:file/small', answer: answer(() => 'small') },
    { name: 'files.width', path: '/files/:file/width/:width', answer: answer(({ width = '' }) => (/^\d{1,5}$/.test(width) ? Number(width) : Number.NaN)) },
  ];
}

/**
 * AT-12: the files of the records that stand on a public page, as its last part; undefined where it has none. Pages of the kinds in `pictured`
 * show the pictures of their own record further up (`picturesOf`).
 */
export async function filesBelow(ask: Ask, publicRecords: PublicRecords, pictured: readonly RecordKind[] = []): Promise<ComponentChild> {
  const found = await filesOnPage(ask, publicRecords);
  const rest = found.filter(({ file, record }) => !(pictured.includes(record.kind) && record.path === pageOf(record) && isDrawnIn(file, record.title.source)));
  return rest.length === 0 ? undefined : <PublicFiles files={rest} />;
}

/** The part of a public page that lists its files. */
export function PublicFiles({ files }: { readonly files: readonly PublicFileOf[] }) {
  const { say, path } = useReading();
  const records = new Map(files.map(({ file, record }) => [file.id, record]));
  const links: AttachmentLinks = {
    file: (id) => path(`/files/${id}`),
    small: (id) => path(`/files/${id}/small`),
    owner(id) {
      const record = records.get(id);
      return record === undefined || record.path === pageOf(record) ? undefined : { title: record.title, href: path(record.path) };
    },
  };
  const isDrawn = (file: Attachment) => isDrawnIn(file, records.get(file.id)?.title.source ?? 'en');
  return <Section title={say('attachments.title')} id="files"><AttachmentList items={files.map(({ file }) => file)} links={links} drawn={isDrawn} /></Section>;
}
