import { fileTypeFromBuffer } from 'file-type';
import { type FileKind, kindOfType } from './kinds.ts';
import { judgeOffice } from './office.ts';

/** What the bytes are, whatever their name says. */
export type Sniffed =
  | { readonly kind: 'known'; readonly is: Exclude<FileKind, 'csv' | 'txt'> }
  /** Readable text in UTF-8; whether it is a table, only its name can say. */
  | { readonly kind: 'text' }
  /** Something we don't take; `is` is the usual short name of its format: EXE, SVG. */
  | { readonly kind: 'other'; readonly is: string }
  /** Text in another encoding, or no text at all. */
  | { readonly kind: 'unknown'; readonly is: 'text' | 'data' }
  | { readonly kind: 'macros' | 'bomb' | 'locked' | 'damaged' };

/** Looks into the bytes. A picture or document is known by its first bytes and its contents, text by being nothing but text. */
export async function sniff(bytes: Uint8Array): Promise<Sniffed> {
  if (beginsWith(bytes, [0x50, 0x4b])) return archive(bytes);
  const found = await fileTypeFromBuffer(bytes);
  if (found !== undefined && found.mime !== 'application/xml') {
    const is = kindOfType(found.mime === 'image/heif' ? 'image/heic' : found.mime);
    return is === undefined || is === 'csv' || is === 'txt' ? { kind: 'other', is: shortName(found.ext) } : { kind: 'known', is };
  }
  return text(bytes);
}

async function archive(bytes: Uint8Array): Promise<Sniffed> {
  const answer = judgeOffice(bytes);
  if (answer.kind === 'document' && answer.is !== 'csv' && answer.is !== 'txt') return { kind: 'known', is: answer.is };
  if (answer.kind === 'other' || answer.kind === 'document') return { kind: 'other', is: shortName((await fileTypeFromBuffer(bytes))?.ext ?? 'zip') };
  return { kind: answer.kind };
}

/** CFB is the container of the old binary formats, and of new ones with a password. */
function shortName(ending: string): string {
  return ending === 'cfb' ? 'DOC, XLS, PPT' : ending.toUpperCase();
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, n) => bytes[n] === byte);
}

/** What no text holds: every control character but tab, line feed, form feed and carriage return. */
const binary = /[\u0000-\u0008\u000B\u000E-\u001A\u001C-\u001F\u007F]/;

function text(bytes: Uint8Array): Sniffed {
  let words: string;
  try {
    words = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // the decoder throws for what is not UTF-8; bytes that few texts hold tell other encodings from data
    return { kind: 'unknown', is: bytes.subarray(0, 4096).some((byte) => byte === 0) && !beginsWith(bytes, [0xff, 0xfe]) && !beginsWith(bytes, [0xfe, 0xff]) ? 'data' : 'text' };
  }
  if (binary.test(words)) return { kind: 'unknown', is: 'data' };
  const program = programIn(words.slice(0, 64 * 1024).trimStart());
  return program === undefined ? { kind: 'text' } : { kind: 'other', is: program };
}

/** Text that a browser or a shell would carry out. */
function programIn(words: string): string | undefined {
  if (words.startsWith('#!')) return 'script';
  if (/^(%!PS|\{\\rtf)/.test(words)) return words.startsWith('%') ? 'PS' : 'RTF';
  if (!/^<[a-z!?/]/i.test(words)) return undefined;
  if (/<([\w.-]+:)?svg[\s>/]/i.test(words)) return 'SVG';
  return /<(!doctype html|html|head|body|script|iframe|object|embed)[\s>/]/i.test(words) ? 'HTML' : 'XML';
}
