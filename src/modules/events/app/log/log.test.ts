import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import { deskOn, idOf, personWith, projectWith } from '../../../../../test/desk.ts';
import { noProvenance } from '../../../../kernel/provenance.ts';
import type { Role } from '../../../../kernel/actor.ts';
import { written } from '../../../../kernel/text.ts';
import { recordNeed } from '../../../needs/index.ts';
import { desks, eventBySlug, eventOptions, heldEventOptions, moveParticipation, observationsBy, observe, participate } from '../../index.ts';

const test = await testDatabase();
const { database, runner, as, projectId, newId } = test;
const ids = await projectWith(test, ['nyiregyhaza', 'birmingham', 'tartu']);
const [events, delegations, observations] = [deskOn(test, desks[0]), deskOn(test, desks[1]), deskOn(test, desks[2])];
const visitor = personWith(test, 'partner-officer', ids.nyiregyhaza);
const host = personWith(test, 'partner-officer', ids.birmingham);
const stranger = personWith(test, 'partner-officer', ids.tartu);

const en = (text: string) => written('en', text);
const refused = (code: string, field?: string) => ({ ok: false, refusals: [{ code, ...(field === undefined ? {} : { field }) }] });
const own = { slug: 'unused', partnerId: ids.nyiregyhaza };

const need = await idOf(runner.run(recordNeed, { slug: 'food', partnerId: ids.nyiregyhaza, title: en('Food'), visibility: 'project', provenance: noProvenance }, as));
const plan = { title: en('Workshop'), kind: 'thematic-event', when: { v: 1, kind: 'on', start: '2026-05-04' } };
const workshop = await idOf(events.begin(plan, { slug: 'workshop', partnerId: ids.birmingham }, host));
await idOf(events.show(workshop));
await idOf(events.take(workshop, 'open'));
const gone = await idOf(events.begin(plan, { slug: 'gone', partnerId: ids.birmingham }, host));
await idOf(events.take(gone, 'cancel', { reason: en('Snow.') }));

const told: { delegation: string; waiting: string } = { delegation: '', waiting: '' };
const visitors = async () => (await eventBySlug(database, projectId, 'workshop'))?.visitors?.map((city) => city.slug);

describe('delegations', () => {
  it('E-20 are registered by the officer of the own city, once', async () => {
    expect(await delegations.begin({ eventId: workshop }, own, stranger)).toMatchObject(refused('absent'));
    expect(await delegations.begin({ eventId: workshop }, own, personWith(test, 'stakeholder', ids.nyiregyhaza))).toMatchObject(refused('absent'));
    expect(await delegations.begin({ eventId: newId() }, own, visitor)).toMatchObject(refused('absent'));
    expect(await runner.run(participate, { eventId: workshop, partnerId: newId() }, as)).toMatchObject(refused('unknown-reference', 'partnerId'));
    told.delegation = await idOf(delegations.begin({ eventId: workshop, people: 4, questions: en('What does it cost?') }, own, visitor));
    expect(await delegations.standing(told.delegation)).toMatchObject({ state: 'registered', visibility: 'project', content: { people: 4 }, title: en('Workshop') });
    expect(await delegations.begin({ eventId: workshop }, own, visitor)).toMatchObject(refused('taken', 'partnerId'));
    expect(await delegations.begin({ eventId: gone }, own, visitor)).toMatchObject(refused('wrong-state', 'to'));
  });

  it('E-20, E-21 are invited by the host, wait where it is full, and are confirmed', async () => {
    await idOf(events.take(workshop, 'full'));
    told.waiting = await idOf(events.take(workshop, 'take-part', { partnerId: ids.tartu }, host));
    expect((await delegations.standing(told.waiting)).state).toBe('invited');
    expect(await delegations.offered(told.waiting, stranger)).toEqual(['register', 'withdraw']);
    await idOf(delegations.take(told.waiting, 'register', {}, stranger));
    expect((await delegations.standing(told.waiting)).state).toBe('waitlisted');
    expect(await delegations.take(told.waiting, 'confirm', {}, stranger)).toMatchObject(refused('absent'));
    await idOf(delegations.take(told.waiting, 'confirm', {}, host));
    expect(await runner.run(moveParticipation, { id: told.waiting, revision: 1, to: 'cancelled' }, as)).toMatchObject(refused('stale', 'revision'));
    expect(await delegations.take(told.delegation, 'attended', {}, host)).toMatchObject(refused('wrong-state', 'to'));
    expect(await runner.run(moveParticipation, { id: newId(), revision: 1, to: 'confirmed' }, as)).toMatchObject(refused('absent'));
  });

  it('E-22 are told to readers once they came', async () => {
    expect(await visitors()).toBeUndefined();
    await idOf(events.take(workshop, 'start'));
    expect(await delegations.offered(told.delegation, host)).toEqual(['confirm', 'waitlist', 'attended', 'no-show', 'withdraw']);
    await idOf(delegations.take(told.delegation, 'attended', {}, host));
    await idOf(delegations.take(told.waiting, 'attended', {}, host));
    expect(await visitors()).toEqual(['nyiregyhaza', 'tartu']);
    await idOf(delegations.take(told.waiting, 'no-show', {}, host));
    expect(await visitors()).toEqual(['nyiregyhaza']);
  });

  it('E-20, E-24 are changed by their own city and never shown to the public', async () => {
    expect(await delegations.revise(told.delegation, { people: 5 }, stranger)).toMatchObject(refused('absent'));
    await idOf(delegations.revise(told.delegation, { people: 5, questions: { lang: 'en', text: '' } }, visitor));
    expect((await delegations.standing(told.delegation)).content).toEqual({ people: 5, questions: null });
    await idOf(delegations.restore(told.delegation, 2, visitor));
    expect((await delegations.standing(told.delegation)).content).toMatchObject({ people: 4 });
    expect(await delegations.show(told.delegation)).toMatchObject(refused('absent'));
    expect((await delegations.list()).map(({ state, partnerIds }) => [state, partnerIds])).toEqual([['attended', [ids.nyiregyhaza]], ['no-show', [ids.tartu]]]);
    expect(await desks[1].related?.(database, projectId, await delegations.standing(told.delegation))).toEqual([{ label: en('Workshop'), path: `/events/${workshop}` }]);
  });
});

describe('observations', () => {
  it('E-23 are written by everybody who works for a partner', async () => {
    const by = (role: Role) => observations.begin({ eventId: workshop, works: en(`Seen by a ${role}.`) }, own, personWith(test, role, ids.nyiregyhaza));
    for (const role of ['partner-officer', 'practice-owner', 'policy-authority', 'stakeholder'] as const) expect(await by(role)).toMatchObject({ ok: true });
    expect(await by('programme-officer')).toMatchObject(refused('absent'));
    expect(await observations.begin({ eventId: workshop, works: en('Spying.') }, own, stranger)).toMatchObject(refused('absent'));
  });

  it('E-23 say something about an event that took place', async () => {
    expect(await observations.begin({ eventId: workshop }, own, visitor)).toMatchObject(refused('required', 'works'));
    expect(await observations.begin({ eventId: gone, works: en('Snow.') }, own, visitor)).toMatchObject(refused('wrong-state', 'eventId'));
    const unknown = { eventId: newId(), practiceId: newId(), needId: newId(), partnerId: newId(), works: en('Kites.') };
    const wrong = await runner.run(observe, unknown, as);
    expect(wrong.ok ? [] : wrong.refusals.map(({ field }) => field)).toEqual(['eventId', 'practiceId', 'needId', 'partnerId']);
  });

  it('E-23, E-24 are corrected by the own officer, seen by the project, never by readers', async () => {
    const long = `One card opens every office ${'of the city '.repeat(20)}`;
    const id = await idOf(events.take(workshop, 'observe', { partnerId: ids.nyiregyhaza, surprised: en(long), needId: need }, visitor));
    const { title, content, visibility } = await observations.standing(id);
    expect([content, visibility]).toMatchObject([{ eventId: workshop, needId: need, works: null, surprised: en(long) }, 'project']);
    expect(title.texts.en?.text.length).toBeLessThan(90);
    const author = await sql<{ person_id: string | null; at: Date }>`select person_id, at from observation where id = ${id}`.execute(database.reading);
    expect(author.rows[0]).toMatchObject({ person_id: visitor.actor.kind === 'person' ? visitor.actor.id : '', at: new Date(test.clock.now()) });
    expect(await observations.revise(id, { surprised: { lang: 'en', text: '' } }, visitor)).toMatchObject(refused('required', 'works'));
    expect(await observations.revise(id, { works: { lang: 'en', text: 'The card.' } }, personWith(test, 'stakeholder', ids.nyiregyhaza))).toMatchObject(refused('absent'));
    expect(await observations.revise(id, { works: { lang: 'en', text: 'The card.' } }, stranger)).toMatchObject(refused('absent'));
    await idOf(observations.revise(id, { works: { lang: 'en', text: 'The card.' } }, visitor));
    await idOf(observations.restore(id, 1, personWith(test, 'coordinator')));
    expect((await observations.standing(id)).content['works']).toBeNull();
    expect(await observations.show(id)).toMatchObject(refused('absent'));
    await expect(sql`update observation set visibility = 'public' where id = ${id}`.execute(database.reading)).rejects.toThrow(/check constraint/);
  });

  it('E-24 are listed, and named at their event', async () => {
    expect((await observations.list()).length).toBe(5);
    const related = await desks[0].related?.(database, projectId, await events.standing(workshop));
    expect(related?.map(({ path }) => path.split('/')[1])).toEqual(['participations', 'participations', ...Array.from({ length: 5 }, () => 'observations')]);
    const [first] = await observations.list();
    expect(await desks[2].related?.(database, projectId, await observations.standing(first?.id ?? ''))).toEqual([{ label: en('Workshop'), path: `/events/${workshop}` }]);
  });

  it('E-24 are told to who wrote them, as the own data, and to nobody else so', async () => {
    const idIn = ({ actor }: typeof visitor) => (actor.kind === 'person' ? actor.id : '');
    const own = await observationsBy(database, idIn(visitor));
    expect(own.length).toBeGreaterThan(0);
    expect(own[0]).toMatchObject({ projectId, eventId: workshop, account: expect.objectContaining({ v: 1 }) });
    expect(new Date(own[0]?.written ?? '').toISOString()).toBe(own[0]?.written);
    const { rows } = await sql<{ id: string }>`select id from observation where person_id = ${idIn(visitor)} order by at, id`.execute(database.reading);
    expect(own.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    for (const who of [stranger, host]) {
      const theirs = await observationsBy(database, idIn(who));
      expect(theirs.map(({ id }) => id).filter((id) => own.some((each) => each.id === id))).toEqual([]);
    }
    expect(await observationsBy(database, newId())).toEqual([]);
  });

  it('E-04 only a held event is a fact', async () => {
    expect((await eventOptions(database, projectId)).length).toBe(2);
    expect(await heldEventOptions(database, projectId)).toEqual([]);
    await idOf(events.take(workshop, 'held'));
    expect((await heldEventOptions(database, projectId)).map(({ value }) => value)).toEqual([workshop]);
  });
});
