import { inflateRawSync } from 'node:zlib';

/** One entry of a ZIP archive, as its central directory describes it (PKWARE APPNOTE 6.3, section 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly locked: boolean;
  /** Where its own header begins. */
  readonly at: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const headerMark = 0x04034b50;
/** Length of the end record, and of the comment that may follow it. */
const [endLength, longestComment] = [22, 65_535];

/**
 * Reads the list of contents without unpacking anything. Undefined where the archive is damaged, is in several parts, or uses the
 * 64-bit records, which no document within our size limit needs.
 */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(file);
  if (end === undefined) return undefined;
  const count = file.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== entryMark) return undefined;
    const nameLength = file.readUInt16LE(at + 28);
    entries.push(readEntry(file, at, nameLength));
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return at > end ? undefined : entries;
}

function findEnd(file: Buffer): number | undefined {
  for (let at = file.length - endLength; at >= Math.max(0, file.length - endLength - longestComment); at -= 1) {
    const fits = file.readUInt32LE(at) === endMark && at + endLength + file.readUInt16LE(at + 20) === file.length;
    if (fits) return file.readUInt16LE(at + 4) === 0 && file.readUInt16LE(at + 8) === file.readUInt16LE(at + 10) ? at : undefined;
  }
  return undefined;
}

function readEntry(file: Buffer, at: number, nameLength: number): ZipEntry {
  return {
    name: file.toString('utf8', at + 46, at + 46 + nameLength),
    method: file.readUInt16LE(at + 10),
    packed: file.readUInt32LE(at + 20),
    unpacked: file.readUInt32LE(at + 24),
    locked: (file.readUInt16LE(at + 8) & 1) === 1,
    at: file.readUInt32LE(at + 42),
  };
}

/** The text of one entry, if it is no longer than `longest` bytes; undefined where it is, or is damaged. */
export function readEntryText(bytes: Uint8Array, entry: ZipEntry, longest: number): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + 30 > file.length || file.readUInt32LE(entry.at) !== headerMark) return undefined;
  const start = entry.at + 30 + file.readUInt16LE(entry.at + 26) + file.readUInt16LE(entry.at + 28);
  const packed = file.subarray(start, start + entry.packed);
  try {
    const plain = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: longest });
    return plain.length > longest ? undefined : plain.toString('utf8');
  } catch {
    return undefined; // zlib throws for data that is no data, and for more of it than asked for
  }
}
