import type { TranslationFault } from './translator.ts';

/** One request to the configured service. */
export interface Request {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** How long and how much. */
export interface Bounds {
  /** Milliseconds until the whole answer must be there. */
  readonly patience: number;
  /** Bytes of the largest answer read. */
  readonly largest: number;
}

export const usualBounds: Bounds = { patience: 20_000, largest: 4 * 1024 * 1024 };

export type Posted = { readonly ok: true; readonly status: number; readonly json: unknown } | { readonly ok: false; readonly fault: TranslationFault; readonly why: string };

/**
 * Posts JSON to exactly this address. A redirect is not followed: an answer that leads elsewhere could lead to a machine behind our own door.
 * The answer is read to a limit and as JSON; undefined where it is none.
 */
export async function postJson({ url, headers, body }: Request, bounds: Bounds): Promise<Posted> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(bounds.patience),
    });
    if (response.status >= 300 && response.status < 400) return { ok: false, fault: 'not-understood', why: `${url.host} answered with a redirect` };
    const text = await readAtMost(response, bounds.largest);
    if (text === undefined) return { ok: false, fault: 'not-understood', why: `${url.host} answered with more than ${bounds.largest} bytes` };
    return { ok: true, status: response.status, json: jsonIn(text) };
  } catch (error) {
    // no name, no connection, no answer in time: fetch throws for nothing else here
    return { ok: false, fault: 'unreachable', why: `${url.host}: ${error instanceof Error ? `${error.name} ${causeOf(error)}` : 'no answer'}` };
  }
}

function causeOf({ cause }: Error): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

async function readAtMost(response: Response, largest: number): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > largest) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // JSON.parse throws for what is no JSON
  }
}

/** What a status says that is not 200; the services agree on these (456 is DeepL's own: quota exceeded). */
export function faultOf(status: number): TranslationFault {
  if (status === 401 || status === 403) return 'refused';
  if (status === 413 || status === 414) return 'too-long';
  if (status === 456 || status === 402) return 'quota';
  if (status === 429 || status >= 500) return 'busy';
  return status === 400 || status === 404 || status === 422 ? 'unsupported' : 'not-understood';
}
