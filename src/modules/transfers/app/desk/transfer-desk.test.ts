import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import { deskOn, idOf, personWith, projectWith, textsTwice } from '../../../../../test/desk.ts';
import { noProvenance } from '../../../../kernel/provenance.ts';
import { agree } from '../../../../kernel/result.ts';
import { withTranslation, written } from '../../../../kernel/text.ts';
import { versionsOf } from '../../../editing/index.ts';
import { desks as eventDesks } from '../../../events/index.ts';
import { recordNeed } from '../../../needs/index.ts';
import { recordPractice } from '../../../practices/index.ts';
import { putSearchEntry } from '../../../search/index.ts';
import { desks, openTransfer, transferBySlug, transfers, transfersByEvent, transfersByPractice } from '../../index.ts';

const test = await testDatabase();
const { database, runner, as, projectId, newId } = test;
const ids = await projectWith(test, ['nyiregyhaza', 'birmingham', 'tartu']);
const desk = deskOn(test, desks[0]);
const events = deskOn(test, eventDesks[0]);
const officer = personWith(test, 'partner-officer', ids.nyiregyhaza);
const stranger = personWith(test, 'partner-officer', ids.tartu);

const en = (text: string) => written('en', text);
const change = (text: string) => ({ lang: 'en', text });
const refused = (code: string, field?: string) => ({ ok: false, refusals: [{ code, ...(field === undefined ? {} : { field }) }] });
const found = async () => (await sql<{ path: string }>`select distinct path from search_entry where kind = 'transfer'`.execute(database.reading)).rows.map((row) => row.path);
const publicly = () => transferBySlug(database, projectId, 'kites');

const form = {
  v: 1, description: null, institution: null, scope: null, evidence: [], resources: [], difficulties: [], transferPotential: null, coreElements: null,
  adaptableElements: null, preconditions: null, links: [],
};
const period = { v: 1, kind: 'from', start: '2019' };
const practice = { title: en('Kites'), summary: en('They fly.'), partnerIds: [ids.birmingham], period, form, attribution: 'stated', provenance: noProvenance };
const draftPractice = await idOf(runner.run(recordPractice, { ...practice, slug: 'draft', visibility: 'project' }, as));
const need = await idOf(runner.run(recordNeed, { slug: 'food', partnerId: ids.nyiregyhaza, title: en('Food'), visibility: 'project', provenance: noProvenance }, as));
const plan = { title: en('Visit'), kind: 'study-visit', when: { v: 1, kind: 'on', start: '2026-05-04' }, hostId: ids.birmingham };
const visit = await idOf(events.begin(plan, { slug: 'visit', partnerId: ids.nyiregyhaza }, officer));

const opened = { title: en('Kites for Nyíregyháza'), summary: en('From Birmingham.'), needId: need, practiceIds: [draftPractice], eventIds: [visit] };
const kites = await idOf(desk.begin(opened, { slug: 'kites', partnerId: ids.nyiregyhaza }, officer));

/** Makes a record of a higher module public, as its own module would. */
async function published(kind: 'plan' | 'action' | 'policy-change'): Promise<string> {
  const id = newId();
  await database.transaction(async (writer) => {
    await putSearchEntry(writer, { projectId, kind, id, path: `/plans/x#${id}`, title: en(kind), body: [] });
    return agree(undefined);
  });
  return id;
}

describe('a transfer begun in the workspace', () => {
  it('T-10, T-17 is opened from a need and a practice, drafts too, by the officer of the importing city', async () => {
    expect(await desk.standing(kites)).toMatchObject({
      slug: 'kites', state: 'considered', visibility: 'project', partnerIds: [ids.nyiregyhaza],
      content: { needId: need, practiceIds: [draftPractice], giverIds: [], eventIds: [visit], taken: null },
    });
    expect(await desk.begin(opened, { slug: 'foreign', partnerId: ids.nyiregyhaza }, stranger)).toMatchObject(refused('absent'));
    expect(await desk.begin({ ...opened, practiceIds: [newId()] }, { slug: 'wrong', partnerId: ids.nyiregyhaza })).toMatchObject(refused('unknown-reference', 'sources'));
    expect((await desk.list()).map(({ slug, state, visibility }) => [slug, state, visibility])).toEqual([['kites', 'considered', 'project']]);
    const related = await desks[0].related?.(database, projectId, await desk.standing(kites));
    expect(related?.map(({ path }) => path)).toEqual([`/needs/${need}`, `/practices/${draftPractice}`, `/events/${visit}`]);
  });

  it('T-17 is edited field by field; conflicts are told, strangers see nothing', async () => {
    const { revision } = await desk.standing(kites);
    await idOf(desk.revise(kites, { became: change('A kite office.') }, officer, revision));
    expect(await desk.revise(kites, { became: change('A kite shop.') }, personWith(test, 'coordinator'), revision)).toMatchObject(refused('stale', 'became'));
    await idOf(desk.revise(kites, { approach: change('Begin with zeppelins.') }, personWith(test, 'administrator'), revision));
    expect(await desk.revise(kites, { became: change('x') }, stranger)).toMatchObject(refused('absent'));
    expect(await desk.revise(kites, { became: change('x') }, personWith(test, 'practice-owner', ids.nyiregyhaza))).toMatchObject(refused('absent'));
    expect(await desk.revise(kites, { title: change('') }, officer)).toMatchObject(refused('required', 'title'));
    expect(await desk.revise(kites, { giverIds: [ids.nyiregyhaza] }, officer)).toMatchObject(refused('unknown-reference', 'giverIds'));
    expect(await desk.revise(kites, { needId: newId() }, officer)).toMatchObject(refused('unknown-reference', 'needId'));
    expect(await desk.revise(kites, { eventIds: [visit, visit], practiceIds: [draftPractice, draftPractice] }, officer)).toMatchObject({ ok: true });
  });

  it('T-10 keeps the city named beside a practice while both are chosen', async () => {
    const pair = { partnerId: ids.birmingham, practiceId: draftPractice };
    const input = { slug: 'paired', importerId: ids.nyiregyhaza, title: en('Paired'), summary: en('Two.'), sources: [pair, { partnerId: ids.tartu }], provenance: noProvenance };
    const id = await idOf(runner.run(openTransfer, { ...input, visibility: 'project' }, as));
    const sources = async () => {
      const asked = sql<{ partner: string | null; practice: string | null }>`
        select partner_id as partner, practice_id as practice from transfer_source where transfer_id = ${id} order by position`;
      return (await asked.execute(database.reading)).rows.map((row) => [row.partner, row.practice]);
    };
    await idOf(desk.revise(id, { summary: change('Both.') }));
    expect(await sources()).toEqual([[ids.birmingham, draftPractice], [ids.tartu, null]]);
    await idOf(desk.revise(id, { giverIds: [ids.tartu] }));
    expect(await sources()).toEqual([[null, draftPractice], [ids.tartu, null]]);
    await idOf(desk.revise(id, { practiceIds: [], giverIds: [ids.birmingham, ids.tartu] }));
    expect(await sources()).toEqual([[ids.birmingham, null], [ids.tartu, null]]);
  });
});

describe('what moved', () => {
  it('T-15 is written as lines, each with why', async () => {
    await idOf(desk.revise(kites, { taken: change('Kites\nStrings'), takenWhy: change('–\nThey hold.'), left: change('Zeppelins') }, officer));
    const { rows: [row] } = await sql<{ moved: object }>`select moved from transfer where id = ${kites}`.execute(database.reading);
    expect(row?.moved).toMatchObject({
      taken: [{ text: { texts: { en: { text: 'Kites' } } }, why: null }, { text: { texts: { en: { text: 'Strings' } } }, why: { texts: { en: { text: 'They hold.' } } } }],
      changed: null, left: [{ why: null }],
    });
    expect((await desk.standing(kites)).content).toMatchObject({ takenWhy: { texts: { en: { text: '–\nThey hold.' } } }, leftWhy: null });
    expect(await desk.revise(kites, { leftWhy: change('Too big.\nToo slow.') }, officer)).toMatchObject(refused('invalid', 'leftWhy'));
  });

  it('T-15 stays exactly as it is where nobody touched it', async () => {
    const text = withTranslation(en('Two\nlines'), 'hu', { text: 'Két sor', origin: 'reviewed' });
    const moved = { taken: [{ text, why: null }], changed: [], left: null };
    const input = { slug: 'kept', importerId: ids.tartu, title: en('Kept'), summary: en('Kept.'), moved, visibility: 'project', provenance: noProvenance };
    const id = await idOf(runner.run(openTransfer, input, as));
    await idOf(desk.revise(id, { summary: change('Still kept.') }));
    const { rows: [row] } = await sql<{ moved: object }>`select moved from transfer where id = ${id}`.execute(database.reading);
    expect(row?.moved).toEqual({ v: 1, ...moved });
  });

  it('T-07, T-17 can be nothing, which its history keeps', async () => {
    await idOf(desk.take(kites, 'nothing', { none: ['left'] }, officer));
    const { rows: [row] } = await sql<{ moved: object }>`select moved from transfer where id = ${kites}`.execute(database.reading);
    expect(row?.moved).toMatchObject({ left: [], changed: null });
    const versions = await versionsOf(database, projectId, { kind: 'transfer', id: kites });
    expect(versions.slice(0, 2).map(({ content }) => content['left'] === null)).toEqual([true, false]);
    await idOf(desk.restore(kites, versions[1]?.revision ?? 0, officer));
    expect((await desk.standing(kites)).content).toMatchObject({ left: { texts: { en: { text: 'Zeppelins' } } } });
  });
});

describe('the steps of a transfer', () => {
  it('T-08, T-16, T-17 a draft is nowhere; once shown, readers are not told of the drafts it names', async () => {
    expect([await transfers(database, projectId), await found()]).toEqual([[], []]);
    expect(await desk.show(kites, 'public', stranger)).toMatchObject(refused('absent'));
    await idOf(desk.show(kites, 'public', officer));
    expect(await publicly()).toMatchObject({ need: undefined, practiceIds: [], sources: [], givers: [], eventIds: [], state: 'considered' });
    expect(await found()).toEqual(['/transfers/kites']);
    expect([(await transfersByPractice(database, projectId, [draftPractice])).size, (await transfersByEvent(database, projectId, [visit])).size]).toEqual([0, 0]);
  });

  it('T-02, T-16 is observed at a held event, which readers learn of only where they may see it', async () => {
    expect(await desk.offered(kites, officer)).toEqual(['observe', 'further', 'decline', 'nothing']);
    expect(await desk.offered(kites, stranger)).toEqual([]);
    expect(await desk.take(kites, 'observe', { eventId: visit }, officer)).toMatchObject(refused('fact-missing', 'basis'));
    for (const step of ['open', 'start', 'held']) await idOf(events.take(visit, step));
    expect(await desk.take(kites, 'observe', {}, officer)).toMatchObject(refused('fact-missing', 'basis'));
    expect(await desk.take(kites, 'observe', { eventId: visit }, stranger)).toMatchObject(refused('absent'));
    await idOf(desk.take(kites, 'observe', { eventId: visit }, officer));
    expect((await publicly())?.steps.map(({ state, basis }) => [state, basis.kind])).toEqual([['considered', 'decision'], ['observed', 'decision']]);
    await idOf(events.show(visit));
    expect(await publicly()).toMatchObject({ eventIds: [visit], steps: [{}, { basis: { kind: 'fact', record: { kind: 'event', id: visit } } }] });
  });

  it('T-02 advances on public records of higher modules, and on nothing made up', async () => {
    await idOf(desk.take(kites, 'assess', { url: 'https://example.org/news', statement: en('The news says so.') }, officer));
    expect((await publicly())?.steps.at(-1)?.basis).toMatchObject({ kind: 'statement', sources: [{ publisher: 'example.org', title: 'https://example.org/news' }] });
    expect(await desk.take(kites, 'adopt', { planId: newId() }, officer)).toMatchObject(refused('fact-missing', 'basis'));
    const [planned, action, policy] = [await published('plan'), await published('action'), await published('policy-change')];
    const options = desks[0].steps.find(({ name }) => name === 'adopt')?.options;
    expect((await options?.['action']?.(database, projectId))?.map(({ value }) => value)).toEqual([action]);
    await idOf(desk.take(kites, 'adopt', { planId: planned }, officer));
    await idOf(desk.take(kites, 'implement', { actionId: action }, officer));
    expect(await desk.offered(kites, officer)).toEqual(['effect', 'stop', 'nothing']);
    await idOf(desk.take(kites, 'effect', { policyChangeId: policy }, officer));
    expect(await publicly()).toMatchObject({ state: 'in-effect' });
  });

  it('T-04, T-05 is stopped with a reason and taken up again', async () => {
    expect(await desk.take(kites, 'stop', {}, officer)).toMatchObject(refused('reason-missing', 'reason'));
    await idOf(desk.take(kites, 'stop', { reason: en('No wind.') }, officer));
    expect(await desk.offered(kites, officer)).toEqual(['restart', 'nothing']);
    await idOf(desk.take(kites, 'restart', { reason: en('Wind came.') }, officer));
    expect((await desk.standing(kites)).state).toBe('in-effect');
  });

  it('T-01, T-04 skips states on a statement only, and is declined before it is adopted', async () => {
    const id = await idOf(desk.begin(opened, { slug: 'second', partnerId: ids.nyiregyhaza }, officer));
    expect(await desk.take(id, 'further', { to: 'assessed' }, officer)).toMatchObject(refused('fact-missing', 'basis'));
    await idOf(desk.take(id, 'further', { to: 'assessed', url: 'https://example.org/', publisher: 'City', sourceTitle: 'News' }, officer));
    expect(await desk.take(id, 'stop', { reason: en('x') }, officer)).toMatchObject(refused('wrong-state'));
    await idOf(desk.take(id, 'decline', { reason: en('Too dear.') }, officer));
    expect((await desk.standing(id)).state).toBe('declined');
    expect(await transferBySlug(database, projectId, 'second')).toBeUndefined();
  });

  it('T-15 the texts of all transfers, drafts too, what moved among them, are those of each by itself', async () => {
    const { atOnce, oneByOne } = await textsTwice(test, desks[0]);
    expect(atOnce).toEqual(oneByOne);
    expect(atOnce.get(kites)).toMatchObject({ title: (await desk.standing(kites)).content['title'] });
    expect(atOnce.size).toBe((await desk.list()).length);
  });

  it('T-17 can be hidden again', async () => {
    await idOf(desk.show(kites, 'project', officer));
    expect([await publicly(), await found()]).toEqual([undefined, []]);
  });
});
