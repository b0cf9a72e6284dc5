import { beforeAll, describe, expect, it, test } from 'vitest';
import { needDesk, standingOn } from './desk-of.ts';
import { filledIn, formsIn } from './fill.ts';
import { hugeBodies, rawBodies } from './hostile.ts';
import { begin, type Begun, recordForm } from './records.ts';
import { attackedWorld, type Browser, type Fields, origin } from './world.ts';

const world = await attackedWorld();
const limited = await attackedWorld({ unlimited: false });
const who: { officer: Browser; other: Browser } = { officer: world.anonymous, other: world.anonymous };
let need: Begun;

beforeAll(async () => {
  who.officer = await world.signedIn('partner-officer', { city: 'gavle' });
  who.other = await world.signedIn('partner-officer', { city: 'gavle' });
  need = await begin(who.officer, needDesk, (name) => `The ${name} as begun`);
});

const standing = () => standingOn(world, needDesk, need.id);
const typed = { lang: 'en', title: 'A title that was typed with care', description: 'And two more <lines>\nof text', affectedCount: '12' };

/** Sends bytes as they are, with a token in the address of nobody. */
function sendRaw(body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>, headers: Readonly<Record<string, string>>): Promise<Response> {
  return world.ask(need.path, { method: 'POST', body, headers: { cookie: who.officer.cookie, origin, ...headers }, ...(body instanceof ReadableStream && { duplex: 'half' }) });
}

describe('what is refused before it is read', () => {
  it.each([['https://evil.example'], ['null'], ['http://better.test.evil.example'], ['http://better.test:8080'], ['']])('X-10 a form from %s is forged: 403', async (from) => {
    const before = await standing();
    const answer = await who.officer.post(need.path, { ...typed, revision: String(before.revision) }, { origin: from });
    expect([answer.status, await standing()]).toEqual([403, before]);
  });

  it('X-10 a form that names no origin is forged as well', async () => {
    const answer = await world.ask(need.path, { method: 'POST', body: 'title=x', headers: { cookie: who.officer.cookie, 'content-type': 'application/x-www-form-urlencoded' } });
    expect(answer.status).toBe(403);
  });

  const noForms = rawBodies.filter(([type]) => !/^(application\/x-www-form-urlencoded|multipart\/form-data)(;|$)/i.test(type));

  it.each(noForms)('X-10 a body of type "%s" is no form: 415', async (type, body) => {
    expect((await sendRaw(body, { 'content-type': type })).status).toBe(415);
  });

  it.each(Object.keys(hugeBodies))('X-10 %s: refused with 413 or 400', async (which) => {
    const [type, body] = hugeBodies[which]?.() ?? ['', ''];
    expect([400, 403, 413]).toContain((await sendRaw(body, { 'content-type': type })).status);
    expect((await standing()).revision).toBe(1);
  });

  it('X-10 ten megabytes are refused with 413, also where nothing says beforehand how many there are', async () => {
    const chunk = new Uint8Array(64 * 1024).fill(97);
    const stream = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(chunk) });
    expect((await sendRaw(stream, { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(413);
    expect((await sendRaw(new Uint8Array(10 * 1024 * 1024), { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(413);
  });

  it.each([['%FF%FE'], ['%C3%28'], ['%ED%A0%80'], ['%00'], ['%0B'], ['%'], ['%zz'], ['\u00FF']])('X-10 a field that says %s is no text: 400', async (value) => {
    expect((await sendRaw(Buffer.from(`title=${value}`, 'latin1'), { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(400);
  });

  it('X-10 a page that takes no form says which methods it knows: 405', async () => {
    const answer = await who.officer.post('/en/better/work/overview', {});
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('what is refused at its field', () => {
  it('X-11 422 shows the form again with everything as it was typed', async () => {
    const before = await standing();
    const answer = await who.officer.post(need.path, {
      ...typed, revision: String(before.revision), affectedCount: 'a dozen', 'raised.kind': 'on', 'raised.start': 'last spring', 'raised.end': '',
    });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    const controls = new Map(recordForm(html)?.controls.map(({ name, value }) => [name, value]));
    expect([controls.get('title'), controls.get('description'), controls.get('affectedCount')]).toEqual([typed.title, typed.description, 'a dozen']);
    expect(await standing()).toEqual(before);
  });

  it('X-11 409 shows what the other one wrote beside what was typed, and writes neither', async () => {
    const { revision } = await standing();
    const field = (title: string): Record<string, string> => ({ lang: 'en', revision: String(revision), title });
    expect((await who.other.post(need.path, field('What the other one wrote'))).status).toBe(303);
    const before = await standing();
    const answer = await who.officer.post(need.path, field(typed.title));
    const html = await answer.text();
    expect([answer.status, html.includes('What the other one wrote'), html.includes(typed.title)]).toEqual([409, true, true]);
    expect(await standing()).toEqual(before);
    const shown = recordForm(html);
    const again = filledIn(shown ?? { action: undefined, controls: [] }, () => typed.title);
    expect((await who.officer.post(need.path, again)).status).toBe(303);
  });

  const far = ['2147483648', '5000000000', '9007199254740993', '1e400', '-1', '0', 'NaN', '', '1.5'];

  it.each(far)('X-11 the revision %s is none', async (revision) => {
    const now = String((await standing()).revision);
    const forms = [
      ['', { lang: 'en', title: 'x', revision }], ['/visibility', { revision, visibility: 'public' }],
      ['/history', { revision, to: '1' }], ['/history', { revision: now, to: revision }],
    ] as const;
    for (const [below, fields] of forms) {
      const { status } = await who.officer.post(`${need.path}${below}`, fields);
      expect({ below, refused: [404, 409, 422].includes(status) }).toEqual({ below, refused: true });
    }
    expect(world.errors.splice(0)).toEqual([]);
  });

  it.each(['999999999999', '2147483648', '-5'])('X-11 the number %s is refused where no column holds it', async (affectedCount) => {
    const answer = await who.officer.post(need.path, { lang: 'en', revision: String((await standing()).revision), affectedCount });
    expect([303, 422]).toContain(answer.status);
    expect(world.errors.splice(0)).toEqual([]);
  });

  it('X-11 fields that are not on the form change nothing', async () => {
    const before = await standing();
    const fields: Fields = [
      ['lang', 'en'], ['revision', String(before.revision)], ['title', 'Only the title'], ['slug', 'mine'], ['projectId', world.newId()], ['state', 'met'],
      ['partnerId', world.cities.get('tartu') ?? ''], ['visibility', 'public'], ['id', world.newId()], ['provenance', '{}'], ['personId', 'x'], ['role', 'administrator'],
      ['__proto__', 'x'], ['__proto__.polluted', 'yes'], ['constructor.prototype.polluted', 'yes'],
    ];
    expect((await who.officer.post(need.path, fields)).status).toBe(303);
    const { content, revision, title, ...after } = await standing();
    expect([revision, title.texts.en?.text, content['title']]).toMatchObject([before.revision + 1, 'Only the title', title]);
    expect(after).toMatchObject({ slug: before.slug, partnerIds: before.partnerIds, visibility: 'project', state: before.state });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('a form that comes too late', () => {
  test('X-12 is kept whole on the page that says so, and goes through after signing in', async () => {
    const officer = await world.signedIn('partner-officer', { city: 'gavle' });
    await world.people.sessions.signOut(new Headers({ cookie: officer.cookie }));
    const before = await standing();
    const late = await officer.post(need.path, { ...typed, revision: String(before.revision) });
    const html = await late.text();
    expect([late.status, await standing()]).toEqual([403, before]);
    for (const value of [typed.title, 'And two more &lt;lines']) expect(html).toContain(value);
    const form = formsIn(html).find(({ controls }) => controls.some(({ name }) => name === 'title'));
    // the person signs in beside it and sends what stands there
    const again = await who.officer.post(form?.action ?? '', filledIn(form ?? { action: '', controls: [] }, () => ''));
    expect(again.status).toBe(303);
    expect((await standing()).content['title']).toMatchObject({ texts: { en: { text: typed.title } } });
  });

  test('X-12 a token of another session is too late as well, and the page carries the right one', async () => {
    const { officer, other } = who;
    const mixed = world.browserWith(officer.actor, officer.cookie, other.token);
    const answer = await mixed.post(need.path, { ...typed, revision: '1' });
    const html = await answer.text();
    expect([answer.status, html.includes(officer.token), html.includes(other.token)]).toEqual([403, true, false]);
  });

  test('X-12 a link that signed in once does not do so again', async () => {
    const token = await world.people.sessions.makeLink({ email: 'nobody@example.org', minutes: 15, loopback: false });
    for (const each of [token, token, 'no-such-token', '']) expect((await world.anonymous.post('/en/account/link', { token: each })).status).toBe(422);
  });
});

describe('too many attempts', () => {
  test('X-13 are refused with the seconds to wait, and with a page', async () => {
    const statuses: number[] = [];
    let last: Response | undefined;
    for (let n = 0; n < 32; n += 1) {
      last = await limited.anonymous.post('/en/account/link', { token: `guess-${n}` });
      statuses.push(last.status);
    }
    expect(new Set(statuses)).toEqual(new Set([422, 429]));
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await last?.text()).toContain('<h1');
  });

  test('X-13 an address in a header is believed only where a proxy is', async () => {
    const answer = await limited.anonymous.post('/en/account/link', { token: 'guess' }, { 'x-forwarded-for': '198.51.100.7' });
    expect(answer.status).toBe(429);
  });
});

test('X-05 nothing of all this failed the program, and the log is whole', async () => {
  expect(await world.wholeness()).toMatchObject({ errors: [], log: 'whole' });
  expect(await limited.wholeness()).toMatchObject({ errors: [], log: 'whole' });
});
