import type { Lang } from '../../../kernel/lang.ts';
import type { RecordRef, Visibility } from '../../../kernel/record.ts';
import { agree, type Refusal, refuse, type Result } from '../../../kernel/result.ts';
import type { LocalizedText } from '../../../kernel/text.ts';

/** AT-05: at most so many files a record. */
export const mostFiles = 60;

/** Media types that can be attached; what each stands for is judged by `platform/files` before. */
export const attachmentTypes = [
  'image/jpeg', 'image/png', 'image/webp', 'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.spreadsheet', 'text/csv', 'text/plain',
] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

/** AT-07: at most so many characters in one language. */
export const longestText = { title: 200, alt: 500, credit: 300 } as const;

/** True when no language of a text is longer than that. */
export function isShort(text: LocalizedText | null, longest: number): boolean {
  return text === null || Object.values(text.texts).every((each) => each.text.length <= longest);
}

/** A picture's pixels; `hasSmall` where a small one is kept beside it, `widths` those in which it is kept as well, narrowest first. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly hasSmall: boolean;
  readonly widths: readonly number[];
}

/** A file of a record, as pages show it. Undefined = not said. */
export interface Attachment {
  readonly id: string;
  readonly record: RecordRef;
  readonly name: string;
  readonly type: AttachmentType;
  /** Bytes. */
  readonly size: number;
  readonly picture: PictureSize | undefined;
  readonly title: LocalizedText | undefined;
  /** What a picture shows, for those who do not see it. */
  readonly alt: LocalizedText | undefined;
  /** Who made it, and under which licence. */
  readonly credit: string | undefined;
  readonly visibility: Visibility;
  readonly revision: number;
  /** Instant, ISO 8601 in UTC. */
  readonly uploadedAt: string;
}

/** AT-08: a picture is drawn only when it is described; until then it is a file with a name. */
export function isDrawn(attachment: Pick<Attachment, 'picture' | 'alt'>): boolean {
  return attachment.picture !== undefined && attachment.alt !== undefined;
}

/** AT-16: everybody sees it as a picture only when it is described in the language of its record; the other languages follow. */
export function isDrawnIn(attachment: Pick<Attachment, 'picture' | 'alt'>, recordLang: Lang): boolean {
  return isDrawn(attachment) && attachment.alt?.texts[recordLang] !== undefined;
}

/** AT-17: the description in the reader's language; where it lacks, as it was written. */
export function altFor(alt: LocalizedText, lang: Lang): { readonly text: string; readonly lang: Lang } {
  const shown = alt.texts[lang] === undefined ? alt.source : lang;
  return { text: alt.texts[shown]?.text ?? '', lang: shown };
}

/** What the record has already, when one more file comes. */
export interface RecordFiles {
  readonly count: number;
  /** The same content is attached to it. */
  readonly hasSame: boolean;
  /** The content is in the store. */
  readonly isStored: boolean;
}

/** AT-04, AT-05: refuses a content that is not in the store, one that is attached already, and one file too many. */
export function admit(files: RecordFiles): Result<true> {
  const refusals: readonly Refusal[] = [
    ...(files.isStored ? [] : [{ code: 'unknown-reference' as const, field: 'hash' }]),
    ...(files.hasSame ? [{ code: 'taken' as const, field: 'hash' }] : []),
    ...(files.count >= mostFiles && !files.hasSame ? [{ code: 'wrong-state' as const, field: 'record' }] : []),
  ];
  const [first, ...rest] = refusals;
  return first === undefined ? agree(true) : refuse(first, ...rest);
}
