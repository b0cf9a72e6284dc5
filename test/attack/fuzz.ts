import fc from 'fast-check';
import { langs } from '../../src/kernel/lang.ts';
import { tokenField } from '../../src/platform/forms/index.ts';
import { hugeBodies, marksIn, rawBodies, strangeNames, text } from './hostile.ts';
import { type Browser, origin, type World } from './world.ts';

/** The two parts of the fuzz run; together at least 20,000 requests. `FUZZ_RUNS` asks for more. */
const shares = { forms: 0.5, reading: 0.5 } as const;

/** How many requests a part sends. */
export function shareOf(part: keyof typeof shares): number {
  return Math.ceil(Math.max(20_000, Number(process.env['FUZZ_RUNS'] ?? 0)) * shares[part]);
}

const batchSize = 20;
const seed = Number(process.env['FUZZ_SEED'] ?? 20_190_801);

/** An address to be attacked: what its parts and its forms could sensibly hold. */
export interface Target {
  readonly path: string;
  readonly params: Readonly<Record<string, readonly string[]>>;
  readonly query: readonly string[];
  /** Names of fields with values that could be meant; none where nothing is taken. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** One request, as plain data, so that a failure can be read and sent again. */
interface Shot {
  readonly target: Target;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD' | 'PATCH' | 'OPTIONS';
  readonly params: readonly string[];
  readonly query: readonly (readonly [string, string])[];
  readonly by: number;
  readonly token: 'right' | 'none' | 'wrong' | 'double';
  readonly from: 'own' | 'forged' | 'null' | 'none';
  readonly accept: '*/*' | 'application/json';
  readonly body: Body;
}

type Body =
  | { readonly kind: 'fields'; readonly how: 'urlencoded' | 'multipart'; readonly fields: readonly (readonly [string, string])[] }
  | { readonly kind: 'raw'; readonly type: string; readonly text: string }
  | { readonly kind: 'huge'; readonly which: string };

const right = <T>(value: T, ...wrong: readonly T[]) => fc.oneof({ weight: 12, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: fc.constantFrom(...wrong) });

function bodyFor(target: Target): fc.Arbitrary<Body> {
  const names = Object.keys(target.fields);
  const known = names.length === 0 ? fc.constant<[string, string]>(['a', 'b']) : fc.constantFrom(...names).chain((name) => {
    const sensible = target.fields[name] ?? [];
    const value = sensible.length === 0 ? text : fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...sensible) }, { weight: 1, arbitrary: text });
    return fc.tuple(fc.constant(name), value);
  });
  const strange = fc.tuple(fc.constantFrom(...strangeNames), text);
  const bytes = fc.string({ unit: 'binary', maxLength: 200 });
  const field = fc.oneof({ weight: 9, arbitrary: known }, { weight: 1, arbitrary: strange });
  const fields = fc.array(field, { maxLength: 12 });
  return fc.oneof(
    { weight: 60, arbitrary: fc.record({ kind: fc.constant('fields' as const), how: right<'urlencoded' | 'multipart'>('urlencoded', 'multipart'), fields }) },
    { weight: 8, arbitrary: fc.constantFrom(...rawBodies).map(([type, body]) => ({ kind: 'raw' as const, type, text: body })) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('raw' as const), type: fc.constantFrom(...rawBodies.map(([type]) => type)), text: bytes }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('huge' as const), which: fc.constantFrom(...Object.keys(hugeBodies)) }) },
  );
}

/** Any request to one of the targets. */
export function shotAt(targets: readonly Target[], { browsers, methods }: { readonly browsers: number; readonly methods: fc.Arbitrary<Shot['method']> }): fc.Arbitrary<Shot> {
  return fc.constantFrom(...targets).chain((target) => fc.record({
    target: fc.constant(target),
    method: methods,
    params: fc.tuple(...namesIn(target.path).map((name) => paramOf(name, target))),
    query: fc.array(fc.tuple(target.query.length === 0 ? text : fc.oneof(fc.constantFrom(...target.query), fc.constantFrom(...strangeNames)), text), { maxLength: 3 }),
    by: fc.nat(browsers - 1),
    token: right<Shot['token']>('right', 'none', 'wrong', 'double'),
    from: right<Shot['from']>('own', 'forged', 'null', 'none'),
    accept: fc.constantFrom('*/*', '*/*', '*/*', 'application/json'),
    body: bodyFor(target),
  }));
}

function paramOf(name: string, { params }: Target): fc.Arbitrary<string> {
  const known = name === 'lang' ? langs : name === 'project' ? ['better'] : (params[name] ?? []);
  const weight = name === 'lang' || name === 'project' ? 20 : 4;
  return known.length === 0 ? text : fc.oneof({ weight, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: text });
}

function namesIn(path: string): readonly string[] {
  return [...path.matchAll(/:([a-z]+)/gi)].map((found) => found[1] ?? '');
}

/** Sends it; `encodeURIComponent` refuses lone surrogates, so they go as the bytes they would be. */
async function send(world: World, browsers: readonly Browser[], shot: Shot): Promise<Response> {
  const browser = browsers[shot.by] ?? world.anonymous;
  const names = namesIn(shot.target.path);
  const path = names.reduce((rest, name, n) => rest.replace(`:${name}`, encoded(shot.params[n] ?? '')), shot.target.path);
  const query = shot.query.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
  const headers = new Headers({ accept: shot.accept, ...(browser.cookie === '' ? {} : { cookie: browser.cookie }) });
  const from = { own: origin, forged: 'https://evil.example', null: 'null', none: undefined }[shot.from];
  if (from !== undefined) headers.set('origin', from);
  const hasBody = !['GET', 'HEAD'].includes(shot.method);
  const [type, body] = hasBody ? bodyOf(shot, browser) : ['', undefined];
  if (type !== '') headers.set('content-type', type);
  return world.ask(`${path}${query === '' ? '' : `?${query}`}`, { method: shot.method, headers, ...(body === undefined ? {} : { body }) });
}

function encoded(value: string): string {
  // dots alone would be taken away by whoever reads the address
  return value === '.' || value === '..' ? value.replaceAll('.', '%2e') : encodeURIComponent(value.toWellFormed()).replaceAll('%EF%BF%BD', '%ED%A0%80');
}

function bodyOf({ body, token }: Shot, browser: Browser): readonly [type: string, body: string | Uint8Array<ArrayBuffer>] {
  if (body.kind === 'raw') return [body.type, Buffer.from(body.text, 'latin1')];
  if (body.kind === 'huge') return hugeBodies[body.which]?.() ?? ['', ''];
  const tokens = { right: [browser.token], none: [], wrong: ['wrong'], double: [browser.token, 'wrong'] }[token];
  const pairs = [...tokens.map((each) => [tokenField, each] as const), ...body.fields];
  if (body.how === 'urlencoded') return ['application/x-www-form-urlencoded', pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')];
  const parts = pairs.map(([name, value]) => `--xxbetterxx\r\nContent-Disposition: form-data; name="${name.replaceAll(/["\r\n]/g, '')}"\r\n\r\n${value}\r\n`);
  return ['multipart/form-data; boundary=xxbetterxx', `${parts.join('')}--xxbetterxx--\r\n`];
}

const answers = [200, 204, 301, 302, 303, 304, 400, 403, 404, 405, 409, 413, 414, 415, 422, 429];

/** What is wrong with an answer; undefined where nothing is. */
async function faultOf(answer: Response): Promise<string | undefined> {
  const body = await answer.text();
  if (!answers.includes(answer.status)) return `answered ${answer.status}: ${body.slice(0, 300)}`;
  if (answer.headers.has('x-injected')) return 'let a header in';
  const to = answer.headers.get('location');
  if (to !== null && new URL(to, origin).origin !== origin) return `leads to another site: ${to}`;
  const type = answer.headers.get('content-type') ?? '';
  const marks = /html|xml/.test(type) ? marksIn(body) : [];
  if (marks.length > 0) return `shows as markup what was typed: ${marks.join(', ')}`;
  if (answer.headers.get('content-security-policy') === null) return 'lacks its security headers';
  return undefined;
}

/** How often each answer was given. */
export const given = new Map<number, number>();

/** Sends one request; what went wrong with it, in words, and the request as it was; undefined where nothing did. */
export async function fire(world: World, browsers: readonly Browser[], shot: Shot): Promise<string | undefined> {
  const answer = await send(world, browsers, shot);
  given.set(answer.status, (given.get(answer.status) ?? 0) + 1);
  const fault = await faultOf(answer);
  return fault === undefined ? undefined : `${shot.method} ${shot.target.path} ${fault}\n${JSON.stringify({ ...shot, target: undefined })}`;
}

/** Those who send; who was signed out, handed over or put out by a request signs in anew as somebody like it. */
export interface Crowd {
  readonly browsers: Browser[];
  readonly revive: () => Promise<void>;
}

export async function crowdOf(world: World, who: readonly (() => Promise<Browser>)[]): Promise<Crowd> {
  const browsers = await Promise.all(who.map((each) => each()));
  const isIn = async ({ cookie, actor }: Browser) => {
    if (actor.kind === 'anonymous') return true;
    const found = await world.people.findSignedIn(new Headers({ cookie }));
    return found?.actor.memberships.some(({ projectId }) => projectId === world.projectId) === true;
  };
  return {
    browsers,
    async revive() {
      for (const [n, make] of who.entries()) {
        const browser = browsers[n];
        if (browser === undefined || !(await isIn(browser))) browsers[n] = await make();
      }
    },
  };
}

/** Sends that many requests, in batches side by side; fails with every request of the first batch in which one went wrong. Returns how many were sent. */
export async function barrage(world: World, crowd: Crowd, { shots, requests }: { readonly shots: fc.Arbitrary<Shot>; readonly requests: number }): Promise<number> {
  let sent = 0;
  const batch = fc.array(shots, { minLength: batchSize, maxLength: batchSize });
  await fc.assert(fc.asyncProperty(batch, async (each) => {
    await crowd.revive();
    const faults = await Promise.all(each.map((shot) => fire(world, crowd.browsers, shot)));
    sent += each.length;
    const failed = [...faults.filter((fault) => fault !== undefined), ...world.errors.splice(0).map(String)];
    if (failed.length > 0) throw new Error(failed.join('\n').slice(0, 6000));
  }), { seed, numRuns: Math.ceil(requests / batchSize), endOnFailure: true });
  return sent;
}
