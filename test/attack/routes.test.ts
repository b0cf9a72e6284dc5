import { beforeAll, describe, expect, it } from 'vitest';
import { crawl, routeTable, type RouteRow } from './crawl.ts';
import { type Asker, askers, deskRights, plainAddresses, rightsOf } from './expected.ts';
import { filledIn, formsIn } from './fill.ts';
import { begin, type Begun, recordForm } from './records.ts';
import { deskAt, standingOn } from './desk-of.ts';
import { attackedWorld, type Browser, type Fields, otherProject } from './world.ts';
import { desks } from '../../src/wiring/desks.ts';

const world = await attackedWorld();
const rows = routeTable(world);
const forms = rows.filter(({ kind }) => kind === 'account' || kind === 'work');
const city = 'gavle';
const begun = new Map<string, Begun>();
const browsers = new Map<Asker, Browser>();
let anybody = '';
let membership = '';
let invitation = '';

/** Somebody of this kind; new every time, since some forms end a session or a membership. */
async function somebody(asker: Asker): Promise<Browser> {
  if (asker === 'nobody') return world.anonymous;
  if (asker === 'of another project') return world.signedIn('partner-officer', { city: other.partnerId, at: other.projectId });
  const isTied = ['partner-officer', 'practice-owner', 'policy-authority', 'stakeholder'].includes(asker);
  return world.signedIn(asker, { city: isTied ? city : undefined });
}

let other: Awaited<ReturnType<typeof otherProject>>;

beforeAll(async () => {
  other = await otherProject(world);
  for (const asker of askers) browsers.set(asker, await somebody(asker));
  const officer = as('partner-officer');
  for (const desk of desks) if (desk.begin !== undefined) begun.set(desk.path, await begin(['tasks', 'partners'].includes(desk.path) ? as('coordinator') : officer, desk, (name) => `Words of ${name}`));
  const target = await world.signedIn('stakeholder', { city });
  anybody = target.actor.kind === 'person' ? target.actor.id : '';
  membership = await idIn(`/en/better/work/people/${anybody}`);
  await as('coordinator').post('/en/better/work/people/invite', peopleFields('/invite'));
  invitation = await idIn('/en/better/work/people');
}, 120_000);

/** The id in the first form of a page that has one. */
async function idIn(path: string): Promise<string> {
  return formsIn(await (await as('coordinator').get(path)).text()).flatMap(({ controls }) => controls).find(({ name }) => name === 'id')?.value ?? '';
}

function as(asker: Asker): Browser {
  return browsers.get(asker) ?? world.anonymous;
}

/** The address of a route with a record of the city in it. */
async function addressOf({ name, path }: RouteRow): Promise<string> {
  const desk = name.split('.')[1] ?? '';
  const id = name === 'work.people.show' ? anybody : path.includes(':id') ? (begun.get(desk)?.id ?? (await deskAt(desk).list(world.database, world.projectId))[0]?.id ?? '') : '';
  return path.replace(':lang', 'en').replace(':project', 'better').replace(':id', id);
}

/** What the page's own form sends when a person fills it in. */
async function filled(path: string): Promise<Fields> {
  const html = await (await as('coordinator').get(path)).text();
  const form = recordForm(html) ?? formsIn(html).find(({ action, controls }) => controls.length > 0 && (action === undefined || action.startsWith(path)));
  return form === undefined ? [] : filledIn(form, (name) => `Words of ${name}`);
}

/** Revisions that nobody has: a form that passes the door is refused at its field, and nothing moves. */
const nowhere: Fields = [['revision', '999999'], ['to', '999998'], ['visibility', 'public']];

describe('the route table', () => {
  it('X-06 every address that is mounted is in the table of this test', () => {
    const unknown = rows.filter((row) => (row.kind === 'plain' ? plainAddresses[row.name] === undefined : rightsOf(row) === undefined));
    expect(unknown.map(({ name, path }) => `${name} ${path}`)).toEqual([]);
    expect(desks.map(({ path }) => path).toSorted()).toEqual(Object.keys(deskRights).toSorted());
  });

  it('X-06 what nobody has to sign in for is open to everybody, and takes no form', async () => {
    const open = rows.filter(({ name, kind }) => kind === 'plain' && plainAddresses[name] === 'open').map(({ path }) => path.replace(':lang', 'en'));
    for (const path of open) expect({ path, status: (await world.anonymous.get(path)).status }).toEqual({ path, status: expect.toSatisfy((status: number) => status === 200 || status === 302) });
    const seen = await crawl(world.anonymous, rows, { start: ['/en/better', '/en/better/calendar.ics', '/en/better/feed.atom', '/en/better/picture.png'], most: 1 });
    expect(seen.length).toBeGreaterThan(15);
    for (const asker of ['nobody', 'coordinator', 'of another project'] as const) {
      for (const { path } of seen) {
        expect({ asker, path, get: (await as(asker).get(path)).status, post: (await as(asker).post(path, {})).status }).toEqual({ asker, path, get: 200, post: 405 });
      }
    }
  }, 120_000);
});

const cases = forms.flatMap((row) => askers.map((asker) => ({ row, asker, name: row.name })));

describe('every page of the workspace and of the account, to everybody', () => {
  it.each(cases)('X-06 $name, shown to $asker', async ({ row, asker }) => {
    const rights = rightsOf(row);
    if (rights === undefined || rights === 'public' || rights === 'steps') return;
    const answer = await as(asker).get(await addressOf(row));
    const toSignIn = asker === 'nobody' && !rights.open.includes('nobody');
    expect(answer.status).toBe(toSignIn ? 303 : rights.open.includes(asker) ? (rights.answers ?? 200) : 404);
    if (toSignIn) expect(answer.headers.get('location')).toMatch(/^\/en\/account\/sign-in\?next=/);
  });

  it.each(cases)('X-06 the form of $name, sent by $asker', async ({ row, asker }) => {
    const rights = rightsOf(row);
    if (rights === undefined || rights === 'public' || rights === 'steps') return;
    const path = await addressOf(row);
    const browser = row.kind === 'account' ? await somebody(asker) : as(asker);
    const isThere = path.includes('/people') ? peopleFields(path) : [...nowhere, ...(await filled(path)).filter(([name]) => !['revision', 'to', 'visibility'].includes(name))];
    const before = await counted();
    const answer = await browser.post(path, isThere);
    if (rights.send === undefined) expect(answer.status).toBe(405);
    else if (rights.send.includes(asker)) expect([200, 303, 409, 422]).toContain(answer.status);
    else expect(answer.status).toBe(asker === 'nobody' && row.kind === 'work' ? 403 : 404);
    if (rights.send?.includes(asker) !== true) expect(await counted()).toEqual(before);
  });
});

/** Number of changes of the project: what was refused adds none. */
async function counted(): Promise<unknown> {
  return (await world.wholeness()).entries;
}

function peopleFields(path: string): Fields {
  if (path.endsWith('/invite')) return [['emails', 'somebody@example.org'], ['role', 'stakeholder'], ['partnerId', world.cities.get(city) ?? ''], ['lang', 'en']];
  return [['do', path.endsWith('/people') ? 'withdraw' : 'end'], ['id', path.endsWith('/people') ? invitation : membership], ['revision', '999999']];
}

describe('steps of a record', () => {
  /** A step each kind can take as it was begun, and who takes it; the others take none. */
  const firstSteps: Readonly<Record<string, readonly [step: string, takers: readonly Asker[]]>> = {
    needs: ['address', deskRights['needs']?.edit ?? []],
    practices: ['submit', ['partner-officer', 'practice-owner']],
    plans: ['consult', deskRights['plans']?.edit ?? []],
    values: ['submit', deskRights['values']?.edit ?? []],
    instruments: ['replace', deskRights['instruments']?.edit ?? []],
    tasks: ['drop', deskRights['tasks']?.edit ?? []],
    events: ['open', deskRights['events']?.edit ?? []],
  };

  it.each(Object.entries(firstSteps).flatMap(([desk, [step, takers]]) => askers.map((asker) => ({ desk, step, asker, may: takers.includes(asker) }))))(
    'X-06 $step of $desk, by $asker', async ({ desk, step, asker, may }) => {
      const record = begun.get(desk);
      const path = `${record?.path ?? ''}/step/${step}`;
      const before = await standingOn(world, deskAt(desk), record?.id ?? '');
      expect((await as(asker).get(path)).status).toBe(asker === 'nobody' ? 303 : may ? 200 : 404);
      if (may) return;
      expect((await as(asker).post(path, { revision: String(before.revision), lang: 'en', reason: 'Because' })).status).toBe(asker === 'nobody' ? 403 : 404);
      expect(await standingOn(world, deskAt(desk), record?.id ?? '')).toEqual(before);
    });

  it('X-06 a step that is not there is not there for anybody', async () => {
    for (const desk of desks) {
      const row = (await deskAt(desk.path).list(world.database, world.projectId))[0];
      expect({ desk: desk.path, status: (await as('coordinator').get(`/en/better/work/${desk.path}/${row?.id ?? 'x'}/step/constructor`)).status }).toEqual({ desk: desk.path, status: 404 });
    }
  });
});

it('X-05 nothing of all this failed the program, and the log is whole', async () => {
  expect(await world.wholeness()).toMatchObject({ errors: [], log: 'whole' });
});
