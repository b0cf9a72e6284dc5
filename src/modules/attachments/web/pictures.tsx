import type { ComponentChild } from 'preact';
import type { RecordRef } from '../../../kernel/record.ts';
import type { Ask } from '../../../platform/http/index.ts';
import { Figure, NotRecorded, Section, Text, useReading } from '../../../ui/index.ts';
import type { PublicRecords } from '../app/ports.ts';
import { filesOnPage } from '../app/public-files.ts';
import { altFor, type Attachment, isDrawnIn } from '../model/attachment.ts';

/** The pictures of a record, as its own public page shows them. */
export interface RecordPictures {
  /** The first, to stand below the head of the page. */
  readonly lead: ComponentChild;
  /** The others, as a part of the page; undefined where there are none. */
  readonly more: ComponentChild;
  /** Path below the project of the first, for previews of the page. */
  readonly preview: string;
}

/** AT-16: the public pictures of the record whose page is asked for, that are described in its language; undefined where it has none. */
export async function picturesOf(ask: Ask, { kind, id }: RecordRef, publicRecords: PublicRecords): Promise<RecordPictures | undefined> {
  const found = await filesOnPage(ask, publicRecords);
  const own = found.filter(({ file, record }) => record.kind === kind && record.id === id && isDrawnIn(file, record.title.source)).map(({ file }) => file);
  const [first, ...others] = own;
  if (first === undefined) return undefined;
  return { lead: <Picture file={first} first />, more: others.length === 0 ? undefined : <MorePictures files={others} />, preview: `/files/${first.id}` };
}

export function MorePictures({ files }: { readonly files: readonly Attachment[] }) {
  const { say } = useReading();
  return <Section title={say('attachments.pictures')} id="pictures">{files.map((file) => <Picture key={file.id} file={file} />)}</Section>;
}

interface PictureProps {
  readonly file: Attachment;
  readonly first?: boolean;
}

/** AT-17: a picture with what it is and whose it is. */
export function Picture({ file, first = false }: PictureProps) {
  const { path, lang } = useReading();
  const { picture, alt } = file;
  if (picture === undefined || alt === undefined) return null;
  const whole = { src: path(`/files/${file.id}`), width: picture.width };
  const sources = [...picture.widths.map((width) => ({ src: path(`/files/${file.id}/width/${width}`), width })), whole];
  const usual = sources.findLast(({ width }) => width <= usualWidth) ?? whole;
  return (
    <Figure src={usual.src} sources={sources} width={picture.width} height={picture.height} alt={altFor(alt, lang)} first={first}>
      <Caption file={file} />
    </Figure>
  );
}

/** For browsers that choose no width themselves. */
const usualWidth = 960;

function Caption({ file: { title, credit } }: Pick<PictureProps, 'file'>) {
  const { say } = useReading();
  return (
    <>
      {title === undefined ? null : <><Text value={title} />{' · '}</>}
      {say('attachments.credit')} {credit ?? <NotRecorded />}
    </>
  );
}
