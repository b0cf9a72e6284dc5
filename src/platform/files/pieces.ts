import { createReadStream } from 'node:fs';

/** The bytes of a file, a piece at a time, however large it is. Throws where it cannot be read. */
export function readPieces(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path);
}
