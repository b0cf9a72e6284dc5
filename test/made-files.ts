import { crc32, deflateRawSync } from 'node:zlib';
import sharp from 'sharp';

/** One entry of an archive made for a test; `claims` is the size the list says, where that is to be a lie. */
export interface MadeEntry {
  readonly name: string;
  readonly content: string | Buffer;
  readonly stored?: boolean;
  readonly claims?: number;
  readonly packedClaims?: number;
  readonly locked?: boolean;
}

/** Writes a ZIP archive (PKWARE APPNOTE), as plainly as it can be written. */
export function zip(entries: readonly MadeEntry[]): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const content = Buffer.from(entry.content);
    const packed = entry.stored === true ? content : deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE((entry.locked === true ? 1 : 0) | 0x0800, 2);
    fields.writeUInt16LE(entry.stored === true ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(entry.packedClaims ?? packed.length, 14);
    fields.writeUInt32LE(entry.claims ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const own = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, name]));
    parts.push(own);
    at += own.length;
  }
  const contents = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(contents.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, contents, end]);
}

const mainPart = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
} as const;

/** The smallest Office Open XML document that says what it is. */
export function office(kind: keyof typeof mainPart, more: readonly MadeEntry[] = []): Buffer {
  const list = `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="${mainPart[kind]}"/></Types>`;
  return zip([{ name: '[Content_Types].xml', content: list }, { name: 'main.xml', content: '<main/>' }, ...more]);
}

/** The smallest OpenDocument file that says what it is. */
export function openDocument(kind: 'text' | 'spreadsheet', more: readonly MadeEntry[] = []): Buffer {
  return zip([{ name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, stored: true }, { name: 'content.xml', content: '<content/>' }, ...more]);
}

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly place?: boolean;
}

/** A picture of one colour. `place` writes where it was taken, and on its side, as a telephone does. */
export async function picture(format: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif', size: PictureSize): Promise<Buffer> {
  const { width, height } = size;
  const plain = sharp({ create: { width, height, channels: 3, background: '#1f5fa8' } });
  if (size.place !== true) return plain[format]().toBuffer();
  const exif = { IFD0: { Make: 'Secret camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '47/1 57/1 0/1' } };
  return plain.withMetadata({ orientation: 6 }).withExifMerge(exif)[format]().toBuffer();
}
