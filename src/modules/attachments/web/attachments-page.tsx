import { Crumb, EmptyState, PageHead, Section, useReading } from '../../../ui/index.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { Attachment } from '../model/attachment.ts';
import { AttachmentList, type AttachmentLinks } from './attachment-list.tsx';
import { UploadForm } from './upload-form.tsx';
import type { Received } from '../app/receive-files.ts';

interface AttachmentsPageProps {
  /** The record, and where it stands in the workspace. */
  readonly record: { readonly title: LocalizedText; readonly href: string };
  readonly items: readonly Attachment[];
  readonly links: AttachmentLinks;
  /** Undefined where this person sees the files and may not add any. */
  readonly upload: { readonly received?: readonly Received[]; readonly nothingChosen?: boolean } | undefined;
}

/** The files of one record in the workspace, and the form that adds to them. */
export function AttachmentsPage({ record, items, links, upload }: AttachmentsPageProps) {
  const { say, plain } = useReading();
  return (
    <>
      <PageHead title={say('attachments.title')} above={<Crumb trail={[{ label: plain(record.title), href: record.href }]} />} />
      {upload === undefined ? null : <UploadForm {...upload} />}
      <Section title={say('attachments.present', { count: items.length })}>
        {items.length === 0 ? <EmptyState title={say('attachments.none')}>{say('attachments.none-hint')}</EmptyState> : <AttachmentList items={items} links={links} />}
      </Section>
    </>
  );
}
