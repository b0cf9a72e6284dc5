import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** The encodings an answer is sent in, best first. */
const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

/** A page or file as it is sent, good for one revision of its project. */
export interface KeptAnswer {
  readonly projectId: string;
  readonly revision: number;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** The body in one encoding; compressed when first asked for, then kept. */
  readonly encoded: (encoding: Encoding) => Buffer;
}

/** Answers kept ready by address, at most so many bytes of them; the one unused for longest goes first. */
export interface KeptAnswers {
  readonly get: (address: string) => KeptAnswer | undefined;
  readonly put: (address: string, answer: KeptAnswer) => void;
}

/** Below this size compressing costs more than it saves. */
const worthCompressing = 1000;

export function keepAnswers(maxBytes: number): KeptAnswers {
  const answers = new Map<string, KeptAnswer>();
  let bytes = 0;
  const drop = (address: string) => {
    bytes -= (answers.get(address)?.body.byteLength ?? 0) * 2;
    answers.delete(address);
  };
  return {
    get: (address) => answers.get(address),
    put(address, answer) {
      if (answers.has(address)) drop(address);
      answers.set(address, answer);
      bytes += answer.body.byteLength * 2; // the body, and about as much again for its compressed forms
      for (const oldest of answers.keys()) {
        if (bytes <= maxBytes) break;
        drop(oldest);
      }
    },
  };
}

/** Prepares an answer; `compressible` is false for what is compressed already (pictures). */
export function keptAnswer(parts: Omit<KeptAnswer, 'encoded'>, compressible: boolean): KeptAnswer {
  const made = new Map<Encoding, Buffer>();
  return {
    ...parts,
    encoded(encoding) {
      if (encoding === 'identity' || !compressible || parts.body.byteLength < worthCompressing) return parts.body;
      const before = made.get(encoding);
      if (before !== undefined) return before;
      const body = encoding === 'br' ? brotli(parts.body) : gzipSync(parts.body);
      made.set(encoding, body);
      return body;
    },
  };
}

function brotli(body: Buffer): Buffer {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength } });
}

/** The best encoding the reader accepts (`Accept-Encoding`; a weight of 0 refuses one). */
export function acceptedEncoding(header: string | undefined): Encoding {
  const accepted = (header ?? '').toLowerCase();
  if (accepted === '') return 'identity';
  const refused = (name: string) => new RegExp(`\\b${name}\\s*;\\s*q=0(\\.0+)?\\s*(,|$)`).test(accepted);
  return encodings.find((name) => accepted.includes(name) && !refused(name)) ?? 'identity';
}

/** An answer's strong ETag in one encoding (RFC 9110 §8.8.1: other bytes, other tag). */
export function etagIn(answer: KeptAnswer, encoding: Encoding): string {
  return encoding === 'identity' ? `"${answer.etag}"` : `"${answer.etag}-${encoding}"`;
}

/** True when the reader already has these bytes (`If-None-Match`). */
export function isUnchanged(answer: KeptAnswer, encoding: Encoding, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === '*') return true;
  return ifNoneMatch.includes(etagIn(answer, encoding));
}
