import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../../test/demo.ts';
import { testReading } from '../../../../../test/reading.ts';
import { mainOf, pageNamed, post, workAsk } from '../../../../../test/work-ask.tsx';
import { workingPerson } from '../../../../../test/working-people.ts';
import { langs } from '../../../../kernel/lang.ts';
import { noProvenance } from '../../../../kernel/provenance.ts';
import { written } from '../../../../kernel/text.ts';
import { unknownWhen } from '../../../../kernel/when.ts';
import { recordStatements } from '../../../../platform/db/index.ts';
import { coordination, feedOf, noteVisit } from '../../../coordination/index.ts';
import { type AgendaEvent, desks as eventDesks } from '../../../events/index.ts';
import { desks as needDesks, recordNeed } from '../../../needs/index.ts';
import type { Semester } from '../../../partnership/index.ts';
import { personNames } from '../../../people/index.ts';
import { desks as planDesks } from '../../../plans/index.ts';
import { overviewPages } from '../../index.ts';
import { ago } from './ago.ts';
import { isBunched, loadOf } from './project/load.ts';
import { linesOf } from './project/matrix.ts';

const on = await demoDatabase();
const { database, runner, projectId } = on;
const desks = [...needDesks, ...eventDesks, ...planDesks];
const { addTask, addComment } = coordination(desks);
const [needDesk] = needDesks;
const pages = overviewPages({
  desks, personNames,
  lastVisit: (ask) => noteVisit(database, { projectId: ask.project.id, personId: ask.actor.id, now: ask.now }),
  feedAddress: (ask, id) => `${ask.origin}/calendar/${id}`,
});
const [mine, city, whole, calendar, remind] = ['work.mine', 'work.city', 'work.overview', 'work.calendar', 'work.remind'].map((name) => pageNamed(pages, name));

const anna = await workingPerson(on, { name: 'Anna', role: 'partner-officer', city: 'nyiregyhaza', lang: 'hu' });
const erik = await workingPerson(on, { name: 'Erik', role: 'partner-officer', city: 'gavle', lang: 'sv' });
const maria = await workingPerson(on, { name: 'Maria', role: 'coordinator', lang: 'it' });
const now = '2026-01-15T10:00:00.000Z';
let needId = '';

async function html(page: typeof mine, asking: Omit<Parameters<typeof workAsk>[1], 'now'> & { readonly now?: string }): Promise<string> {
  if (page === undefined) throw new Error('there is no such page');
  return mainOf(await page.show(workAsk(on, { now, ...asking })), asking.lang);
}

beforeAll(async () => {
  const title = written('hu', 'Gyorsabb engedélyek');
  const need = { slug: 'faster-permits', title, description: null, thematicAreaId: null, partnerId: anna.partnerId, visibility: 'project', provenance: noProvenance };
  const done = await runner.run(recordNeed, need, anna.as);
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  needId = done.value.id;
  const about = { kind: 'need', id: needId };
  await runner.run(addTask, { title: written('hu', 'Leírni, kit érint'), ownerId: anna.partnerId, due: '2026-01-10', origin: about }, maria.as);
  await runner.run(addComment, { about, words: 'Whom does it concern?', mentions: [anna.id] }, erik.as);
  await runner.run(needDesk.revise, { id: needId, revision: 1, changes: { priority: 'high' } }, maria.as);
  await runner.run(needDesk.revise, { id: needId, revision: 2, changes: { priority: 'low' } }, maria.as);
});

describe('my work', () => {
  test('CO-15 shows what is due, what was said to me, my drafts and what others did', async () => {
    const page = await html(mine, { by: anna });
    expect(page).toContain('late: 10 Jan 2026');
    expect(page).toContain('Leírni, kit érint');
    expect(page).toContain('Whom does it concern?');
    expect(page).toContain(`/en/better/work/needs/${needId}/comments`);
    expect(page).toContain('Complete: it can be published.');
    expect(page.match(/Changed by Maria/g)).toHaveLength(1);
    expect(page).not.toContain('Changed by Anna');
  });

  test('CO-15 shows what others owe me, by their name', async () => {
    const page = await html(mine, { by: maria, lang: 'it' });
    expect(page).toContain('In attesa di altri');
    expect(page).toContain('Nyíregyháza');
    expect(page).toContain('Nulla La aspetta.');
  });

  test('CO-15 shows nothing of another city’s as mine', async () => {
    const page = await html(mine, { by: erik });
    expect(page).toContain('Nothing waits for you.');
    expect(page).toContain('Nothing of yours is unfinished.');
  });

  test('CO-10 what happened is counted from the visit before', async () => {
    await html(mine, { by: erik, now: '2026-01-15T12:00:00.000Z' });
    expect(await html(mine, { by: erik, now: '2026-01-15T14:00:00.000Z' })).toContain('Nobody else has changed anything since.');
  });

  test('CO-15 costs a bounded number of statements', async () => {
    const sent = await recordStatements(() => html(mine, { by: anna }));
    expect(sent.statements.length).toBeLessThanOrEqual(40);
  });
});

describe('my city', () => {
  test('CO-15 lists its records along the chain, drafts too, with the way to begin one', async () => {
    const page = await html(city, { by: anna });
    expect(page).toMatch(/<h1[^>]*>.*Nyíregyháza/);
    expect(page).toContain('Gyorsabb engedélyek');
    expect(page).toContain('/en/better/work/needs/new');
    expect(page).not.toContain('<nav class="tabs"');
  });

  test('CO-15 another city’s is read, not begun; who works for several chooses; an unknown one is none', async () => {
    const other = await html(city, { by: anna, query: { city: 'gavle' } });
    expect(other).toContain('Gävle');
    expect(other).not.toContain('/work/needs/new');
    expect(await html(city, { by: maria })).toContain('<nav class="tabs"');
    expect(await city?.show(workAsk(on, { by: anna, query: { city: 'nowhere' } }))).toBeUndefined();
  });
});

describe('the whole project', () => {
  test.each(langs)('CO-15 has a line for each city and a word in each cell in %s', async (lang) => {
    const page = await html(whole, { by: anna, lang });
    const lines = [...page.matchAll(/<tr><th scope="row">(.*?)<\/tr>/gs)].map((found) => found[1] ?? '').slice(0, 5);
    expect(lines.map((line) => line.match(/<td/g)?.length)).toEqual([6, 6, 6, 6, 6]);
    expect(lines.every((line) => !/<span class="status-word is-[a-z-]+"><\/span>/.test(line))).toBe(true);
  });

  test('CO-15 who was heard from says when, who was not says so', async () => {
    const page = await html(whole, { by: maria });
    expect(page).toMatch(/Nyíregyháza.*?<time datetime="2026-01-15/s);
    expect(page).toContain('never');
  });
});

describe('a reminder', () => {
  const tasksOn = (page: string) => [...page.matchAll(/type="checkbox"[^>]* value="([^"]+)"( checked)?/g)].map(([, id = '', checked]) => ({ id, isChosen: checked !== undefined }));

  test('CO-17 the overview and my work lead to it from what is late, for who may', async () => {
    const page = await html(whole, { by: maria });
    expect(page).toContain('1 task overdue');
    expect(page).toContain('href="/en/better/work/remind?city=nyiregyhaza"');
    expect(page).toMatch(/href="\/en\/better\/work\/remind\?task=[0-9a-f-]{36}" aria-label="Remind of: Leírni, kit érint"/);
    expect(await html(mine, { by: maria })).toContain('/work/remind?task=');
    expect(await html(whole, { by: erik })).not.toContain('/work/remind');
  });

  test('CO-17 offers what is late, and has chosen what the address names', async () => {
    const [task] = tasksOn(await html(remind, { by: maria, query: { city: 'nyiregyhaza' } }));
    expect(task?.isChosen).toBe(true);
    expect(tasksOn(await html(remind, { by: maria, query: { city: 'gavle' } }))).toEqual([{ id: task?.id, isChosen: false }]);
    expect(await html(remind, { by: erik, query: { task: task?.id ?? '' } })).toContain('Nothing is overdue that you asked for.');
  });

  test('CO-17 says what came of it, and asks for a choice where there is none', async () => {
    if (remind === undefined) throw new Error('there is no such page');
    const [task] = tasksOn(await html(remind, { by: maria }));
    const send = (by: typeof maria, fields: readonly (readonly [string, string])[]) => post(remind, workAsk(on, { by, now }), fields);
    expect(await send(maria, [['task', task?.id ?? '']])).toMatchObject({ kind: 'done', to: '/en/better/work/overview', said: 'reminded' });
    const again = await send(maria, []);
    if (again.kind !== 'again') throw new Error(again.kind);
    expect(mainOf(again.view)).toContain('Choose at least one task.');
    expect(await send(erik, [['task', task?.id ?? '']])).toMatchObject({ kind: 'again', status: 422 });
  });
});

describe('a cell of the matrix', () => {
  const [nyiregyhaza] = [{ id: 'n', slug: 'n', name: written('hu', 'Nyíregyháza'), colour: 5 }];
  const event = (holding: AgendaEvent['holding'], start: string, more: Partial<AgendaEvent> = {}): AgendaEvent => ({
    id: start, kind: 'import-workshop', title: written('en', 'x'), when: { v: 1, kind: 'on', start }, holding, state: null, visibility: 'public', partnerIds: ['n'],
    revision: 1, ...more,
  });
  const workshop = (...events: readonly AgendaEvent[]) => {
    const [line] = linesOf([nyiregyhaza], { all: [], events, heard: new Map(), late: [], ended: false, reading: testReading('en'), today: '2026-01-15' });
    return line?.workshop;
  };

  test('CO-15 takes nothing past for held, and tells held, reported and planned apart', () => {
    expect(workshop(event('planned', '2026-03'))).toEqual({ state: 'now', word: 'planned', note: 'March 2026' });
    expect(workshop(event('planned', '2025-03'))).toEqual({ state: 'unknown', word: 'not recorded whether held', note: 'March 2025' });
    expect(workshop(event('reported', '2022-03'), event('planned', '2026-03'))).toMatchObject({ state: 'claimed' });
    expect(workshop(event('held', '2022-03'), event('held', '2023-04'), event('planned', '2026-03'))).toEqual({ state: 'done', word: '2 held', note: 'April 2023' });
    expect(workshop(event('held', '2022-03', { partnerIds: ['other'] }), event('held', '2022', { state: 'cancelled' }))).toEqual({ state: 'not-yet', word: 'not yet' });
  });

  test('CO-15 a visit without a word on what was seen is claimed, not done', () => {
    const seen = (...events: readonly AgendaEvent[]) => (
      linesOf([nyiregyhaza], { all: [], events, heard: new Map(), late: [], ended: false, reading: testReading('en'), today: '2026-01-15' })[0]?.seen
    );
    expect(seen(event('held', '2022-03', { kind: 'study-visit' }))).toEqual({ state: 'claimed', word: 'visited, nothing written down' });
    expect(seen()).toMatchObject({ state: 'not-yet' });
  });

  test('CO-15 after the end of the project, what nobody wrote down is not recorded, and no longer still to come', () => {
    const [line] = linesOf([nyiregyhaza], {
      all: [], events: [event('held', '2022-03')], heard: new Map(), late: [], ended: true, reading: testReading('en'), today: '2026-01-15',
    });
    expect([line?.needs, line?.practices, line?.seen, line?.plan]).toEqual(Array.from({ length: 4 }, () => ({ state: 'unknown', word: 'not recorded' })));
    expect(line?.workshop).toMatchObject({ state: 'done' });
  });
});

describe('the load', () => {
  test('CO-16 of a semester is its events that are not cancelled, and what has to be ready in it', () => {
    const semester = (number: number, start: string, end: string): Semester => (
      { id: `s${number}`, slug: `s${number}`, number, phase: 'phase-1', period: { v: 1, kind: 'from', start, end }, happened: undefined, provenance: noProvenance }
    );
    const event = (start: string, state: AgendaEvent['state'] = 'open'): AgendaEvent => ({
      id: start, kind: 'study-visit', title: written('en', 'x'), when: { v: 1, kind: 'on', start }, holding: 'held', state, visibility: 'public', partnerIds: [], revision: 1,
    });
    const events = [event('2020-01'), event('2020-06-30'), event('2020-07-01'), event('2020-08', 'cancelled'), event('2021')];
    const semesters = [semester(1, '2020-01', '2020-06'), semester(2, '2020-07', '2020-12')];
    const load = loadOf(semesters, { events, tasks: [], steps: [], reports: [] });
    expect(load.map((each) => [each.number, each.parts.events, each.total])).toEqual([[1, 2, 2], [2, 1, 1]]);
    const on = (start: string, end?: string) => ({ v: 1 as const, kind: 'within' as const, start, end: end ?? start });
    const full = loadOf(semesters, { events, tasks: ['2020-07-01', '2020-12-31', '2021-01-01'], steps: [on('2020-05', '2020-08'), unknownWhen], reports: [on('2020')] });
    expect(full.map(({ parts, total }) => [parts, total])).toEqual([
      [{ events: 2, tasks: 0, steps: 0, reports: 0 }, 2], [{ events: 1, tasks: 2, steps: 1, reports: 1 }, 5],
    ]);
    expect(full.map((each) => each.isBunched)).toEqual([false, true]);
  });

  test('CO-16 points out what is at least four and more than twice the others', () => {
    expect([isBunched([2, 1, 1, 4, 3, 15], 5), isBunched([1, 1, 3], 2), isBunched([4, 2], 0), isBunched([5, 2], 0), isBunched([9], 0)]).toEqual([true, false, false, true, false]);
    fc.assert(fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 8 }), (counts) => {
      const most = Math.max(...counts);
      // the largest stands out whenever any does
      const hot = counts.map((_, index) => isBunched(counts, index));
      expect(!hot.includes(true) || hot[counts.indexOf(most)] === true).toBe(true);
    }));
  });
});

describe('the calendar', () => {
  test('CO-11 lists days month by month, late tasks first, and opens and closes the own address', async () => {
    if (calendar === undefined) throw new Error('there is no such page');
    const before = await html(calendar, { by: anna, now: '2026-02-02T10:00:00.000Z' });
    expect(before).toContain('Overdue');
    expect(before).not.toContain('/calendar/');
    expect((await post(calendar, workAsk(on, { by: anna }), [['do', 'open']])).kind).toBe('done');
    const id = (await feedOf(database, projectId, anna.id)) ?? '';
    expect(await html(calendar, { by: anna })).toContain(`http://better.test/calendar/${id}`);
    expect(await html(calendar, { by: erik })).not.toContain(id);
    await post(calendar, workAsk(on, { by: anna }), [['do', 'close']]);
    expect(await html(calendar, { by: anna })).not.toContain(id);
  });

  test('CO-11 shows the events of the time', async () => {
    expect(await html(calendar, { by: anna, now: '2019-09-15T10:00:00.000Z' })).toMatch(/<h2>September 2019<\/h2>/);
  });
});

describe('how long ago', () => {
  test('CO-10 is said in words, and from two weeks on by the day', () => {
    const said = (at: string) => ago(at, now, testReading('en'));
    const instants = ['15T09:59:50', '15T09:12:00', '15T07:00:00', '14T09:00:00', '01T10:00:00', '16T00:00:00'];
    expect(instants.map((each) => said(`2026-01-${each}.000Z`)))
      .toEqual(['this minute', '48 minutes ago', '3 hours ago', 'yesterday', '1 Jan 2026', 'this minute']);
    expect(ago('2026-01-14T09:00:00.000Z', now, testReading('hu'))).toBe('tegnap');
  });
});
