import type { ComponentChild } from 'preact';
import { recordKinds } from '../../../kernel/record.ts';
import type { WorkAsk } from '../../../platform/forms/index.ts';
import { AsideBox, useReading } from '../../../ui/index.ts';
import { filesOfRecord } from '../app/queries.ts';

/** AT-14: beside a record in the workspace: how many files it has, and the way to them; nothing beside what takes no files. */
export async function filesBeside(ask: WorkAsk, record: { readonly kind: string; readonly id: string }): Promise<ComponentChild> {
  const kind = recordKinds.find((each) => each === record.kind);
  if (kind === undefined) return undefined;
  const { count } = await filesOfRecord(ask.reader, ask.project.id, { kind, id: record.id, hash: '' });
  return <FilesBox count={count} href={ask.reading.path(`/work/files/${kind}/${record.id}`)} />;
}

export function FilesBox({ count, href }: { readonly count: number; readonly href: string }) {
  const { say } = useReading();
  return (
    <AsideBox title={say('attachments.title')}>
      <p>{say('attachments.present', { count })}</p>
      <p><a href={href}>{say('attachments.to-files')}</a></p>
    </AsideBox>
  );
}
