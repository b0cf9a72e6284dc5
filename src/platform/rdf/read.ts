import { setImmediate } from 'node:timers/promises';
import { parserOf, type PieceParser } from './parsers.ts';
import { syntaxOf } from './syntax.ts';
import type { RdfFault, Triple } from './triple.ts';

/** So many bytes are read at a time; between two pieces everything else has its turn. */
const piece = 32 * 1024;

interface Reading {
  /** A larger file is refused. */
  readonly mostBytes: number;
  readonly take: (triple: Triple) => void;
}

/**
 * Reads a graph in Turtle or RDF/XML, whichever it is, a piece at a time. Returns why it was refused; what was taken before counts
 * for nothing then. Refuses other notations, archives, what is not UTF-8, document types (entities), broken files and too large ones.
 */
export async function readTriples(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, { mostBytes, take }: Reading): Promise<RdfFault | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let parser: PieceParser | undefined;
  let size = 0;
  try {
    for await (const part of pieces(bytes)) {
      size += part.byteLength;
      if (size > mostBytes) return { code: 'too-large', megabytes: Math.floor(mostBytes / 1024 / 1024) };
      const begun = parser ?? begin(part, take);
      if ('code' in begun) return begun;
      parser = begun;
      parser.feed(decoder.decode(part, { stream: true }));
      await setImmediate();
      const fault = parser.fault();
      if (fault !== undefined) return fault;
    }
    parser?.feed(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return { code: 'not-utf8' };
    throw error;
  }
  await parser?.end();
  return parser === undefined ? { code: 'unknown-syntax' } : parser.fault();
}

/** The parser of the notation that a file begins in. */
function begin(part: Uint8Array, take: Reading['take']): PieceParser | RdfFault {
  const syntax = syntaxOf(Buffer.from(part.subarray(0, 4096)).toString('utf8'));
  return typeof syntax === 'string' ? parserOf(syntax, take) : syntax;
}

/** The same bytes in pieces of one size: the first must be long enough to tell the notation. */
async function* pieces(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    waiting.push(part);
    size += part.byteLength;
    if (size < piece) continue;
    const all = Buffer.concat(waiting);
    for (let at = 0; at < all.byteLength; at += piece) yield all.subarray(at, at + piece);
    [waiting, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(waiting);
}
