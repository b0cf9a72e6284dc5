import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import { deskOn, idOf, personWith, projectWith } from '../../../../../test/desk.ts';
import { noProvenance } from '../../../../kernel/provenance.ts';
import { withTranslation, written } from '../../../../kernel/text.ts';
import { versionsOf } from '../../../editing/index.ts';
import { recordNeed } from '../../../needs/index.ts';
import { recordPractice } from '../../../practices/index.ts';
import { calendarEvents, desks, eventBySlug, events, recordEvent } from '../../index.ts';

const test = await testDatabase();
const { database, runner, as, projectId, newId } = test;
const ids = await projectWith(test, ['nyiregyhaza', 'birmingham', 'tartu']);
const desk = deskOn(test, desks[0]);
const visitor = personWith(test, 'partner-officer', ids.nyiregyhaza);
const host = personWith(test, 'partner-officer', ids.birmingham);
const stranger = personWith(test, 'partner-officer', ids.tartu);

const en = (text: string) => written('en', text);
const change = (text: string) => ({ lang: 'en', text });
const refused = (code: string, field?: string) => ({ ok: false, refusals: [{ code, ...(field === undefined ? {} : { field }) }] });
const found = async () => (await sql<{ path: string }>`select distinct path from search_entry where kind = 'event'`.execute(database.reading)).rows.map((row) => row.path);

const form = {
  v: 1, description: null, institution: null, scope: null, evidence: [], resources: [], difficulties: [], transferPotential: null, coreElements: null,
  adaptableElements: null, preconditions: null, links: [],
};
const period = { v: 1, kind: 'from', start: '2019' };
const practice = { title: en('Practice'), summary: en('Built by a team.'), partnerIds: [ids.birmingham], period, form, attribution: 'stated', provenance: noProvenance };
const draftPractice = await idOf(runner.run(recordPractice, { ...practice, slug: 'draft', visibility: 'project' }, as));
const draftNeed = await idOf(runner.run(recordNeed, { slug: 'food', partnerId: ids.nyiregyhaza, title: en('Food'), visibility: 'project', provenance: noProvenance }, as));

const when = { v: 1, kind: 'on', start: '2026-05-04' };
const plan = { title: en('Visit to Birmingham'), kind: 'study-visit', when, hostId: ids.birmingham, practiceIds: [draftPractice] };
const visit = await idOf(desk.begin(plan, { slug: 'visit', partnerId: ids.nyiregyhaza }, visitor));

describe('an event begun in the workspace', () => {
  it('E-14, E-25 is planned by one city and hosted by another; both edit it', async () => {
    expect(await desk.standing(visit)).toMatchObject({
      slug: 'visit', state: 'draft', visibility: 'project', partnerIds: [ids.birmingham, ids.nyiregyhaza], content: { visitorIds: [ids.nyiregyhaza], practiceIds: [draftPractice] },
    });
    expect(await desk.revise(visit, { topic: change('Food') }, visitor)).toMatchObject({ ok: true });
    expect(await desk.revise(visit, { venue: change('The library') }, host)).toMatchObject({ ok: true });
    expect(await desk.revise(visit, { topic: change('Kites') }, stranger)).toMatchObject(refused('absent'));
    expect(await desk.revise(visit, { topic: change('Kites') }, personWith(test, 'stakeholder', ids.birmingham))).toMatchObject(refused('absent'));
    expect(await desk.begin(plan, { slug: 'foreign', partnerId: ids.nyiregyhaza }, stranger)).toMatchObject(refused('absent'));
  });

  it('E-14 is the own city’s where no other hosts it', async () => {
    const outside = { slug: 'outside', title: en('Outside'), hostId: ids.birmingham, plannerId: ids.tartu, state: null, holding: 'held', when, account: { v: 1 } };
    const details = { v: 1, kind: 'steering-meeting', number: null, decisions: null };
    expect(await runner.run(recordEvent, { ...outside, details, provenance: sourced() }, stranger)).toMatchObject(refused('absent'));
    const own = await idOf(desk.begin({ ...plan, hostId: null, kind: 'import-workshop' }, { slug: 'own', partnerId: ids.tartu }, stranger));
    expect(await desk.standing(own)).toMatchObject({ partnerIds: [ids.tartu], content: { hostId: ids.tartu, visitorIds: [], visitorsRecorded: false } });
    const mine = (await desk.list()).map(({ slug, partnerIds, visibility }) => [slug, partnerIds.length, visibility]);
    expect(mine).toEqual([['visit', 2, 'project'], ['own', 1, 'project']]);
  });

  it('E-19 is asked the questions of its own kind, lists as lines', async () => {
    const asked = desks[0].editable.applies;
    const standing = await desk.standing(visit);
    expect(['judgement', 'questions', 'decision', 'title', 'no-such-field'].map((field) => asked?.(field, standing))).toEqual([true, true, false, true, false]);
    await idOf(desk.revise(visit, { questions: change('What does it cost?\nWho decides?'), agenda: change('1: Welcome\n9:30 Tour') }, visitor));
    await idOf(desk.revise(visit, { questions: { lang: 'hu', text: 'Mennyibe kerül?\nKi dönt?' }, number: 3 }, visitor));
    const { rows: [row] } = await sql<{ details: object; account: object }>`select details, account from event where id = ${visit}`.execute(database.reading);
    const questions = [{ texts: { en: { text: 'What does it cost?' }, hu: { text: 'Mennyibe kerül?' } } }, { texts: { hu: { text: 'Ki dönt?' } } }];
    const agenda = [{ day: 1, text: { texts: { en: { text: 'Welcome' } } } }, { day: null, text: { texts: { en: { text: '9:30 Tour' } } } }];
    expect(row).toMatchObject({ details: { number: 3, questions }, account: { agenda } });
    expect(await desk.revise(visit, { decision: change('Yes') }, visitor)).toMatchObject(refused('invalid', 'decision'));
    expect(await desk.revise(visit, { when: { v: 1, kind: 'on', start: '2026', end: '2025' } })).toMatchObject(refused('period-reversed', 'when'));
    expect(await desk.revise(visit, { practiceIds: [newId()] })).toMatchObject(refused('unknown-reference', 'practiceIds'));
    expect(await desk.revise(visit, { needIds: [draftNeed, draftNeed] })).toMatchObject({ ok: true });
  });

  it('E-19 keeps lists that nobody touched exactly as they are', async () => {
    const text = withTranslation(en('Two\nlines'), 'et', { text: 'Kaks', origin: 'machine' });
    const account = { v: 1, organisers: [text], agenda: [{ day: 2, text }] };
    const details = { v: 1, kind: 'steering-meeting', number: null, decisions: [] };
    const id = await idOf(runner.run(recordEvent, { slug: 'kept', title: en('Kept'), hostId: ids.tartu, when, account, details, provenance: noProvenance }, as));
    await idOf(desk.revise(id, { summary: change('Short.') }));
    const rows = await sql<{ details: object; account: object }>`select details, account from event where id = ${id}`.execute(database.reading);
    expect(rows.rows[0]).toMatchObject({ details, account: { organisers: [text], agenda: [{ day: 2, text }] } });
  });

  it('E-25 two people who change one field from the same revision are told', async () => {
    const { revision } = await desk.standing(visit);
    await idOf(desk.revise(visit, { topic: change('Food for all') }, visitor, revision));
    expect(await desk.revise(visit, { topic: change('Meals') }, host, revision)).toMatchObject(refused('stale', 'topic'));
    expect(await desk.revise(visit, { summary: change('A day.') }, host, revision)).toMatchObject({ ok: true });
  });
});

describe('the steps of an event', () => {
  it('E-02, E-25 a draft is nowhere until it is shown and open', async () => {
    expect([await eventBySlug(database, projectId, 'visit'), await calendarEvents(database, projectId), await found()]).toEqual([undefined, [], []]);
    expect(await desk.show(visit, 'public', stranger)).toMatchObject(refused('absent'));
    await idOf(desk.show(visit, 'public', host));
    expect([await events(database, projectId), await found()]).toEqual([[], []]);
    expect(await desk.offered(visit, host)).toEqual(['open', 'show-practice', 'take-part', 'observe', 'cancel']);
    expect(await desk.offered(visit, stranger)).toEqual(['take-part', 'observe']);
    expect(await desk.take(visit, 'open', {}, stranger)).toMatchObject(refused('absent'));
    await idOf(desk.take(visit, 'open', {}, visitor));
    expect(await found()).toEqual(['/events/visit']);
  });

  it('E-15 readers are not told of draft practices and needs', async () => {
    expect(await eventBySlug(database, projectId, 'visit')).toMatchObject({ practiceIds: [], needIds: [] });
    const shown = await idOf(runner.run(recordPractice, { ...practice, slug: 'shown', state: null, provenance: sourced() }, as));
    await idOf(desk.take(visit, 'show-practice', { practiceId: shown }, host));
    expect((await eventBySlug(database, projectId, 'visit'))?.practiceIds).toEqual([shown]);
    expect((await desk.standing(visit)).content['practiceIds']).toEqual([draftPractice, shown]);
  });

  it('E-02, E-03 goes on to its end, with what came out of it', async () => {
    await idOf(desk.take(visit, 'full'));
    await idOf(desk.take(visit, 'start', { actualFormat: 'hybrid' }, host));
    await idOf(desk.take(visit, 'held', {}, host));
    expect(await desk.take(visit, 'close')).toMatchObject(refused('reason-missing', 'reason'));
    await idOf(desk.take(visit, 'close', { outcome: en('A kite office.') }, host));
    expect(await eventBySlug(database, projectId, 'visit')).toMatchObject({ state: 'closed', holding: 'held', actualFormat: 'hybrid', account: { outcome: en('A kite office.') } });
    expect(await desk.offered(visit, host)).toEqual(['show-practice', 'observe']);
  });

  it('E-25 what steps changed stands in its history and can be taken back', async () => {
    const versions = await versionsOf(database, projectId, { kind: 'event', id: visit });
    expect(versions[0]).toMatchObject({ revision: (await desk.standing(visit)).revision, content: { outcome: en('A kite office.') } });
    await idOf(desk.restore(visit, 1, host));
    expect((await desk.standing(visit)).content).toMatchObject({ topic: null, outcome: null, agenda: null, practiceIds: [draftPractice] });
    await idOf(desk.show(visit, 'project', host));
    expect([await eventBySlug(database, projectId, 'visit'), await found()]).toEqual([undefined, []]);
  });

  it('E-03 is cancelled with a reason', async () => {
    const id = await idOf(desk.begin(plan, { slug: 'snow', partnerId: ids.nyiregyhaza }, visitor));
    expect(await desk.take(id, 'cancel')).toMatchObject(refused('reason-missing', 'reason'));
    await idOf(desk.take(id, 'cancel', { reason: en('Snow.') }, visitor));
    expect(await desk.offered(id, visitor)).toEqual([]);
  });
});

function sourced() {
  return { v: 1, statements: [{ field: 'record', confidence: 'stated', sources: [{ url: 'https://example.org', publisher: 'Example', title: 'Page' }] }] };
}
