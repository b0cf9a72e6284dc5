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
  /** All headers it is sent with in one encoding; put together once. */
  readonly headersIn: (encoding: Encoding) => Readonly<Record<string, string>>;
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
export function keptAnswer(parts: Omit<KeptAnswer, 'encoded' | 'headersIn'>, compressible: boolean): KeptAnswer {
  const encoded = onceEach((encoding) => {
    if (encoding === 'identity' || !compressible || parts.body.byteLength < worthCompressing) return parts.body;
    return encoding === 'br' ? brotli(parts.body) : gzipSync(parts.body);
  });
  const headersIn = onceEach((encoding) => {
    const body = encoded(encoding);
    return {
      ...parts.headers,
      ETag: etagIn(parts, encoding),
      ...(body !== parts.body && { 'Content-Encoding': encoding }),
      'Content-Length': String(body.byteLength),
    };
  });
  return { ...parts, encoded, headersIn };
}

/** Makes what is asked for in an encoding when it is first asked for, then keeps it. */
function onceEach<T>(make: (encoding: Encoding) => T): (encoding: Encoding) => T {
  const made = new Map<Encoding, T>();
  return (encoding) => {
    const before = made.get(encoding);
    if (before !== undefined) return before;
    const fresh = make(encoding);
    made.set(encoding, fresh);
    return fresh;
  };
}

function brotli(body: Buffer): Buffer {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength } });
}

/** The best encoding the reader accepts (`Accept-Encoding`; a weight of 0 refuses one). */
export function acceptedEncoding(header: string | undefined): Encoding {
  if (header === undefined || header === '') return 'identity';
  const known = understood.get(header);
  if (known !== undefined) return known;
  const encoding = bestEncoding(header.toLowerCase());
  if (understood.size < mostUnderstood) understood.set(header, encoding);
  return encoding;
}

/** Browsers send only a handful of different headers; each is taken apart once. */
const understood = new Map<string, Encoding>();
const mostUnderstood = 100;

function bestEncoding(accepted: string): Encoding {
  const refused = (name: string) => new RegExp(`\\b${name}\\s*;\\s*q=0(\\.0+)?\\s*(,|$)`).test(accepted);
  return encodings.find((name) => accepted.includes(name) && !refused(name)) ?? 'identity';
}

/** An answer's strong ETag in one encoding (RFC 9110 §8.8.1: other bytes, other tag). */
export function etagIn(answer: Pick<KeptAnswer, 'etag'>, encoding: Encoding): string {
  return encoding === 'identity' ? `"${answer.etag}"` : `"${answer.etag}-${encoding}"`;
}

/** True when the reader already has these bytes (`If-None-Match`). */
export function isUnchanged(answer: KeptAnswer, encoding: Encoding, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === '*') return true;
  return ifNoneMatch.includes(etagIn(answer, encoding));
}
