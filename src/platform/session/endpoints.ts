import { z } from 'zod';
import type { Auth } from './auth.ts';

/** The library's addresses that a browser may ask: passkeys (by script) and the way back from a city's own service. Nothing else. */
const open: readonly (readonly [method: string, path: RegExp])[] = [
  ['GET', /^\/auth\/passkey\/generate-register-options$/],
  ['POST', /^\/auth\/passkey\/verify-registration$/],
  ['GET', /^\/auth\/passkey\/generate-authenticate-options$/],
  ['POST', /^\/auth\/passkey\/verify-authentication$/],
  ['GET', /^\/auth\/callback\/[a-z0-9-]{1,40}$/],
];

const largestBody = 64 * 1024;

/** What a browser sends of a passkey (WebAuthn Level 3, `RegistrationResponseJSON`, `AuthenticationResponseJSON`), as far as a stranger could break it. */
const text = z.string().max(20_000);
const credential = z.object({
  id: z.string().min(1).max(2000), rawId: z.string().max(2000), type: z.literal('public-key'), authenticatorAttachment: text.nullish(),
  clientExtensionResults: z.record(z.string(), z.unknown()),
  response: z.object({
    clientDataJSON: text, attestationObject: text.optional(), authenticatorData: text.optional(), signature: text.optional(),
    userHandle: text.nullish(), publicKey: text.optional(), publicKeyAlgorithm: z.number().optional(), transports: z.array(z.string().max(40)).max(20).optional(),
  }),
});
const passkeyBody = z.strictObject({ response: credential, name: z.string().trim().max(80).optional() });

/** Answers the few addresses of the library that are open; undefined for every other. */
export async function answerEndpoint(auth: Auth, request: Request): Promise<Response | undefined> {
  const { pathname } = new URL(request.url);
  if (!open.some(([method, path]) => method === request.method && path.test(pathname))) return undefined;
  const checked = request.method === 'POST' ? await checkedBody(request) : bodiless(request);
  if (checked instanceof Response) return checked;
  const answer = await auth.handler(checked);
  // the library calls a signature that does not fit a failure of its own
  if (answer.status >= 500 && request.method === 'POST') return refusal(400);
  answer.headers.set('Cache-Control', 'no-store');
  return answer;
}

async function checkedBody(request: Request): Promise<Request | Response> {
  if ((request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() !== 'application/json') return refusal(415);
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) return refusal(413);
  const body = await request.arrayBuffer();
  if (body.byteLength > largestBody) return refusal(413);
  try {
    const parsed = passkeyBody.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)));
    if (!parsed.success) return refusal(422);
    return new Request(request.url, { method: 'POST', headers: request.headers, body: JSON.stringify(parsed.data) });
  } catch {
    return refusal(400);
  }
}

function bodiless(request: Request): Request {
  return new Request(request.url, { headers: request.headers });
}

function refusal(status: number): Response {
  return new Response('{}', { status, headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' } });
}
