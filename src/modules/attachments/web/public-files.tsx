import type { ComponentChild } from 'preact';
import type { Ask, PublicDownload } from '../../../platform/http/index.ts';
import { Section, useReading } from '../../../ui/index.ts';
import type { PublicRecords } from '../app/ports.ts';
import { pageOf, type PublicFileOf, publicFilesOn } from '../app/public-files.ts';
import { AttachmentList, type AttachmentLinks } from './attachment-list.tsx';
import { serveAttachment, type ServeParts } from './serve-attachment.ts';

/** AT-13: the public addresses of files, below `/{lang}/{project}`: the file itself, and the small picture. */
export function publicDownloads(parts: ServeParts): readonly PublicDownload[] {
  const answer = (size: 'whole' | 'small'): PublicDownload['answer'] => ({ reader, actor, project, params }, headers) => (
    serveAttachment(parts, { reader, actor, projectId: project.id, id: params['file'] ?? '', size, headers })
  );
  return [
    { name: 'files.whole', path: '/files/:file', answer: answer('whole') },
    { name: 'files.small', path: '/files/:file/small', answer: answer('small') },
  ];
}

/** AT-12: the files of the records that stand on a public page, as its last part; undefined where it has none. */
export async function filesBelow(ask: Ask, publicRecords: PublicRecords): Promise<ComponentChild> {
  const path = ask.path.slice(ask.reading.path('/').length) || '/';
  const found = await publicFilesOn(ask.reader, ask.project.id, { path, publicRecords });
  return found.length === 0 ? undefined : <PublicFiles files={found} />;
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
  return <Section title={say('attachments.title')} id="files"><AttachmentList items={files.map(({ file }) => file)} links={links} /></Section>;
}
