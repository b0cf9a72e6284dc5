import { z } from 'zod';
import type { AwaitedText, Deliveries } from './deliveries.ts';
import { deliveryPath } from './deliveries.ts';

/** A text that came, or the news that it will not. */
export type Delivery = AwaitedText & ({ readonly kind: 'text'; readonly text: string } | { readonly kind: 'failed'; readonly why: string });

export interface DeliveryParts {
  readonly deliveries: Deliveries;
  readonly now: () => string;
  /** Keeps the text where it belongs. The same one may come twice; a text whose original has changed since is the receiver's to refuse. */
  readonly deliver: (delivery: Delivery) => Promise<void>;
}

const largest = 256 * 1024;

/** REST version 2 posts `translatedText` (notification) or `result` (delivery), and `errorCode` where it failed. */
const posted = z.object({
  targetLanguage: z.string().optional(),
  translatedText: z.string().max(100_000).optional(),
  result: z.string().max(100_000).optional(),
  errorCode: z.union([z.number(), z.string()]).optional(),
});

const impossible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD]/g;

/**
 * Takes what eTranslation posts to `/translations/{token}`. The token is the only proof of who sends, so it is looked at before the body:
 * 404 for one that is not ours or too old, 413, 415 and 400 for a body that is no delivery, 200 for one that was taken.
 */
export async function takeDelivery(request: Request, parts: DeliveryParts): Promise<Response> {
  const path = new URL(request.url).pathname;
  const awaited = path.startsWith(deliveryPath) ? parts.deliveries.read(path.slice(deliveryPath.length), parts.now()) : undefined;
  if (awaited === undefined) return said(404);
  if (!(request.headers.get('content-type') ?? '').toLowerCase().startsWith('application/json')) return said(415);
  const body = await bodyOf(request);
  if (body === undefined) return said(413);
  const read = posted.safeParse(body.json);
  const delivery = read.success ? deliveryIn(awaited, read.data) : undefined;
  if (delivery === undefined) return said(400);
  await parts.deliver(delivery);
  return said(200);
}

function said(status: number): Response {
  return new Response(status === 200 ? 'ok' : '', { status, headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' } });
}

async function bodyOf(request: Request): Promise<{ readonly json: unknown } | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > largest) return undefined;
    parts.push(part);
  }
  try {
    return { json: JSON.parse(Buffer.concat(parts).toString('utf8')) };
  } catch {
    return { json: undefined }; // JSON.parse throws for what is no JSON
  }
}

function deliveryIn(awaited: AwaitedText, body: z.infer<typeof posted>): Delivery | undefined {
  if (body.errorCode !== undefined) return { ...awaited, kind: 'failed', why: `eTranslation: error ${String(body.errorCode).slice(0, 20)}` };
  const text = (body.translatedText ?? body.result)?.replaceAll('\r\n', '\n').replace(impossible, '').toWellFormed() ?? '';
  const otherLang = body.targetLanguage !== undefined && body.targetLanguage.toLowerCase() !== awaited.to;
  return text.trim() === '' || otherLang ? undefined : { ...awaited, kind: 'text', text };
}
