import { beforeAll, describe, expect, it } from 'vitest';
import { desks } from '../../src/wiring/desks.ts';
import { deskAt, standingOn } from './desk-of.ts';
import { type Asker, deskRights } from './expected.ts';
import { begin, type Begun } from './records.ts';
import { attackedWorld, type Browser, type Fields, otherProject } from './world.ts';

const world = await attackedWorld();
const [own, foreign] = ['gavle', 'tartu'];
const begun = new Map<string, Begun>();
const strangers = new Map<Asker, Browser>();
let other: Awaited<ReturnType<typeof otherProject>>;
let officer: Browser;
const nobodysId = '01980000-0000-7000-8000-00000000dead';

beforeAll(async () => {
  other = await otherProject(world);
  officer = await world.signedIn('partner-officer', { city: own });
  const coordinator = await world.signedIn('coordinator');
  for (const role of ['partner-officer', 'practice-owner', 'policy-authority', 'stakeholder'] as const) strangers.set(role, await world.signedIn(role, { city: foreign }));
  for (const role of ['programme-officer', 'communication-manager'] as const) strangers.set(role, await world.signedIn(role));
  const partner = world.cities.get(own) ?? '';
  begun.set('partners', { desk: deskAt('partners'), id: partner, path: `/en/better/work/partners/${partner}` });
  const project = { desk: deskAt('project'), id: world.projectId, path: `/en/better/work/project/${world.projectId}` };
  begun.set('project', project);
  for (const desk of desks) if (!begun.has(desk.path)) begun.set(desk.path, await begin(desk.path === 'tasks' ? coordinator : officer, desk, (name) => `Words of ${name}`));
}, 120_000);

const records = () => [...begun.values()];
const standing = ({ desk, id }: Begun) => standingOn(world, desk, id);
const firstText = ({ desk }: Begun) => Object.keys(desk.editable.fields).find((name) => desk.editable.fields[name]?.kind === 'text') ?? '';

/** What a form of each of the record's pages says that would change it. */
async function forms(record: Begun): Promise<readonly (readonly [below: string, fields: Fields])[]> {
  const now = await standing(record);
  const revision = ['revision', String(now.revision)] as const;
  const words: Fields = [['lang', 'en'], revision, [firstText(record), 'Taken over']];
  const steps = record.desk.steps.map(({ name }): readonly [string, Fields] => [`/step/${name}`, [['lang', 'en'], revision, ['reason', 'Because'], ['evidence', 'Because']]]);
  const turned = now.visibility === 'public' ? 'project' : 'public';
  return [['', words], ['/translations', words], ['/history', [revision, ['to', '1']]], ['/visibility', [revision, ['visibility', turned]]], ...steps];
}

/** An answer without what the request itself brought into it. */
async function bare(answer: Response, id: string): Promise<string> {
  return (await answer.text()).replaceAll(id, 'ID').replaceAll(/value="[\w-]{43}"/g, 'value="TOKEN"');
}

describe.each(desks.map(({ path }) => path))('a record of another city on the desk %s', (path) => {
  const rights = deskRights[path];

  it('X-07 is changed by nobody whose it is not: the answer is the one for a record that is not there, and nothing is written', async () => {
    const record = begun.get(path);
    if (record === undefined) throw new Error(`nothing on ${path}`);
    const before = await standing(record);
    const { entries } = await world.wholeness();
    for (const [asker, browser] of strangers) {
      if (rights?.foreign.includes(asker) === true) continue;
      for (const [below, fields] of await forms(record)) {
        // interest in a practice, a place at an event are the stranger's own to say
        if (isOwnWord(below) || (path === 'participations' && asker === 'communication-manager' && below.startsWith('/step/'))) continue;
        const forbidden = await browser.post(`${record.path}${below}`, fields);
        const absent = await browser.post(`${record.path}${below}`.replace(record.id, nobodysId), fields);
        const same = (await bare(forbidden, record.id)) === (await bare(absent, nobodysId));
        expect({ asker, below, status: forbidden.status, same }).toEqual({ asker, below, status: 404, same: true });
      }
    }
    expect(await standing(record)).toEqual(before);
    expect((await world.wholeness()).entries).toBe(entries);
  });

  it('X-07 is not there at all for who is of another project, nor under the other project’s address', async () => {
    const record = begun.get(path);
    if (record === undefined) throw new Error(`nothing on ${path}`);
    const before = await standing(record);
    for (const [below, fields] of await forms(record)) {
      expect((await other.officer.post(`${record.path}${below}`, fields)).status).toBe(404);
      expect((await other.officer.post(`${record.path}${below}`.replace('/better/', '/other/'), fields)).status).toBe(404);
    }
    expect((await other.officer.get(record.path.replace('/better/', '/other/'))).status).toBe(404);
    expect(await standing(record)).toEqual(before);
  });
});

function isOwnWord(below: string): boolean {
  return ['mark-interest', 'suggest-interest', 'withdraw-interest', 'take-part', 'observe'].some((step) => below === `/step/${step}`);
}

const pointing = desks.flatMap(({ path, editable }) => (
  Object.entries(editable.fields).filter(([, { kind }]) => kind === 'record' || kind === 'records').map(([name, field]) => ({ path, name, field }))
));

describe('a field that points to a record', () => {
  it.each(pointing)('X-08 $name of $path takes no record of another project, none that is not there, and no text', async ({ path, name }) => {
    const record = begun.get(path);
    if (record === undefined) throw new Error(`nothing on ${path}`);
    const who = await world.signedIn('coordinator');
    const before = await standing(record);
    for (const value of [other.needId, other.partnerId, other.projectId, nobodysId, 'no id at all', '__proto__']) {
      const { revision } = await standing(record);
      const fields: Fields = [['lang', 'en'], ['revision', String(revision)], [`has.${name}`, '1'], [name, value]];
      const { status } = await who.post(record.path, fields);
      // a field that this record has no place for is not read at all
      const applies = record.desk.editable.applies?.(name, before) ?? true;
      expect({ value, status }).toEqual({ value, status: applies ? 422 : 303 });
      expect((await standing(record)).content).toEqual(before.content);
    }
  });

  it.each(pointing.filter(({ field }) => field.kind === 'records'))('X-08 $name of $path names a record once, however often it was sent', async ({ path, name, field }) => {
    const record = begun.get(path);
    if (record === undefined || field.kind !== 'records') throw new Error(`nothing on ${path}`);
    const options = (await record.desk.editable.options[field.of]?.(world.database, world.projectId)) ?? [];
    for (const { value } of options.slice(0, 4)) {
      const fields: Fields = [['lang', 'en'], ['revision', String((await standing(record)).revision)], [`has.${name}`, '1'], [name, value], [name, value]];
      expect([303, 404, 422]).toContain((await officer.post(record.path, fields)).status);
    }
    expect(world.errors.splice(0)).toEqual([]);
  });
});

describe('the same thing at the same moment', () => {
  it.each(desks.filter((desk) => desk.begin !== undefined).map(({ path }) => path))('X-09 two people begin on %s with the same words', async (path) => {
    const people = [officer, await world.signedIn('coordinator'), officer, await world.signedIn('administrator')];
    await Promise.allSettled(people.map((each) => begin(each, deskAt(path), () => 'The very same words')));
    expect(world.errors.splice(0)).toEqual([]);
  });

  it('X-09 four people change one field: one is heard, the others are told', async () => {
    const record = begun.get('needs');
    if (record === undefined) throw new Error('no need');
    const { revision } = await standing(record);
    const people = [officer, await world.signedIn('coordinator'), await world.signedIn('administrator'), await world.signedIn('partner-officer', { city: own })];
    const answers = await Promise.all(people.map((each, n) => each.post(record.path, { lang: 'en', revision: String(revision), title: `Version ${n}` })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409, 409]);
    expect((await standing(record)).revision).toBe(revision + 1);
  });

  it.each(desks.map(({ path }) => path))('X-09 a number too large for any column is refused on %s', async (path) => {
    const record = begun.get(path);
    if (record === undefined) throw new Error(`nothing on ${path}`);
    const numbers = Object.entries(record.desk.editable.fields).filter(([, { kind }]) => kind === 'number' || kind === 'decimal').map(([name]) => name);
    for (const name of numbers) {
      for (const value of ['999999999999', '2147483648', '-1', '0', '99999999999999999999', '1e9']) {
        const kind: Fields = path === 'news' ? [['kind', 'newsletter']] : [];
        const { status } = await officer.post(record.path, [['lang', 'en'], ['revision', String((await standing(record)).revision)], ...kind, [name, value]]);
        expect([303, 404, 422]).toContain(status);
      }
    }
    expect(world.errors.splice(0)).toEqual([]);
  });
});

it('X-05 nothing of all this failed the program, and the log is whole', async () => {
  expect(await world.wholeness()).toMatchObject({ errors: [], log: 'whole' });
  expect(records().length).toBe(desks.length);
});
