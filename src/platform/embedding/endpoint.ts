import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { fileHash } from '../files/index.ts';
import { type Bounds, postJson } from '../translation/index.ts';
import { type Embedded, type Embedder, type EmbeddingFault, failed, longestText, unit } from './embedder.ts';

export interface EndpointSettings {
  /** `/embeddings` is added. */
  readonly url: string;
  readonly model: string;
  /** Where the service asks for one. */
  readonly key: string | undefined;
}

/** How long, how much, and how often a service is asked. */
export interface EndpointBounds extends Bounds {
  /** Texts a request. */
  readonly batch: number;
  /** Milliseconds before it is asked once more, time after time. */
  readonly pauses: readonly number[];
}

export const usualEndpointBounds: EndpointBounds = { patience: 30_000, largest: 16 * 1024 * 1024, batch: 32, pauses: [1000, 4000] };

const mostNumbers = 8192;
const answer = z.object({ data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.array(z.number()).min(2).max(mostNumbers) })) });

/** A service that speaks as OpenAI's `POST /embeddings` does; many that a city runs itself do. Texts go there and nowhere else. */
export function endpointEmbedder({ url, model, key }: EndpointSettings, bounds: EndpointBounds = usualEndpointBounds): Embedder {
  const address = new URL('embeddings', url.endsWith('/') ? url : `${url}/`);
  const id = fileHash(new TextEncoder().encode(JSON.stringify([address.href, model])));
  let length: number | undefined;
  const ask = async (texts: readonly string[]): Promise<Embedded> => {
    const headers = key === undefined ? {} : { Authorization: `Bearer ${key}` };
    const posted = await postJson({ url: address, headers, body: { model, input: texts, encoding_format: 'float' } }, bounds);
    if (!posted.ok) return failed(posted.fault === 'unreachable' ? 'unreachable' : 'not-understood', posted.why);
    if (posted.status !== 200) return failed(faultOf(posted.status), `${address.host} answered ${posted.status}`);
    const vectors = vectorsIn(posted.json, texts.length);
    if (vectors === undefined) return failed('not-understood', `${address.host} answered with something else than ${texts.length} vectors`);
    length ??= vectors[0]?.length;
    if (vectors.some((vector) => vector.length !== length)) return failed('not-understood', `${address.host} answered with vectors that are not all of ${length ?? 0} numbers`);
    return { kind: 'done', vectors };
  };
  return { name: model, id, isHere: false, embed: (texts) => inBatches(texts, bounds, (batch) => patiently(() => ask(batch), bounds.pauses)) };
}

function faultOf(status: number): EmbeddingFault {
  if (status === 401 || status === 403) return 'refused';
  if (status === 429 || status >= 500) return 'busy';
  return status === 400 || status === 413 || status === 422 ? 'unsupported' : 'not-understood';
}

/** The vectors in the order of the texts; undefined where there is not exactly one for each, or one points nowhere. */
function vectorsIn(json: unknown, count: number): readonly Float32Array[] | undefined {
  const read = answer.safeParse(json);
  if (!read.success || read.data.data.length !== count) return undefined;
  const placed = new Map(read.data.data.map(({ index, embedding }) => [index, unit(Float32Array.from(embedding))]));
  const vectors = Array.from({ length: count }, (_, n) => placed.get(n) ?? new Float32Array(0));
  return vectors.every((vector) => vector.length > 0 && vector.every(Number.isFinite)) ? vectors : undefined;
}

/** A service that is busy is asked again after a while, and a longer one. */
async function patiently(ask: () => Promise<Embedded>, pauses: readonly number[]): Promise<Embedded> {
  let said = await ask();
  for (const pause of pauses) {
    if (said.kind === 'done' || said.fault !== 'busy') return said;
    await wait(pause);
    said = await ask();
  }
  return said;
}

/** One after the other; one batch that fails fails all. */
async function inBatches(texts: readonly string[], { batch }: EndpointBounds, send: (texts: readonly string[]) => Promise<Embedded>): Promise<Embedded> {
  const vectors: Float32Array[] = [];
  for (let n = 0; n < texts.length; n += batch) {
    // some services refuse an empty text
    const said = await send(texts.slice(n, n + batch).map((text) => (text.trim() === '' ? '-' : text.slice(0, longestText).toWellFormed())));
    if (said.kind === 'failed') return said;
    vectors.push(...said.vectors);
  }
  return { kind: 'done', vectors };
}
