import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../../test/demo.ts';
import { anonymous, type Actor, type Role } from '../../../../kernel/actor.ts';
import { written } from '../../../../kernel/text.ts';
import type { Content, Fields } from '../../../editing/index.ts';
import { citiesById, instruments } from '../../../partnership/index.ts';
import { search } from '../../../search/index.ts';
import { desks, endorsementsOf, planBySlug, plans } from '../../index.ts';
import { planPageData } from '../page-data.ts';

const { database, runner, projectId, newId } = await demoDatabase();
const [desk] = desks;

const en = (text: string) => written('en', text);
const refused = (code: string, field?: string) => ({ ok: false, refusals: [{ code, ...(field === undefined ? {} : { field }) }] });
const cities = new Map([...(await citiesById(database, projectId)).values()].map((city) => [city.slug, city.id]));
const city = (slug: string) => cities.get(slug) ?? '';
const [instrument] = await instruments(database, projectId);
const noProgress = { progressOf: () => Promise.resolve(new Map()) };

function person(role: Role, slug?: string): { actor: Actor; projectId: string } {
  return { actor: { kind: 'person', id: newId(), memberships: [{ projectId, role, partnerId: slug === undefined ? undefined : city(slug) }] }, projectId };
}
const officer = person('partner-officer', 'tartu');
const authority = person('policy-authority', 'tartu');

async function carriedOut(result: Promise<{ readonly ok: boolean; readonly value?: unknown }>): Promise<string> {
  const done = await result;
  if (!done.ok) throw new Error(JSON.stringify(done));
  // every command answers with the id of its record
  return (done.value as { readonly id: string }).id;
}

async function begun(content: Content<Fields>, by = officer) {
  if (desk.begin === undefined) throw new Error('plans cannot be begun');
  return runner.run(desk.begin.command, desk.begin.input(content, { slug: 'workspace', partnerId: city('tartu'), lang: 'en' }), by);
}
const id = await carriedOut(begun({ title: en('Wombat plan'), instrumentId: null, vision: null }));

/** The plan as it stands. */
async function standing() {
  const found = await desk.editable.find(database, projectId, id);
  if (found === undefined) throw new Error('there is no such plan');
  return found;
}

async function take(name: string, said: Content<Fields> = {}, by = officer) {
  const step = desk.steps.find((each) => each.name === name);
  if (step === undefined) throw new Error(`no step ${name}`);
  return runner.run(step.command, step.input(await standing(), said), by);
}

async function offered({ actor }: { readonly actor: Actor }): Promise<readonly string[]> {
  const now = await standing();
  return desk.steps.filter((step) => step.offered(now, actor, { projectId, partnerIds: now.partnerIds })).map((step) => step.name);
}

async function revised(changes: object, { revision, by = officer }: { readonly revision?: number; readonly by?: typeof officer } = {}) {
  return runner.run(desk.revise, { id, revision: revision ?? (await standing()).revision, changes }, by);
}

const shown = async (visibility: string, by = officer) => runner.run(desk.show, { id, revision: (await standing()).revision, visibility }, by);
const found = async (text: string) => (await search(database, { projectId, lang: 'en', text })).groups.flatMap((group) => group.hits.map((hit) => hit.path));

describe('a plan begun in the workspace', () => {
  test('PL-19 a title is enough, and the project alone sees it', async () => {
    expect(await standing()).toMatchObject({ slug: 'workspace', revision: 1, visibility: 'project', state: 'draft', partnerIds: [city('tartu')] });
    expect((await desk.list(database, projectId)).find((row) => row.id === id)).toMatchObject({ title: en('Wombat plan'), state: 'draft', visibility: 'project' });
    expect(await planBySlug(database, projectId, 'workspace')).toBeUndefined();
    expect((await plans(database, projectId)).map((plan) => plan.id)).not.toContain(id);
    expect(await found('"Wombat plan"')).toEqual([]);
    expect(desk.publicPath?.(await standing())).toBe('/plans/workspace');
  });

  test('PL-12 the own officer begins one, nobody else does', async () => {
    const may = (by: { readonly actor: Actor }, at: readonly string[] = [city('tartu')]) => desk.begin?.mayBegin(by.actor, { projectId, partnerIds: at });
    expect([officer, person('coordinator'), person('administrator')].map((by) => may(by))).toEqual([true, true, true]);
    expect([person('partner-officer', 'gavle'), authority, person('stakeholder', 'tartu'), { actor: anonymous }].map((by) => may(by))).toEqual([false, false, false, false]);
    expect([may(officer, []), may(authority, [])]).toEqual([true, false]);
    expect(await begun({ title: en('x'), instrumentId: null, vision: null }, person('partner-officer', 'gavle'))).toEqual(refused('absent'));
  });
});

describe('changing a plan', () => {
  test('PL-19 plan.revise changes the fields it names; the same field from an old revision conflicts', async () => {
    expect(await revised({ vision: { lang: 'en', text: 'Services by design' } })).toEqual({ ok: true, value: { id, revision: 2 } });
    expect(await revised({ vision: { lang: 'en', text: 'Other' } }, { revision: 1 })).toEqual(refused('stale', 'vision'));
    expect(await revised({ background: { lang: 'en', text: 'Few bidders' } }, { revision: 1 })).toMatchObject({ ok: true });
    expect((await standing()).content).toMatchObject({ vision: en('Services by design'), background: en('Few bidders'), policyContext: null, instrumentId: null });
  });

  test('PL-01 the instrument is the city’s own, and has no other plan', async () => {
    expect(await revised({ instrumentId: newId() })).toMatchObject({ ok: false, refusals: expect.arrayContaining([{ code: 'unknown-reference', field: 'instrumentId' }]) });
    expect(await revised({ instrumentId: instrument?.id })).toEqual(refused('unknown-reference', 'instrumentId'));
    expect(await revised({ title: { lang: 'en', text: ' ' } })).toEqual(refused('required', 'title'));
    await sql`update policy_instrument set partner_id = ${city('tartu')} where id = ${instrument?.id}`.execute(database.reading);
    expect(await revised({ instrumentId: instrument?.id })).toEqual(refused('taken', 'instrumentId'));
  });

  test('PL-12 to others there is no such plan', async () => {
    for (const by of [person('partner-officer', 'gavle'), person('stakeholder', 'tartu'), authority, { actor: anonymous, projectId }]) {
      expect(await revised({ vision: { lang: 'en', text: 'Mine' } }, { by })).toEqual(refused('absent'));
      expect(await shown('public', by)).toEqual(refused('absent'));
      expect(await runner.run(desk.restore, { id, revision: 3, to: 1 }, by)).toEqual(refused('absent'));
    }
    expect(await revised({}, { by: { ...person('coordinator'), projectId: newId() } })).toEqual(refused('absent'));
  });
});

describe('from draft to endorsement and amendment', () => {
  const endorsing = { endorsedBy: 'A. Person', endorserFunction: en('Head of department'), organisation: null, endorsedOn: '2026-01-10' };

  test('PL-08 plan.show alone makes no draft public; the consultation does', async () => {
    await carriedOut(shown('public'));
    expect([await planBySlug(database, projectId, 'workspace'), await found('"Wombat plan"')]).toEqual([undefined, []]);
    expect(await offered(officer)).toEqual(['consult', 'finish']);
    await carriedOut(take('consult'));
    expect(await planBySlug(database, projectId, 'workspace')).toMatchObject({ state: 'in-consultation' });
    expect(await found('"Wombat plan"')).toEqual(['/plans/workspace']);
  });

  test('PL-17 in consultation a translation is added and nothing else', async () => {
    expect(await revised({ vision: { lang: 'en', text: 'Changed' }, title: { lang: 'hu', text: 'Vombat terv' } })).toEqual(refused('wrong-state', 'vision'));
    expect(await revised({ title: { lang: 'hu', text: 'Vombat terv' } })).toMatchObject({ ok: true });
    const { revision } = await standing();
    expect(await runner.run(desk.restore, { id, revision, to: 1 }, officer)).toMatchObject({ ok: false, refusals: [{ code: 'wrong-state' }, { code: 'wrong-state' }] });
  });

  test('PL-21 back to the draft with a reason, and on to its end', async () => {
    expect(await offered(officer)).toEqual(['finish', 'reopen']);
    expect(await take('reopen', { reason: null })).toEqual(refused('reason-missing', 'reason'));
    await carriedOut(take('reopen', { reason: en('More was asked for.') }));
    expect(await found('"Wombat plan"')).toEqual([]);
    await carriedOut(take('finish'));
    expect([await offered(officer), await offered(authority), await offered(person('policy-authority', 'gavle'))]).toEqual([['reopen'], ['endorse'], []]);
  });

  test('PL-05, PL-12 the authority endorses the text as it stands', async () => {
    expect(await take('endorse', endorsing)).toEqual(refused('absent'));
    await carriedOut(take('endorse', endorsing, authority));
    expect(await endorsementsOf(database, projectId, id)).toMatchObject([{ version: 2, endorsedBy: 'A. Person', endorsedOn: '2026-01-10' }]);
    expect(await revised({ vision: { lang: 'en', text: 'Changed' } })).toEqual(refused('wrong-state', 'vision'));
    expect(await planPageData(database, { projectId, slug: 'workspace' }, noProgress)).toMatchObject({ outdated: false });
    expect(await offered(officer)).toEqual(['amend', 'close']);
  });

  test('PL-09 a change after an amendment was opened makes the endorsement visibly outdated', async () => {
    await carriedOut(take('amend', { reason: en('New money.') }));
    expect((await planPageData(database, { projectId, slug: 'workspace' }, noProgress))?.outdated).toBe(false);
    await carriedOut(revised({ vision: { lang: 'en', text: 'Quokka services' } }));
    expect((await planPageData(database, { projectId, slug: 'workspace' }, noProgress))?.outdated).toBe(true);
    expect(await found('"Quokka services"')).toEqual(['/plans/workspace']);
  });

  test('PL-19 an older content is brought back, and the endorsement stands again', async () => {
    const { revision } = await standing();
    await carriedOut(runner.run(desk.restore, { id, revision, to: revision - 1 }, officer));
    expect((await standing()).content).toMatchObject({ vision: { texts: { en: { text: 'Services by design' } } } });
    expect((await planPageData(database, { projectId, slug: 'workspace' }, noProgress))?.outdated).toBe(false);
  });

  test('PL-21 a closed plan is offered no step', async () => {
    await carriedOut(take('finish'));
    await carriedOut(take('endorse', endorsing, authority));
    await carriedOut(take('close'));
    expect(await offered(officer)).toEqual([]);
  });

  test('PL-21 a plan known from outside is taken up as a draft, and is no longer public', async () => {
    const known = (await plans(database, projectId)).find((plan) => plan.slug === 'gavle');
    const outside = await desk.editable.find(database, projectId, known?.id ?? '');
    if (outside === undefined) throw new Error('there is no such plan');
    const own = { projectId, partnerIds: outside.partnerIds };
    expect(desk.steps.filter((step) => step.offered(outside, person('coordinator').actor, own)).map((step) => step.name)).toEqual(['take-up']);
    const step = desk.steps.find((each) => each.name === 'take-up');
    if (step !== undefined) await carriedOut(runner.run(step.command, step.input(outside, {}), person('coordinator')));
    expect(await planBySlug(database, projectId, 'gavle')).toBeUndefined();
    expect(await desk.related?.(database, projectId, outside)).toMatchObject([{ path: expect.stringMatching(/^\/actions\//) }]);
  });
});
