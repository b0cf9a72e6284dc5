import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { assetCaching } from './headers.ts';
import { acceptedEncoding, type Encoding } from './kept.ts';

/** A built file in each encoding it is sent in. */
interface ClientFile {
  readonly type: string;
  readonly encoded: Readonly<Record<Encoding, Uint8Array<ArrayBuffer>>>;
}

/** The built style sheets, fonts and scripts, read and compressed once at start. */
export interface ClientFiles {
  readonly get: (name: string) => ClientFile | undefined;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** These are text; the others are compressed already. */
const text = ['.css', '.js', '.svg'];

/** Reads a folder of assets; files of other types are left out. */
export function readClientFiles(folder: string): ClientFiles {
  const files = new Map<string, ClientFile>();
  for (const name of readdirSync(folder)) {
    const type = mediaTypes[extname(name)];
    if (type === undefined) continue;
    const body = readFileSync(join(folder, name));
    const isText = text.includes(extname(name));
    const encoded = { identity: body, br: isText ? brotliCompressSync(body) : body, gzip: isText ? gzipSync(body, { level: 9 }) : body };
    files.set(name, { type, encoded: { identity: new Uint8Array(encoded.identity), br: new Uint8Array(encoded.br), gzip: new Uint8Array(encoded.gzip) } });
  }
  return { get: (name) => files.get(name) };
}

/** An asset by name; undefined where there is none. Names carry a hash, so they are kept for ever. */
export function serveAsset(files: ClientFiles, name: string, acceptEncoding: string | undefined): Response | undefined {
  const found = files.get(name);
  if (found === undefined) return undefined;
  const encoding = acceptedEncoding(acceptEncoding);
  const body = found.encoded[encoding];
  const compressed = encoding !== 'identity' && body.byteLength !== found.encoded.identity.byteLength;
  return new Response(body, {
    headers: {
      'Content-Type': found.type,
      'Content-Length': String(body.byteLength),
      'Cache-Control': assetCaching,
      'Cross-Origin-Resource-Policy': 'same-origin',
      Vary: 'Accept-Encoding',
      ...(compressed && { 'Content-Encoding': encoding }),
    },
  });
}
