interface Span {
  readonly first: number;
  /** Included. */
  readonly last: number;
}

/**
 * what of these bytes was asked for (`Range`, RFC 9110 §14): one span, as a download that was interrupted asks for it. Several spans, other units
 * and what is not understood get the whole; so does who has other bytes (`If-Range`). A span beyond the end is refused with 416.
 * `headers` are those of the whole answer, with its ETag.
 */
export function ranged(bytes: Uint8Array<ArrayBuffer>, headers: Headers, asked: Headers): Response {
  const whole = bytes.byteLength;
  headers.set('Accept-Ranges', 'bytes');
  const span = isStillThis(headers, asked) ? spanIn(asked.get('range') ?? '', whole) : undefined;
  if (span === 'beyond') {
    headers.set('Content-Range', `bytes */${whole}`);
    return new Response(null, { status: 416, headers });
  }
  const { first, last } = span ?? { first: 0, last: whole - 1 };
  if (span !== undefined) headers.set('Content-Range', `bytes ${first}-${last}/${whole}`);
  headers.set('Content-Length', String(last - first + 1));
  return new Response(bytes.subarray(first, last + 1), { status: span === undefined ? 200 : 206, headers });
}

function isStillThis(headers: Headers, asked: Headers): boolean {
  const known = asked.get('if-range');
  return known === null || known === headers.get('etag');
}

/** The span a header names; undefined: the whole. */
function spanIn(header: string, whole: number): Span | 'beyond' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim()) ?? [];
  if (from === '') return to === '' ? undefined : lastOnes(Number(to), whole);
  const last = to === '' ? whole - 1 : Number(to);
  if (to !== '' && last < Number(from)) return undefined;
  return Number(from) >= whole ? 'beyond' : { first: Number(from), last: Math.min(last, whole - 1) };
}

/** "-500": the last five hundred. */
function lastOnes(count: number, whole: number): Span | 'beyond' {
  return count === 0 ? 'beyond' : { first: Math.max(0, whole - count), last: whole - 1 };
}
