import type { Lang } from '../../../kernel/lang.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { type RecordItem, RecordList, Text, useReading } from '../../../ui/index.ts';
import { altFor, type Attachment, isDrawn, isDrawnIn } from '../model/attachment.ts';
import { sizeText } from './fault-text.ts';

/** Addresses of one file. */
export interface AttachmentLinks {
  readonly file: (id: string) => string;
  readonly small: (id: string) => string;
  /** Where it is described and removed; only for who may do that. */
  readonly edit?: ((id: string) => string) | undefined;
  /** Language of the record, where files are edited: what a picture shows is needed in it. */
  readonly recordLang?: Lang | undefined;
  /** The record a file belongs to, where that is not the page's own. */
  readonly owner?: ((id: string) => Owner | undefined) | undefined;
}

interface Owner {
  readonly title: LocalizedText;
  readonly href: string;
}

interface AttachmentListProps {
  readonly items: readonly Attachment[];
  readonly links: AttachmentLinks;
  /** Level of the titles: 3 below a `Section`, 2 right under the page's h1. */
  readonly level?: 2 | 3 | undefined;
  /** Which pictures are drawn: those that are described; for everybody, those described in the language of their record. */
  readonly drawn?: ((item: Attachment) => boolean) | undefined;
}

/** The files of a record: pictures that are described are drawn, everything is offered for saving. Nothing where there are none. */
export function AttachmentList({ items, links, level, drawn = isDrawn }: AttachmentListProps) {
  if (items.length === 0) return null;
  return <RecordList level={level} columns={items.every(drawn) ? 2 : 1} items={items.map((item) => asItem(item, links, drawn(item)))} />;
}

function asItem(item: Attachment, links: AttachmentLinks, drawn: boolean): RecordItem {
  return {
    key: item.id,
    title: <a href={links.file(item.id)}>{item.title === undefined ? item.name : <Text value={item.title} />}</a>,
    above: drawn ? <Drawn item={item} src={links.small(item.id)} /> : undefined,
    text: <About item={item} />,
    below: (
      <>
        <Belonging owner={links.owner?.(item.id)} />
        {links.edit === undefined ? null : <Editing item={item} href={links.edit(item.id)} recordLang={links.recordLang} />}
      </>
    ),
  };
}

/** Longest side of the small picture. */
const side = 640;

function Drawn({ item: { picture, alt }, src }: { readonly item: Attachment; readonly src: string }) {
  const { lang } = useReading();
  if (picture === undefined || alt === undefined) return null;
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const shown = altFor(alt, lang);
  const [width, height] = [picture.width, picture.height].map((pixels) => Math.max(1, Math.round(pixels * scale)));
  return <img src={src} alt={shown.text} lang={otherLang(shown.lang, lang)} width={width} height={height} loading="lazy" />;
}

function otherLang(shown: Lang, reading: Lang): Lang | undefined {
  return shown === reading ? undefined : shown;
}

function About({ item }: { readonly item: Attachment }) {
  const { say, date } = useReading();
  const kind = item.name.split('.').at(-1)?.toUpperCase() ?? '';
  const facts = [kind, sizeText(say, item.size), date(item.uploadedAt.slice(0, 10))].join(' · ');
  return <p>{facts}{item.credit === undefined ? null : <> · {item.credit}</>}</p>;
}

function Belonging({ owner }: { readonly owner: Owner | undefined }) {
  const { say } = useReading();
  return owner === undefined ? null : <p>{say('attachments.belongs')} <a href={owner.href}><Text value={owner.title} /></a></p>;
}

interface EditingProps {
  readonly item: Attachment;
  readonly href: string;
  readonly recordLang: Lang | undefined;
}

function Editing({ item, href, recordLang }: EditingProps) {
  const { say, plain } = useReading();
  const name = nameOf(item.title, item.name, plain);
  return (
    <p>
      {say(`attachments.visibility-${item.visibility}`)}.{' '}
      <AltMissing item={item} recordLang={recordLang} />
      <a href={href}>{say('attachments.edit')}<span class="visually-hidden"> {name}</span></a>
    </p>
  );
}

/** AT-16: what keeps a picture from being shown: to anybody, or to everybody outside. */
function AltMissing({ item, recordLang }: Pick<EditingProps, 'item' | 'recordLang'>) {
  const { say, langName } = useReading();
  if (item.picture === undefined) return null;
  if (item.alt === undefined) return <strong>{say('attachments.alt-missing')} </strong>;
  if (recordLang === undefined || isDrawnIn(item, recordLang)) return null;
  return <strong>{say('attachments.alt-missing-in', { language: langName(recordLang) })} </strong>;
}

function nameOf(title: LocalizedText | undefined, name: string, plain: (text: LocalizedText) => string): string {
  return title === undefined ? name : plain(title);
}
