/** An uploaded file as it came: its name and type are what the browser says, nothing more. */
export interface PostedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a form sent. Texts are trimmed of nothing: what was typed is what is kept. */
export interface Posted {
  /** The first value of a field; '' where it was not sent. */
  readonly get: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
  readonly names: readonly string[];
  readonly files: (name: string) => readonly PostedFile[];
}

/** Why a body was not read: the status says it to programs, the page says it to people. */
export interface Unreadable {
  readonly status: 400 | 413 | 415;
}

/** So many fields is no form of ours. */
const mostFields = 5000;

/**
 * Reads a form by its declared content type. Refuses other types (415), a body that is larger than `largest` (413),
 * and one that is broken, not UTF-8, or carries characters that no text has (400).
 */
export async function readPosted(request: Request, largest: number): Promise<Posted | Unreadable> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded' && type !== 'multipart/form-data') return { status: 415 };
  const body = await readAtMost(request, largest);
  if (body === undefined) return { status: 413 };
  try {
    return type === 'multipart/form-data' ? await multipart(body, request.headers.get('content-type') ?? '') : urlEncoded(body);
  } catch {
    // every decoder here throws for exactly one reason: the body is not what it says
    return { status: 400 };
  }
}

/** A form made of these fields; what tests and the "send again" page start from. */
export function postedOf(fields: Iterable<readonly [string, string]>, files: ReadonlyMap<string, readonly PostedFile[]> = new Map()): Posted {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
  return {
    get: (name) => values.get(name)?.[0] ?? '',
    all: (name) => values.get(name) ?? [],
    has: (name) => values.has(name),
    names: [...values.keys()],
    files: (name) => files.get(name) ?? [],
  };
}

async function readAtMost(request: Request, largest: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > largest) return undefined;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > largest) return undefined;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function urlEncoded(body: Uint8Array): Posted {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  const pairs = text.split('&').filter((pair) => pair !== '').slice(0, mostFields + 1);
  return checked(pairs.map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [plain(name), plain(value.join('='))] as const;
  }));
}

function plain(encoded: string): string {
  return decodeURIComponent(encoded.replaceAll('+', ' '));
}

async function multipart(body: Uint8Array<ArrayBuffer>, type: string): Promise<Posted> {
  const data = await new Response(body, { headers: { 'Content-Type': type } }).formData();
  const fields: (readonly [string, string])[] = [];
  const files = new Map<string, PostedFile[]>();
  for (const [name, value] of data) {
    if (typeof value === 'string') fields.push([name, value]);
    else if (value.name !== '' || value.size > 0) {
      const file = { name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) };
      files.set(name, [...(files.get(name) ?? []), file]);
    }
  }
  return checked(fields, files);
}

/** U+FFFD stands where bytes were no UTF-8; the others no keyboard types and PostgreSQL refuses. */
const impossible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD]/;

function checked(fields: readonly (readonly [string, string])[], files?: ReadonlyMap<string, readonly PostedFile[]>): Posted {
  if (fields.length > mostFields) throw new Error('too many fields');
  if (fields.some(([name, value]) => impossible.test(name) || impossible.test(value) || !value.isWellFormed())) throw new Error('no text');
  // browsers send line ends as CR LF; text is kept with LF
  return postedOf(fields.map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]), files);
}
