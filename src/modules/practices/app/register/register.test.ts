import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import { deskOn, idOf, personWith, projectWith } from '../../../../../test/desk.ts';
import { anonymous, type Role, roles } from '../../../../kernel/actor.ts';
import { noProvenance } from '../../../../kernel/provenance.ts';
import { written } from '../../../../kernel/text.ts';
import { unknownWhen } from '../../../../kernel/when.ts';
import { practiceWork, recordPractice, registerOf, silentPartners } from '../../index.ts';
import { emptyForm } from '../../model/form.ts';
import { maySetRegister, maySuggestInterest, mayWithdrawWord } from '../policy.ts';
import { interestMatrix } from './interest-matrix.ts';
import { setRegister } from './set-register.ts';

const on = await testDatabase();
const { database, runner, as, projectId, newId, clock } = on;
const ids = await projectWith(on, ['gavle', 'tartu', 'genova']);
const needId = newId();
const en = (text: string) => written('en', text);
const refused = (code: string, field?: string) => ({ ok: false, refusals: [{ code, ...(field === undefined ? {} : { field }) }] });
const ports = { needs: () => Promise.resolve([{ value: needId, label: en('Faster offices'), partnerId: ids.tartu }]) };
const work = practiceWork(ports);
const desk = deskOn(on, work.desks[0]);
const practice = {
  title: en('E-services'), summary: en('A team.'), partnerIds: [ids.gavle], period: unknownWhen, form: emptyForm,
  attribution: 'stated', visibility: 'project', provenance: noProvenance,
};
const first = await idOf(runner.run(recordPractice, { ...practice, slug: 'e-services' }, as));
const second = await idOf(runner.run(recordPractice, { ...practice, slug: 'open-data', title: en('Open data') }, as));
await sql`insert into need (project_id, id, slug, partner_id, title, details, raised, state, provenance)
  values (${projectId}, ${needId}, 'n', ${ids.tartu}, '{}', '{}', '{}', 'open', '{}')`.execute(database.reading);
const lead = personWith(on, 'coordinator');
const tartu = personWith(on, 'partner-officer', ids.tartu);
const citizen = personWith(on, 'stakeholder', ids.tartu);
const neighbour = personWith(on, 'stakeholder', ids.tartu);
const why = en('Our queues are long.');
const set = (dates: object, by = lead) => runner.run(setRegister, { opens: null, closes: null, revision: 0, ...dates }, by);
const matrix = () => interestMatrix(database, projectId, ports);

describe('a stakeholder’s word', () => {
  test('PR-34 is offered to stakeholders of other cities, once', async () => {
    expect(await desk.offered(first, citizen)).toEqual(['suggest-interest']);
    expect(await desk.offered(first, personWith(on, 'stakeholder', ids.gavle))).toEqual([]);
    await idOf(desk.take(first, 'suggest-interest', { why }, citizen));
    expect(await desk.offered(first, citizen)).toEqual(['withdraw-interest']);
    expect(await desk.offered(first, neighbour)).toEqual(['suggest-interest']);
    expect(await desk.take(first, 'suggest-interest', { why }, citizen)).toEqual(refused('taken'));
  });

  test('PR-34 is nobody else’s to say, nor about a practice of the own city', async () => {
    for (const by of [tartu, lead, personWith(on, 'policy-authority', ids.tartu)]) expect(await desk.take(first, 'suggest-interest', { why }, by)).toEqual(refused('absent'));
    expect(await desk.take(first, 'suggest-interest', { why }, personWith(on, 'stakeholder', ids.gavle))).toEqual(refused('forbidden'));
  });

  test('PR-34 stands for the city and does not keep it from speaking', async () => {
    await idOf(desk.take(first, 'suggest-interest', { why }, neighbour));
    await idOf(desk.take(first, 'mark-interest', { needId }, tartu));
    const row = (await matrix()).rows.find(({ id }) => id === first);
    expect(row?.interests).toMatchObject([
      { partnerId: ids.tartu, voice: 'stakeholder', note: why, need: undefined }, { voice: 'stakeholder' },
      { partnerId: ids.tartu, voice: 'partner', need: { id: needId, title: en('Faster offices') } },
    ]);
  });

  test('PR-34 is taken back by who said it', async () => {
    expect(await desk.take(first, 'withdraw-interest', {}, personWith(on, 'stakeholder', ids.tartu))).toEqual(refused('absent'));
    await idOf(desk.take(first, 'withdraw-interest', {}, citizen));
    expect((await matrix()).rows.find(({ id }) => id === first)?.interests).toHaveLength(2);
    expect(await desk.offered(first, citizen)).toEqual(['suggest-interest']);
  });

  test('PR-34 the sentences of the policy', () => {
    const at = { projectId, partnerId: ids.tartu };
    const may = (rule: (role: Role) => boolean) => roles.filter(rule);
    expect(may((role) => maySuggestInterest(personWith(on, role, ids.tartu).actor, at))).toEqual(['stakeholder']);
    expect(may((role) => mayWithdrawWord(personWith(on, role, ids.tartu).actor, { ...at, byPerson: newId() }))).toEqual(['coordinator', 'partner-officer', 'administrator']);
    expect(may((role) => maySetRegister(personWith(on, role, ids.tartu).actor, at))).toEqual(['coordinator', 'administrator']);
    expect([maySuggestInterest(anonymous, at), mayWithdrawWord(anonymous, { ...at, byPerson: undefined }), maySetRegister(anonymous, at)]).toEqual([false, false, false]);
  });
});

describe('the dates of the register', () => {
  test('PR-30 are none at first, and set by who leads', async () => {
    expect(await registerOf(database, projectId)).toEqual({ opens: null, closes: null, reason: undefined, revision: 0 });
    expect(await set({ closes: '2026-02-01' }, tartu)).toEqual(refused('absent'));
    expect(await set({ opens: '2026-02-02', closes: '2026-02-01' })).toEqual(refused('period-reversed', 'closes'));
    expect(await set({ closes: '2026-02-30' })).toMatchObject(refused('invalid', 'closes'));
    expect(await set({ opens: '2026-01-10', closes: '2026-01-31' })).toEqual({ ok: true, value: { revision: 1 } });
    expect(await set({ closes: '2026-03-31' })).toEqual(refused('stale'));
    expect(await registerOf(database, projectId)).toMatchObject({ opens: '2026-01-10', closes: '2026-01-31', revision: 1 });
  });

  test('PR-31 keep interest out before and after, not its withdrawal', async () => {
    for (const instant of ['2026-01-09T23:59:00.000Z', '2026-02-01T00:00:00.000Z']) {
      clock.set(instant);
      expect(await desk.take(second, 'mark-interest', {}, tartu)).toEqual(refused('closed'));
      expect(await desk.take(second, 'suggest-interest', { why }, citizen)).toEqual(refused('closed'));
    }
    await idOf(desk.take(first, 'withdraw-interest', {}, tartu));
    clock.set('2026-01-31T23:59:00.000Z');
    await idOf(desk.take(second, 'mark-interest', {}, tartu));
  });

  test('PR-32 go on after the end only with a reason, which stays to be read', async () => {
    clock.set('2026-02-03T09:00:00.000Z');
    expect(await set({ closes: '2026-02-28', revision: 1 })).toEqual(refused('reason-missing', 'reason'));
    expect(await set({ closes: '2026-02-28', revision: 1, reason: en('Genova was away.') })).toMatchObject({ ok: true });
    expect(await registerOf(database, projectId)).toMatchObject({ closes: '2026-02-28', reason: en('Genova was away.'), revision: 2 });
    await idOf(desk.take(second, 'suggest-interest', { why }, citizen));
  });

  test('PR-33 who has said nothing itself is known', async () => {
    expect((await silentPartners(database, projectId)).map(({ slug }) => slug)).toEqual(['gavle', 'genova']);
  });

  test('PR-35 the matrix leaves out what was declined, unless somebody is interested', async () => {
    const shown = async () => (await matrix()).rows.map(({ id }) => id);
    expect(await shown()).toEqual([first, second]);
    await sql`update practice set state = 'declined', state_reason = '{}'`.execute(database.reading);
    expect(await shown()).toEqual([first, second]);
    await sql`update interest set withdrawn_at = now() where practice_id = ${first}`.execute(database.reading);
    expect(await shown()).toEqual([second]);
    expect((await matrix()).partners.map(({ slug }) => slug)).toEqual(['gavle', 'tartu', 'genova']);
  });
});
