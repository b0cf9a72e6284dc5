import type { FileKind } from './kinds.ts';
import { readEntryText, readZip, type ZipEntry } from './zip.ts';

/** What an archive turned out to be. */
export type OfficeAnswer =
  | { readonly kind: 'document'; readonly is: FileKind }
  /** A ZIP archive that is none of the documents we take. */
  | { readonly kind: 'other' }
  | { readonly kind: 'macros' | 'bomb' | 'locked' | 'damaged' };

/** Unpacked, a document within our size limit is rarely more than ten times as large; these leave room for large tables. */
const largestUnpacked = 400 * 1024 * 1024;
const mostEntries = 20_000;
const largestList = 2 * 1024 * 1024;

/** Main parts of Office Open XML documents (ECMA-376, part 1, sections 11 to 13). */
const mainParts: readonly (readonly [string, FileKind])[] = [
  ['wordprocessingml.document.main+xml', 'docx'],
  ['spreadsheetml.sheet.main+xml', 'xlsx'],
  ['presentationml.presentation.main+xml', 'pptx'],
];

/** Types of OpenDocument files (OASIS ODF 1.3, part 2, section 3.3). */
const openDocuments: Readonly<Record<string, FileKind>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
};

/** Parts that carry programs: VBA, Excel 4 macros, ActiveX controls, OpenDocument's Basic and scripts. */
const program = /(^|\/)(vbaproject\w*\.bin|vbadata\.xml)$|^(xl\/(macrosheets|dialogsheets)|(word|xl|ppt)\/activex|basic|scripts)\//i;

/**
 * Says what a ZIP archive is, from its list of contents and the one entry that names its type; nothing else is unpacked.
 * Bombs, archives with a password and documents that carry programs are named as such.
 */
export function judgeOffice(bytes: Uint8Array): OfficeAnswer {
  const entries = readZip(bytes);
  if (entries === undefined) return { kind: 'damaged' };
  if (isBomb(entries, bytes.byteLength)) return { kind: 'bomb' };
  const is = documentOf(bytes, entries);
  if (is === undefined) return { kind: 'other' };
  if (entries.some((entry) => entry.locked)) return { kind: 'locked' };
  if (is === 'macros' || entries.some((entry) => program.test(entry.name))) return { kind: 'macros' };
  return { kind: 'document', is };
}

/** Entries that share their bytes pack more than the archive holds: the densest bombs are made so. */
function isBomb(entries: readonly ZipEntry[], size: number): boolean {
  const sum = (of: (entry: ZipEntry) => number) => entries.reduce((total, entry) => total + of(entry), 0);
  return entries.length > mostEntries || sum((entry) => entry.unpacked) > largestUnpacked || sum((entry) => entry.packed) > size;
}

function documentOf(bytes: Uint8Array, entries: readonly ZipEntry[]): FileKind | 'macros' | undefined {
  const read = (name: string, longest: number) => {
    const entry = entries.find((each) => each.name === name);
    return entry === undefined ? undefined : readEntryText(bytes, entry, longest);
  };
  const open = openDocuments[read('mimetype', 200)?.trim() ?? ''];
  if (open !== undefined) return open;
  const list = read('[Content_Types].xml', largestList) ?? '';
  if (/macroenabled\.(\w+\.)?main\+xml/i.test(list)) return 'macros';
  return mainParts.find(([part]) => list.includes(part))?.[1];
}
