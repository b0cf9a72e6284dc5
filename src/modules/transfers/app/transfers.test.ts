import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { carriedOut, peopleOf, recordPartnership, refused } from '../../../../test/partnership.ts';
import { noProvenance, type Provenance, type Source } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import { countQueries } from '../../../platform/db/index.ts';
import { recordEvent } from '../../events/index.ts';
import { recordNeed } from '../../needs/index.ts';
import { recordPractice } from '../../practices/index.ts';
import {
  declineTransfer, moveTransferOn, openTransfer, recordMoved, restartTransfer, stopTransfer, transferBySlug, transfers, transfersByEvent, transfersById, transfersByPartner,
  transfersByPractice,
} from '../index.ts';

const on = await testDatabase();
const { database, runner, as, projectId, newId } = on;
const person = peopleOf(on);

const en = (text: string) => written('en', text);
const source: Source = { url: 'https://example.org', publisher: 'Example', title: 'News' };
const sourced: Provenance = { v: 1, statements: [{ field: 'record', confidence: 'stated', sources: [source] }] };
const statement = { kind: 'statement', note: en('The news says so.'), sources: [source] };
const cities = ['gavle', 'tartu', 'birmingham'] as const;
const ids = { gavle: '', tartu: '', birmingham: '', design: '', services: '', need: '', visit: '', planned: '' };

beforeAll(async () => {
  Object.assign(ids, await recordPartnership(on, cities));
  const form = {
    v: 1, description: null, institution: null, scope: null, evidence: [], resources: [], difficulties: [], transferPotential: null, coreElements: null,
    adaptableElements: null, preconditions: null, links: [],
  };
  const period = { v: 1, kind: 'from', start: '2019-08' };
  const practice = { title: en('Practice'), summary: en('Built by a team.'), period, form, attribution: 'stated', state: null, provenance: sourced };
  ids.design = await carriedOut(runner.run(recordPractice, { ...practice, slug: 'design', partnerIds: [ids.gavle, ids.birmingham] }, as));
  ids.services = await carriedOut(runner.run(recordPractice, { ...practice, slug: 'services', partnerIds: [ids.tartu] }, as));
  ids.need = await carriedOut(runner.run(recordNeed, { slug: 'small-firms', partnerId: ids.birmingham, title: en('Small firms'), provenance: sourced }, as));
  const event = { title: en('Visit'), state: null, when: { v: 1, kind: 'on', start: '2021-05-04' }, account: { v: 1 }, provenance: sourced };
  const details = { v: 1, kind: 'study-visit', number: 1, questions: null, judgement: null };
  ids.visit = await carriedOut(runner.run(recordEvent, { ...event, slug: 'visit', holding: 'held', details }, as));
  ids.planned = await carriedOut(runner.run(recordEvent, { ...event, slug: 'planned', holding: 'planned', details }, as));
});

const input = (over: object = {}) => ({
  slug: 'design-thinking', importerId: ids.birmingham, title: en('Design thinking'), summary: en('From two cities.'), approach: en('Begin with zeppelins.'),
  sources: [{ partnerId: ids.tartu }, { practiceId: ids.design }], needId: ids.need, eventIds: [ids.visit], eventsInWords: en('Visits in general.'),
  provenance: noProvenance, ...over,
});
const open = (over: object = {}, by = as) => runner.run(openTransfer, input(over), by);
const fact = (kind: string, id: string) => ({ kind: 'fact', record: { kind, id } });
const move = (to: string, revision: number, basis: object, over: object = {}) => runner.run(moveTransferOn, { slug: 'design-thinking', to, revision, basis, ...over }, as);
const now = () => transferBySlug(database, projectId, 'design-thinking');

describe('opening a transfer', () => {
  it('T-10 refuses what the project does not have, and a partner as its own source', async () => {
    const unknown = newId();
    const wrong = await open({ importerId: unknown, sources: [{ partnerId: unknown }, { practiceId: unknown }], needId: unknown, eventIds: [unknown] });
    expect(wrong.ok ? [] : wrong.refusals.map(({ field }) => field)).toEqual(['importerId', 'sources', 'needId', 'eventIds']);
    expect(await open({ sources: [{ partnerId: ids.birmingham }] })).toMatchObject(refused('unknown-reference', 'sources'));
    expect(await open({ eventIds: [ids.visit, ids.visit] })).toMatchObject(refused('unknown-reference', 'eventIds'));
    expect(await open({ sources: [{}] })).toMatchObject(refused('invalid'));
    expect(await open({ when: { v: 1, kind: 'on', start: '2022', end: '2021' } })).toMatchObject(refused('period-reversed', 'when'));
    expect(await open({ secret: true })).toMatchObject(refused('invalid'));
  });

  it('T-11 is for the importing partner’s officer and the coordinator', async () => {
    expect(await open({}, person('partner-officer', ids.tartu))).toMatchObject(refused('absent'));
    expect(await open({}, person('stakeholder', ids.birmingham))).toMatchObject(refused('absent'));
    expect(await open({}, { actor: { kind: 'anonymous' }, projectId })).toMatchObject(refused('absent'));
    expect(await open({ slug: 'by-coordinator', visibility: 'project' }, person('coordinator'))).toMatchObject({ ok: true });
    expect(await open({}, person('partner-officer', ids.birmingham))).toMatchObject({ ok: true });
    expect(await open()).toMatchObject(refused('taken', 'slug'));
  });

  it('T-03, T-06 begins on the partner’s own word, with everything not said left open', async () => {
    const transfer = await now();
    expect(transfer).toMatchObject({
      path: '/transfers/design-thinking', state: 'considered', importer: { slug: 'birmingham' }, eventIds: [ids.visit], approach: en('Begin with zeppelins.'), revision: 1,
      steps: [{ state: 'considered', when: { kind: 'unknown' }, basis: { kind: 'decision' } }],
    });
    expect([transfer?.taken, transfer?.changed, transfer?.left, transfer?.became, transfer?.reason]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('T-06 in a later state only on a statement with a source', async () => {
    expect(await open({ slug: 'later', state: 'in-effect' })).toMatchObject(refused('fact-missing', 'basis'));
    expect(await open({ slug: 'later', state: 'stopped', basis: statement })).toMatchObject(refused('reason-missing', 'reason'));
    const known = { state: 'being-implemented', basis: statement, when: { v: 1, kind: 'on', start: '2023' } };
    await carriedOut(open({ slug: 'later', importerId: ids.gavle, sources: [], needId: null, eventIds: [], ...known }));
    const later = await transferBySlug(database, projectId, 'later');
    expect(later).toMatchObject({ state: 'being-implemented', givers: [], sources: [], need: undefined, steps: [known] });
  });

  it('T-09 givers are the cities named, and the owners of practices without one, but never the importer', async () => {
    const transfer = await now();
    expect(transfer?.givers.map((city) => city.slug)).toEqual(['tartu', 'gavle']);
    expect(transfer?.practiceIds).toEqual([ids.design]);
    expect(transfer?.sources).toMatchObject([{ city: { slug: 'tartu' }, practiceId: undefined }, { city: undefined, practiceId: ids.design }]);
  });

  it('T-13 the link to the need is as sure as the statement about it', async () => {
    expect((await now())?.need).toEqual({ id: ids.need, confidence: 'stated' });
    const inferred = { v: 1, statements: [{ field: 'need', confidence: 'inferred', sources: [] }] };
    await carriedOut(open({ slug: 'inferred-need', visibility: 'public', provenance: inferred }));
    expect((await transferBySlug(database, projectId, 'inferred-need'))?.need).toEqual({ id: ids.need, confidence: 'inferred' });
  });
});

describe('moving a transfer on', () => {
  it('T-01, T-02 goes step by step on facts', async () => {
    expect(await move('observed', 1, fact('event', ids.planned))).toMatchObject(refused('fact-missing', 'basis'));
    expect(await move('observed', 1, fact('event', newId()))).toMatchObject(refused('fact-missing', 'basis'));
    expect(await move('observed', 1, { kind: 'decision' })).toMatchObject(refused('fact-missing', 'basis'));
    await carriedOut(move('observed', 1, fact('event', ids.visit), { when: { v: 1, kind: 'on', start: '2021-05-04' } }));
    expect(await move('considered', 2, statement)).toMatchObject(refused('wrong-state', 'to'));
    expect(await move('adopted', 2, fact('plan', newId()))).toMatchObject(refused('fact-missing', 'basis'));
    expect(await now()).toMatchObject({ state: 'observed', revision: 2, steps: [{ state: 'considered' }, { state: 'observed', basis: fact('event', ids.visit) }] });
  });

  it('T-12 refuses an older revision, an absent transfer, another city’s officer and a reversed date', async () => {
    expect(await move('assessed', 1, statement)).toMatchObject(refused('stale', 'revision'));
    expect(await runner.run(moveTransferOn, { slug: 'nowhere', to: 'assessed', revision: 1, basis: statement }, as)).toMatchObject(refused('absent'));
    const step = { slug: 'design-thinking', to: 'assessed', revision: 2, basis: statement };
    expect(await runner.run(moveTransferOn, step, person('partner-officer', ids.tartu))).toMatchObject(refused('absent'));
    expect(await move('assessed', 2, statement, { when: { v: 1, kind: 'on', start: '2022', end: '2021' } })).toMatchObject(refused('period-reversed', 'when'));
  });

  it('T-04, T-05 is declined with a reason and begins again where it was', async () => {
    const turn = { slug: 'design-thinking' };
    expect(await runner.run(declineTransfer, { ...turn, revision: 2 }, as)).toMatchObject(refused('reason-missing', 'reason'));
    expect(await runner.run(stopTransfer, { ...turn, revision: 2, reason: en('No money.') }, as)).toMatchObject(refused('wrong-state'));
    expect(await runner.run(declineTransfer, { ...turn, revision: 1, reason: en('No money.') }, as)).toMatchObject(refused('stale', 'revision'));
    expect(await runner.run(declineTransfer, { ...turn, revision: 2, reason: en('No money.') }, person('partner-officer', ids.gavle))).toMatchObject(refused('absent'));
    await carriedOut(runner.run(declineTransfer, { ...turn, revision: 2, reason: en('No money.') }, as));
    expect(await now()).toMatchObject({ state: 'declined', reason: en('No money.') });
    expect(await move('assessed', 3, statement)).toMatchObject(refused('wrong-state', 'to'));
    expect(await runner.run(restartTransfer, { ...turn, revision: 3 }, as)).toMatchObject(refused('reason-missing', 'reason'));
    await carriedOut(runner.run(restartTransfer, { ...turn, revision: 3, reason: en('Money was found.') }, as));
    expect(await now()).toMatchObject({ state: 'observed', reason: undefined, revision: 4 });
    expect((await now())?.steps.map((step) => step.state)).toEqual(['considered', 'observed', 'declined', 'observed']);
  });

  it('T-01, T-04 skips on a statement with a source, and is stopped once adopted', async () => {
    await carriedOut(move('in-effect', 4, statement));
    expect(await runner.run(declineTransfer, { slug: 'design-thinking', revision: 5, reason: en('Too late.') }, as)).toMatchObject(refused('wrong-state'));
    await carriedOut(runner.run(stopTransfer, { slug: 'design-thinking', revision: 5, reason: en('The law changed.'), when: { v: 1, kind: 'on', start: '2024' } }, as));
    expect(await now()).toMatchObject({ state: 'stopped', reason: en('The law changed.'), revision: 6 });
    const reversed = { slug: 'design-thinking', revision: 6, reason: en('x'), when: { v: 1, kind: 'on', start: '2024', end: '2023' } };
    expect(await runner.run(stopTransfer, reversed, as)).toMatchObject(refused('period-reversed', 'when'));
    expect(await runner.run(restartTransfer, { slug: 'nowhere', revision: 6, reason: en('x') }, as)).toMatchObject(refused('absent'));
  });
});

describe('what moved', () => {
  const say = (revision: number, over: object, by = as) => runner.run(recordMoved, { slug: 'design-thinking', revision, ...over }, by);

  it('T-07 is said part by part, each with why', async () => {
    await carriedOut(say(6, { taken: [{ text: en('Kites.'), why: en('They fly.') }] }));
    await carriedOut(say(7, { left: [], became: en('A kite office.') }));
    expect(await now()).toMatchObject({ taken: [{ text: en('Kites.'), why: en('They fly.') }], changed: undefined, left: [], became: en('A kite office.'), revision: 8 });
    expect(await say(6, { changed: [] })).toMatchObject(refused('stale', 'revision'));
    expect(await say(8, { changed: [] }, person('partner-officer', ids.tartu))).toMatchObject(refused('absent'));
    expect(await runner.run(recordMoved, { slug: 'nowhere', revision: 1 }, as)).toMatchObject(refused('absent'));
  });

  it('T-08 is found by the search; what is not public is neither found nor shown', async () => {
    const rows = await sql<{ path: string; body: string }>`select path, body from search_entry where kind = 'transfer' and lang = 'en' order by path`.execute(database.reading);
    expect(rows.rows.map((row) => row.path)).toEqual(['/transfers/design-thinking', '/transfers/inferred-need', '/transfers/later']);
    for (const words of ['zeppelins', 'Kites.', 'They fly.', 'A kite office.']) expect(rows.rows[0]?.body).toContain(words);
    expect(await transferBySlug(database, projectId, 'by-coordinator')).toBeUndefined();
  });
});

describe('reading transfers', () => {
  it('T-08 lists the public ones in the order in which they were recorded', async () => {
    expect((await transfers(database, projectId)).map((transfer) => transfer.slug)).toEqual(['design-thinking', 'later', 'inferred-need']);
    expect(await transfers(database, newId())).toEqual([]);
  });

  it('T-14 finds them by practice, event, partner and id, for many at once', async () => {
    const slugs = (found: ReadonlyMap<string, readonly { readonly slug: string }[]>, id: string) => found.get(id)?.map((transfer) => transfer.slug);
    const byPractice = await transfersByPractice(database, projectId, [ids.design, ids.services]);
    expect([slugs(byPractice, ids.design), slugs(byPractice, ids.services)]).toEqual([['design-thinking', 'inferred-need'], undefined]);
    const byEvent = await transfersByEvent(database, projectId, [ids.visit, ids.planned]);
    expect([slugs(byEvent, ids.visit), slugs(byEvent, ids.planned)]).toEqual([['design-thinking', 'inferred-need'], undefined]);
    const byPartner = await transfersByPartner(database, projectId, [ids.gavle, ids.birmingham]);
    expect([slugs(byPartner, ids.gavle), slugs(byPartner, ids.birmingham)]).toEqual([['design-thinking', 'later', 'inferred-need'], ['design-thinking', 'inferred-need']]);
    const id = (await now())?.id ?? '';
    expect((await transfersById(database, projectId, [id, newId()])).size).toBe(1);
    expect([(await transfersById(database, projectId, [])).size, (await transfersByEvent(database, projectId, [])).size]).toEqual([0, 0]);
  });

  it('T-14 is the same few statements however many there are', async () => {
    const before = await countQueries(() => transfers(database, projectId));
    for (let n = 0; n < 4; n += 1) await carriedOut(open({ slug: `more-${n}` }));
    const after = await countQueries(() => transfers(database, projectId));
    expect(after.value.length).toBe(before.value.length + 4);
    expect(after.queries).toBe(before.queries);
  });

  it('T-04 the database itself asks for the reason of an end', async () => {
    await expect(sql`update transfer_step set reason = null where state = 'stopped'`.execute(database.reading)).rejects.toThrow(/check constraint/);
    await expect(sql`update transfer_source set partner_id = null, practice_id = null`.execute(database.reading)).rejects.toThrow(/check constraint/);
  });
});
