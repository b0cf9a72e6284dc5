import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { crawl, routeTable, type RouteRow } from './crawl.ts';
import { type Asker, askers, deskRights, plainAddresses, rightsOf } from './expected.ts';
import { filledIn, formsIn } from './fill.ts';
import { begin, type Begun, recordForm, tryToBegin } from './records.ts';
import { deskAt, standingOn } from './desk-of.ts';
import { attackedWorld, type Browser, type Fields, otherProject } from './world.ts';
import type { RecordRef } from '../../src/kernel/record.ts';
import { receiveFiles } from '../../src/modules/attachments/index.ts';
import type { Desk } from '../../src/modules/editing/index.ts';
import { recordPorts, wiredAttachmentCommands } from '../../src/wiring/files/attachments.ts';
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
let file = '';

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
  for (const desk of desks.filter((each) => each.begin !== undefined)) {
    const beginner = ['tasks', 'partners'].includes(desk.path) ? as('coordinator') : officer;
    begun.set(desk.path, await begin(beginner, desk, (name) => `Words of ${name}`));
  }
  begun.set('partners', { desk: deskAt('partners'), id: world.cities.get(city) ?? '', path: `/en/better/work/partners/${world.cities.get(city) ?? ''}` });
  // every record has a version to go back to
  for (const desk of desks) await touched(desk);
  const target = await world.signedIn('stakeholder', { city });
  anybody = target.actor.kind === 'person' ? target.actor.id : '';
  membership = await idIn(`/en/better/work/people/${anybody}`);
  await as('coordinator').post('/en/better/work/people/invite', peopleFields('/invite'));
  invitation = await idIn('/en/better/work/people');
  file = await fileOf({ kind: 'need', id: begun.get('needs')?.id ?? '' });
  await fileOf({ kind: 'practice', id: (await deskAt('practices').list(world.database, world.projectId)).find(({ visibility }) => visibility === 'public')?.id ?? '' });
}, 120_000);

/** Adds a public file to a record, as the program itself. */
async function fileOf(record: RecordRef): Promise<string> {
  const [one] = (await receiveFiles({ ...recordPorts, mayEdit: () => Promise.resolve(true), ...world.files }, {
    reader: world.database, actor: world.actor, projectId: world.projectId, record, files: [{ name: 'notes.txt', bytes: Buffer.from('Notes') }],
    run: (command, input) => world.runner.run(command, input, world.as),
  })) ?? [];
  const [, describeFile] = wiredAttachmentCommands;
  const said = { id: one?.ok === true ? one.id : '', revision: 1, title: null, alt: null, credit: null, visibility: 'public' };
  const done = await world.runner.run(describeFile, said, world.as);
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  return done.value.id;
}

/** Changes the first text of the desk's record. */
async function touched(desk: Desk): Promise<void> {
  const id = begun.get(desk.path)?.id ?? (await desk.list(world.database, world.projectId))[0]?.id ?? '';
  const name = Object.keys(desk.editable.fields).find((each) => desk.editable.fields[each]?.kind === 'text') ?? '';
  const { revision } = await standingOn(world, desk, id);
  const done = await world.runner.run(desk.revise, { id, revision, changes: { [name]: { lang: 'en', text: 'Said in other words' } } }, world.as);
  if (!done.ok) throw new Error(`${desk.path}: ${JSON.stringify(done.refusals)}`);
}

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
  const ofFiles = { ':kind': 'need', ':record': begun.get('needs')?.id ?? '', ':file': file };
  const found = path.replace(':lang', 'en').replace(':project', 'better').replace(':id', id);
  return Object.entries(ofFiles).reduce((address, [name, value]) => address.replace(name, value), found);
}

/** What the page's own form sends when a person fills it in. */
async function filled(path: string): Promise<Fields> {
  const html = await (await as('coordinator').get(path)).text();
  const form = recordForm(html) ?? formsIn(html).find(({ action, controls }) => controls.length > 0 && (action === undefined || action.startsWith(path)));
  return form === undefined ? [] : filledIn(form, (name) => `Words of ${name}`);
}

/** Revisions that nobody has: a form that passes the door is refused at its field, and nothing moves. */
const nowhere: Fields = [['revision', '999999'], ['to', '1'], ['visibility', 'public']];

/** The page's own form, filled in, with a revision that nobody has. */
async function strange(path: string): Promise<Fields> {
  const replaced = [...nowhere.map(([name]) => name), 'ownerId'];
  return [...nowhere, ...(await filled(path)).filter(([name]) => !replaced.includes(name))];
}

describe('the route table', () => {
  it('X-06 every address that is mounted is in the table of this test', () => {
    const unknown = rows.filter((row) => (row.kind === 'plain' ? plainAddresses[row.name] === undefined : rightsOf(row) === undefined));
    expect(unknown.map(({ name, path }) => `${name} ${path}`)).toEqual([]);
    expect(desks.map(({ path }) => path).toSorted()).toEqual(Object.keys(deskRights).toSorted());
  });

  it('X-06 what nobody has to sign in for is open to everybody, and takes no form', async () => {
    const open = rows.filter(({ name, kind }) => kind === 'plain' && plainAddresses[name] === 'open').map(({ path }) => path.replace(':lang', 'en'));
    for (const path of open) {
      const { status } = await world.anonymous.get(path);
      expect({ path, answers: status === 200 || status === 302 }).toEqual({ path, answers: true });
    }
    const seen = await crawl(world.anonymous, rows, { start: ['/en/better', '/en/better/calendar.ics', '/en/better/feed.atom', '/en/better/picture.png'], most: 1 });
    expect(seen.length).toBeGreaterThan(15);
    for (const asker of ['nobody', 'coordinator', 'of another project'] as const) {
      for (const { path } of seen) {
        expect({ asker, path, get: (await as(asker).get(path)).status, post: (await as(asker).post(path, {})).status }).toEqual({ asker, path, get: 200, post: 405 });
      }
    }
  }, 120_000);
});

/** Desks where a city has one record and no second. */
const oneForEachCity = ['chain-profiles'];

const judged = forms.flatMap((row) => {
  const rights = rightsOf(row);
  return typeof rights === 'object' ? [{ name: row.name, row, rights }] : [];
});

/** What each asker is answered, by what `expected` says of it and by what `answer` found. */
async function compared(expected: (asker: Asker) => unknown, answer: (asker: Asker) => Promise<unknown>): Promise<void> {
  const given: [Asker, unknown][] = [];
  for (const asker of askers) given.push([asker, await answer(asker)]);
  expect(Object.fromEntries(given)).toEqual(Object.fromEntries(askers.map((asker) => [asker, expected(asker)])));
}

describe('every page of the workspace and of the account, to everybody', () => {
  it.each(judged)('X-06 $name is shown to whom it is for', async ({ row, rights }) => {
    const path = await addressOf(row);
    const isSentOn = (asker: Asker) => asker === 'nobody' && !rights.open.includes('nobody');
    await compared((asker) => (isSentOn(asker) ? 303 : rights.open.includes(asker) ? (rights.answers ?? 200) : 404), async (asker) => {
      const answer = await as(asker).get(path);
      if (isSentOn(asker)) expect(answer.headers.get('location')).toMatch(/^\/en\/account\/sign-in\?next=/);
      return answer.status;
    });
  });

  it.each(judged)('X-06 the form of $name is taken from whom it is for, and from nobody else', async ({ row, rights }) => {
    const path = await addressOf(row);
    const fields = path.includes('/people') ? peopleFields(path) : await strange(path);
    const expected = (asker: Asker) => {
      if (rights.send === undefined) return 405;
      return rights.send.includes(asker) ? 'taken' : asker === 'nobody' && row.kind === 'work' ? 403 : 404;
    };
    await compared(expected, async (asker) => {
      const browser = row.kind === 'account' ? await somebody(asker) : as(asker);
      const before = await counted();
      const begins = row.name.endsWith('.new') && expected(asker) === 'taken';
      const status = begins ? await begunBy(browser, row.name) : (await browser.post(path, [...fields, ...ownIn(browser)])).status;
      if (expected(asker) !== 'taken') expect({ asker, entries: await counted() }).toEqual({ asker, entries: before });
      // too many questions for one address are counted by the sign-in itself
      return [200, 303, 409, 422, ...(row.kind === 'account' ? [429] : [])].includes(status) ? 'taken' : status;
    });
  });
});

/** Number of changes of the project: what was refused adds none. */
async function counted(): Promise<unknown> {
  const { rows: found } = await sql<{ entries: string }>`select count(*) as entries from audit_entry where project_id = ${world.projectId}`.execute(world.database.reading);
  return found[0]?.entries;
}

/** Begins a record with what the form offers to this very person; of what a city has only one, the next person is told that it is there. */
async function begunBy(browser: Browser, name: string): Promise<number> {
  const path = name.split('.')[1] ?? '';
  const done = await tryToBegin(browser, deskAt(path), (field) => `Words of ${field}`);
  if (typeof done !== 'number') return 303;
  expect({ path, oneForEachCity: oneForEachCity.includes(path) }).toEqual({ path, oneForEachCity: true });
  return done;
}

/** Everybody may note a task for oneself. */
function ownIn({ actor }: Browser): Fields {
  return actor.kind === 'person' ? [['ownerId', actor.id]] : [];
}

function peopleFields(path: string): Fields {
  if (path.endsWith('/invite')) return [['emails', 'somebody@example.org'], ['role', 'stakeholder'], ['partnerId', world.cities.get(city) ?? ''], ['lang', 'en']];
  return [['do', path.endsWith('/people') ? 'withdraw' : 'end'], ['id', path.endsWith('/people') ? invitation : membership], ['revision', '999999']];
}

describe('steps of a record', () => {
  const editors = (desk: string) => deskRights[desk]?.edit ?? [];
  /** A step each kind can take as it was begun, and who takes it; the others take none. */
  const firstSteps: Readonly<Record<string, readonly [step: string, takers: readonly Asker[]]>> = {
    needs: ['address', editors('needs')],
    practices: ['submit', ['partner-officer', 'practice-owner']],
    plans: ['consult', editors('plans')],
    values: ['submit', editors('values')],
    instruments: ['replace', editors('instruments')],
    tasks: ['drop', editors('tasks')],
    events: ['open', editors('events')],
  };
  const steps = Object.entries(firstSteps).map(([desk, [step, takers]]) => ({ desk, step, takers }));

  it.each(steps)('X-06 $step of $desk is offered to whom it is for, and taken from nobody else', async ({ desk, step, takers }) => {
    const record = begun.get(desk);
    const path = `${record?.path ?? ''}/step/${step}`;
    await compared((asker) => (asker === 'nobody' ? [303, 403] : takers.includes(asker) ? [200, 'not sent'] : [404, 404]), async (asker) => {
      const before = await standingOn(world, deskAt(desk), record?.id ?? '');
      const shown = (await as(asker).get(path)).status;
      if (takers.includes(asker)) return [shown, 'not sent'];
      const { status } = await as(asker).post(path, { revision: String(before.revision), lang: 'en', reason: 'Because' });
      expect(await standingOn(world, deskAt(desk), record?.id ?? '')).toEqual(before);
      return [shown, status];
    });
  });

  it('X-06 a step that is not there is not there for anybody', async () => {
    for (const desk of desks) {
      const row = (await deskAt(desk.path).list(world.database, world.projectId))[0];
      const { status } = await as('coordinator').get(`/en/better/work/${desk.path}/${row?.id ?? 'x'}/step/constructor`);
      expect({ desk: desk.path, status }).toEqual({ desk: desk.path, status: 404 });
    }
  });
});

it('X-05 nothing of all this failed the program, and the log is whole', async () => {
  expect(await world.wholeness()).toMatchObject({ errors: [], log: 'whole' });
});
