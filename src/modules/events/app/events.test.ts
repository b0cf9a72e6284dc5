import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { carriedOut, peopleOf, recordPartnership, refused } from '../../../../test/partnership.ts';
import { noProvenance, type Provenance } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import { countQueries } from '../../../platform/db/index.ts';
import { recordNeed } from '../../needs/index.ts';
import { recordThematicArea } from '../../partnership/index.ts';
import { recordPractice } from '../../practices/index.ts';
import { calendarEvents, eventBySlug, events, eventsById, eventsHostedBy, moveEventOn, recordEvent, showPractice } from '../index.ts';

const on = await testDatabase();
const { database, runner, as, projectId, newId } = on;
const person = peopleOf(on);

const en = (text: string) => written('en', text);
const sourced: Provenance = { v: 1, statements: [{ field: 'record', confidence: 'stated', sources: [{ url: 'https://example.org', publisher: 'Example', title: 'Page' }] }] };
const ids = { gavle: '', tartu: '', area: '', practice: '', hidden: '', need: '' };

beforeAll(async () => {
  Object.assign(ids, await recordPartnership(on, ['gavle', 'tartu']));
  ids.area = await carriedOut(runner.run(recordThematicArea, { slug: 'processes', position: 3, name: en('Processes'), provenance: noProvenance }, as));
  const form = {
    v: 1, description: null, institution: null, scope: null, evidence: [], resources: [], difficulties: [], transferPotential: null, coreElements: null,
    adaptableElements: null, preconditions: null, links: [],
  };
  const period = { v: 1, kind: 'from', start: '2019-08' };
  const practice = { title: en('E-services'), summary: en('Built by a team.'), partnerIds: [ids.gavle], period, form, attribution: 'stated', provenance: sourced };
  ids.practice = await carriedOut(runner.run(recordPractice, { ...practice, slug: 'e-services', state: null }, as));
  ids.hidden = await carriedOut(runner.run(recordPractice, { ...practice, slug: 'draft' }, as));
  ids.need = await carriedOut(runner.run(recordNeed, { slug: 'food', partnerId: ids.tartu, title: en('Food for all'), provenance: sourced }, as));
});

const details = { v: 1, kind: 'study-visit', number: 3, questions: null, judgement: en('It could work in Tartu.') };
const draft = (over: object = {}) => ({
  slug: 'visit', title: en('Study visit 3'), hostId: ids.gavle, thematicAreaId: ids.area, plannedFormat: 'in-person',
  when: { v: 1, kind: 'on', start: '2021-05-04', end: '2021-05-05' },
  account: { v: 1, topic: en('Zeppelins'), agenda: [{ day: 1, text: en('Keynote') }] }, details, visitorIds: [ids.tartu], practiceIds: [ids.practice], needIds: [ids.need],
  provenance: noProvenance, ...over,
});
const outside = (over: object = {}) => ({
  slug: 'outside', title: en('Thematic event 1'), state: null, holding: 'held', when: { v: 1, kind: 'on', start: '2019-10' }, account: { v: 1 },
  details: { v: 1, kind: 'thematic-event', number: 1, workshops: null }, provenance: sourced, ...over,
});
const record = (input: object, by = as) => runner.run(recordEvent, input, by);
const move = (to: string, revision: number, over: object = {}) => runner.run(moveEventOn, { slug: 'visit', to, revision, ...over }, as);

async function found(words: string): Promise<readonly string[]> {
  const rows = await sql<{ path: string }>`select path from search_entry where kind = 'event' and body like ${`%${words}%`}`.execute(database.reading);
  return rows.rows.map((row) => row.path);
}

describe('recording an event', () => {
  it('E-07 refuses what the project does not have, every field at once', async () => {
    const unknown = newId();
    const wrong = await record(draft({ hostId: unknown, thematicAreaId: unknown, visitorIds: [unknown], practiceIds: [unknown], needIds: [unknown] }));
    expect(wrong.ok ? [] : wrong.refusals.map(({ field }) => field)).toEqual(['hostId', 'thematicAreaId', 'visitorIds', 'practiceIds', 'needIds']);
    const workshop = { v: 1, kind: 'import-workshop', importerId: unknown, ownerId: null, briefing: null, decision: null, commitments: null };
    expect(await record(draft({ details: workshop }))).toMatchObject(refused('unknown-reference', 'details'));
    expect(await record(draft({ visitorIds: [ids.tartu, ids.tartu] }))).toMatchObject(refused('unknown-reference', 'visitorIds'));
  });

  it('E-06, E-07 refuses a wrong beginning, a missing source and a reversed date', async () => {
    expect(await record(draft({ state: 'open' }))).toMatchObject(refused('wrong-state', 'state'));
    expect(await record(outside({ provenance: noProvenance }))).toMatchObject(refused('fact-missing', 'provenance'));
    expect(await record(outside({ holding: 'reported' }))).toMatchObject(refused('fact-missing', 'provenance'));
    expect(await record(draft({ when: { v: 1, kind: 'on', start: '2021-05', end: '2021-04' } }))).toMatchObject(refused('period-reversed', 'when'));
    expect(await record({ ...draft(), secret: true })).toMatchObject(refused('invalid'));
    expect(await record(draft({ details: { ...details, decisions: [] } }))).toMatchObject(refused('invalid'));
  });

  it('E-14 is for the host’s officer, and for those who know all', async () => {
    expect(await record(draft(), person('partner-officer', ids.tartu))).toMatchObject(refused('absent'));
    expect(await record(draft(), person('stakeholder', ids.gavle))).toMatchObject(refused('absent'));
    expect(await record(draft({ slug: 'no-host', hostId: null }), person('partner-officer', ids.gavle))).toMatchObject(refused('absent'));
    expect(await record(draft({ slug: 'by-officer' }), person('partner-officer', ids.gavle))).toMatchObject({ ok: true });
    expect(await record(draft({ slug: 'by-communication', hostId: null }), person('communication-manager'))).toMatchObject({ ok: true });
    expect(await record(draft({ slug: 'by-nobody' }), { actor: { kind: 'anonymous' }, projectId })).toMatchObject(refused('absent'));
  });

  it('E-08 a draft is hidden, an event from outside is shown with what is known of it', async () => {
    await carriedOut(record(draft()));
    const id = await carriedOut(record(outside()));
    expect(await eventBySlug(database, projectId, 'visit')).toBeUndefined();
    expect(await found('Zeppelins')).toEqual([]);
    expect(await eventBySlug(database, projectId, 'outside')).toMatchObject({
      id, path: '/events/outside', kind: 'thematic-event', state: null, holding: 'held', host: undefined, visitors: undefined, involved: [],
      actualFormat: undefined, plannedFormat: undefined,
      account: { topic: null, agenda: [], outcome: null }, practiceIds: [], needIds: [], revision: 1,
    });
    expect(await record(outside())).toMatchObject(refused('taken', 'slug'));
    await carriedOut(record(outside({ slug: 'internal', visibility: 'project' })));
    expect(await eventBySlug(database, projectId, 'internal')).toBeUndefined();
  });
});

describe('moving an event on', () => {
  it('E-02, E-16 goes step by step, on the newest revision', async () => {
    expect(await move('closed', 1)).toMatchObject(refused('wrong-state', 'to'));
    await carriedOut(move('open', 1));
    expect(await move('full', 1)).toMatchObject(refused('stale', 'revision'));
    expect(await runner.run(moveEventOn, { slug: 'nowhere', to: 'open', revision: 1 }, as)).toMatchObject(refused('absent'));
    expect(await runner.run(moveEventOn, { slug: 'visit', to: 'full', revision: 2 }, person('partner-officer', ids.tartu))).toMatchObject(refused('absent'));
    expect(await runner.run(moveEventOn, { slug: 'outside', to: 'closed', revision: 1, outcome: en('Done') }, as)).toMatchObject(refused('wrong-state', 'to'));
  });

  it('E-08 from its opening on it is shown and found, by the answers of its kind too', async () => {
    expect(await eventBySlug(database, projectId, 'visit')).toMatchObject({
      state: 'open', holding: 'planned', host: { slug: 'gavle' }, visitors: [{ slug: 'tartu' }], involved: [{ slug: 'gavle' }, { slug: 'tartu' }],
      thematicAreaId: ids.area, practiceIds: [ids.practice], needIds: [ids.need], details,
    });
    expect(await found('Zeppelins')).toEqual(['/events/visit']);
    expect(await found('could work in Tartu')).toEqual(['/events/visit']);
  });

  it('E-03, E-04 is held when the minutes are due, and closes with what came out', async () => {
    await carriedOut(move('in-progress', 2, { actualFormat: 'online' }));
    await carriedOut(move('minutes-due', 3));
    expect(await eventBySlug(database, projectId, 'visit')).toMatchObject({ holding: 'held', actualFormat: 'online', plannedFormat: 'in-person' });
    expect(await move('closed', 4)).toMatchObject(refused('reason-missing', 'reason'));
    await carriedOut(move('closed', 4, { outcome: en('Three kites to follow.') }));
    expect(await eventBySlug(database, projectId, 'visit')).toMatchObject({ state: 'closed', account: { outcome: en('Three kites to follow.') }, revision: 5 });
    expect(await found('Three kites')).toEqual(['/events/visit']);
  });

  it('E-03 is cancelled with a reason, and stays known', async () => {
    const cancel = (revision: number, over: object = {}) => runner.run(moveEventOn, { slug: 'by-officer', to: 'cancelled', revision, ...over }, as);
    expect(await cancel(1)).toMatchObject(refused('reason-missing', 'reason'));
    await carriedOut(cancel(1, { reason: en('Snow.') }));
    expect(await eventBySlug(database, projectId, 'by-officer')).toMatchObject({ state: 'cancelled', stateReason: en('Snow.'), holding: 'planned' });
  });
});

describe('showing a practice', () => {
  it('E-15 once; readers are told of it only where they may see it', async () => {
    const show = (slug: string, practiceId: string, by = as) => runner.run(showPractice, { slug, practiceId }, by);
    expect(await show('outside', newId())).toMatchObject(refused('unknown-reference', 'practiceId'));
    expect(await show('nowhere', ids.practice)).toMatchObject(refused('absent'));
    expect(await show('outside', ids.practice, person('partner-officer', ids.gavle))).toMatchObject(refused('absent'));
    await carriedOut(show('outside', ids.practice, person('coordinator')));
    expect(await show('outside', ids.practice)).toMatchObject(refused('taken', 'practiceId'));
    expect(await eventBySlug(database, projectId, 'outside')).toMatchObject({ practiceIds: [ids.practice], revision: 2 });
    await carriedOut(show('outside', ids.hidden));
    expect(await eventBySlug(database, projectId, 'outside')).toMatchObject({ practiceIds: [ids.practice], revision: 3 });
  });
});

describe('reading events', () => {
  it('E-08 lists what readers may see, by the first known day, the undated last', async () => {
    await carriedOut(record(outside({ slug: 'undated', when: { v: 1, kind: 'unknown' } })));
    await carriedOut(record(outside({ slug: 'conference', when: { v: 1, kind: 'on', start: '2023-05-23' }, hostId: ids.tartu, visitorIds: [] })));
    expect((await events(database, projectId)).map((event) => event.slug)).toEqual(['outside', 'by-officer', 'visit', 'conference', 'undated']);
    expect((await eventsHostedBy(database, projectId, ids.tartu)).map((event) => event.slug)).toEqual(['conference']);
    expect((await eventBySlug(database, projectId, 'conference'))?.visitors).toEqual([]);
    expect(await events(database, newId())).toEqual([]);
  });

  it('E-08 by id leaves out what is hidden', async () => {
    const rows = await sql<{ id: string }>`select id from event`.execute(database.reading);
    const byId = await eventsById(database, projectId, rows.rows.map((row) => row.id));
    expect([...byId.values()].map((event) => event.slug)).not.toContain('internal');
    expect(byId.size).toBe(5);
    expect(await eventsById(database, projectId, [])).toEqual(new Map());
  });

  it('E-11 the calendar holds the events with known days, the cancelled one too', async () => {
    const entries = await calendarEvents(database, projectId);
    expect(entries.map(({ path, cancelled, revision }) => ({ path, cancelled, revision }))).toEqual([
      { path: '/events/by-officer', cancelled: true, revision: 2 },
      { path: '/events/visit', cancelled: false, revision: 5 },
      { path: '/events/conference', cancelled: false, revision: 1 },
    ]);
    expect(entries[1]).toMatchObject({ title: en('Study visit 3'), text: en('Zeppelins'), host: { slug: 'gavle' }, when: { start: '2021-05-04', end: '2021-05-05' } });
  });

  it('E-18 a list is the same few statements however long it is', async () => {
    const before = await countQueries(() => events(database, projectId));
    for (let n = 0; n < 5; n += 1) await carriedOut(record(outside({ slug: `more-${n}` })));
    const after = await countQueries(() => events(database, projectId));
    expect(after.value.length).toBe(before.value.length + 5);
    expect(after.queries).toBe(before.queries);
  });

  it('E-02 the database itself keeps states and reasons together', async () => {
    await expect(sql`update event set state = 'cancelled', state_reason = null where slug = 'visit'`.execute(database.reading)).rejects.toThrow(/check constraint/);
    await expect(sql`update event set kind = 'study-visit' where slug = 'outside'`.execute(database.reading)).rejects.toThrow(/check constraint/);
  });
});

describe('an event on its way', () => {
  const step = (to: string, revision: number, by = as) => runner.run(moveEventOn, { slug: 'again', to, revision, outcome: en('Done.') }, by);
  const again = () => eventBySlug(database, projectId, 'again');

  it('E-02, E-14 is filled, and opened again, by the host’s officer', async () => {
    const officer = person('partner-officer', ids.gavle);
    await carriedOut(record(draft({ slug: 'again' }), officer));
    await carriedOut(step('open', 1, officer));
    await carriedOut(step('full', 2, officer));
    expect(await step('draft', 3, officer)).toMatchObject(refused('wrong-state', 'to'));
    await carriedOut(step('open', 3, officer));
    expect(await again()).toMatchObject({ state: 'open', holding: 'planned', revision: 4 });
  });

  it('E-02, E-04 is not held while it goes on, and once closed goes nowhere', async () => {
    await carriedOut(step('in-progress', 4));
    expect(await again()).toMatchObject({ state: 'in-progress', holding: 'planned' });
    await carriedOut(step('minutes-due', 5));
    await carriedOut(step('closed', 6));
    for (const to of ['open', 'in-progress', 'cancelled']) expect(await step(to, 7)).toMatchObject({ ok: false });
    expect(await again()).toMatchObject({ state: 'closed', holding: 'held', account: { outcome: en('Done.') } });
  });
});
