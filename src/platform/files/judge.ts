import type { Scanner } from '../scan/index.ts';
import { type FileKind, fileKinds, kindOfEnding, largestFile } from './kinds.ts';
import { cleanName, endingOf } from './name.ts';
import { drawAgain, type DrawnWidth } from './picture.ts';
import { sniff, type Sniffed } from './sniff.ts';

/** Why a file is not taken. Formats are named by their usual short names, the same in all languages. */
export type FileFault =
  | { readonly code: 'empty' | 'macros' | 'bomb' | 'locked' | 'damaged' | 'not-utf8' | 'unknown-type' | 'heic' | 'unscanned' }
  /** `limit` in megabytes. */
  | { readonly code: 'too-large'; readonly limit: number }
  /** `limit` in millions of pixels. */
  | { readonly code: 'pixels'; readonly limit: number }
  | { readonly code: 'type'; readonly is: string }
  /** The ending says `said`, the content is `is`. */
  | { readonly code: 'lying'; readonly said: string; readonly is: string }
  | { readonly code: 'virus'; readonly virus: string };

/** What the record must know of a picture. */
export interface JudgedPicture {
  readonly width: number;
  readonly height: number;
  readonly small: Uint8Array | undefined;
  /** The same in several widths. */
  readonly widths: readonly DrawnWidth[];
}

/** A file as it may be kept. */
export interface JudgedFile {
  readonly kind: FileKind;
  /** Clean, and with an ending that is true. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly picture: JudgedPicture | undefined;
}

export type Judgement = { readonly ok: true; readonly file: JudgedFile } | { readonly ok: false; readonly fault: FileFault };

/**
 * Says whether a file may be kept, and as what; stores nothing. From cheap to dear: size, what the bytes are, whether the name lies,
 * the virus scanner (where there is one), then pictures are drawn again. Refuses with the first fault.
 */
export async function judgeFile(given: { readonly name: string; readonly bytes: Uint8Array }, scanner: Scanner | undefined): Promise<Judgement> {
  if (given.bytes.byteLength === 0) return no({ code: 'empty' });
  if (given.bytes.byteLength > largestFile) return no({ code: 'too-large', limit: largestFile / 1024 / 1024 });
  const known = settle(await sniff(given.bytes), endingOf(given.name));
  if (typeof known !== 'string') return no(known);
  const found = await scanner?.scan(given.bytes);
  if (found?.kind === 'found') return no({ code: 'virus', virus: found.virus });
  if (found?.kind === 'unavailable') return no({ code: 'unscanned' });
  return keep(given, known);
}

function no(fault: FileFault): Judgement {
  return { ok: false, fault };
}

/** Holds what the bytes are against what the ending says. */
function settle(found: Sniffed, ending: string): FileKind | FileFault {
  const said = kindOfEnding(ending);
  switch (found.kind) {
    case 'known':
      return ending === '' || said === found.is ? found.is : lying(ending, fileKinds[found.is].name);
    case 'text':
      return settleText(said, ending);
    case 'other':
      return said === undefined ? { code: 'type', is: found.is } : lying(ending, found.is);
    case 'unknown':
      return { code: found.is === 'text' && isText(said) ? 'not-utf8' : 'unknown-type' };
    default:
      return { code: found.kind };
  }
}

function settleText(said: FileKind | undefined, ending: string): FileKind | FileFault {
  if (isText(said)) return said;
  if (ending === '') return 'txt';
  return said === undefined ? { code: 'type', is: ending.toUpperCase().slice(0, 12) } : lying(ending, fileKinds.txt.name);
}

function isText(kind: FileKind | undefined): kind is 'csv' | 'txt' {
  return kind === 'csv' || kind === 'txt';
}

function lying(ending: string, is: string): FileFault {
  return { code: 'lying', said: ending.toUpperCase().slice(0, 12), is };
}

async function keep(given: { readonly name: string; readonly bytes: Uint8Array }, kind: FileKind): Promise<Judgement> {
  if (kind !== 'jpeg' && kind !== 'png' && kind !== 'webp' && kind !== 'heic') {
    return { ok: true, file: { kind, name: cleanName(given.name, fileKinds[kind].endings), bytes: given.bytes, picture: undefined } };
  }
  const drawn = await drawAgain(given.bytes, kind);
  if (drawn.kind === 'pixels') return no({ code: 'pixels', limit: drawn.limit });
  if (drawn.kind !== 'drawn') return no({ code: drawn.kind === 'unreadable' ? 'heic' : 'damaged' });
  const { bytes, width, height, small, widths, kind: became } = drawn.picture;
  return { ok: true, file: { kind: became, name: cleanName(given.name, fileKinds[became].endings), bytes, picture: { width, height, small, widths } } };
}
