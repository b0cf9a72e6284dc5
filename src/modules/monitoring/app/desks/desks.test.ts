import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../../test/demo.ts';
import { textsTwice } from '../../../../../test/desk.ts';
import type { Actor, Role } from '../../../../kernel/actor.ts';
import { type LocalizedText, written } from '../../../../kernel/text.ts';
import type { Content, Desk, Fields } from '../../../editing/index.ts';
import { citiesById, instruments, semesters } from '../../../partnership/index.ts';
import { actions, desks as planDesks } from '../../../plans/index.ts';
import { search } from '../../../search/index.ts';
import { desks, indicators, policyChanges, progressOf, reportPeriods, resultsOverview } from '../../index.ts';

const { database, runner, projectId, newId } = await demoDatabase();

const en = (text: string) => written('en', text);
const refused = (code: string, field?: string) => ({ ok: false, refusals: [{ code, ...(field === undefined ? {} : { field }) }] });
const on = (start: string) => ({ v: 1, kind: 'on', start }) as const;
const cities = new Map([...(await citiesById(database, projectId)).values()].map((city) => [city.slug, city.id]));
const city = (slug: string) => cities.get(slug) ?? '';
const known = new Map((await actions(database, projectId)).map((action) => [action.slug, action.id]));
const tartu = known.get('tartu-1') ?? '';
const [semester] = await semesters(database, projectId);
const [instrument] = await instruments(database, projectId);

function deskAt(path: string): Desk {
  const desk = desks.find((each) => each.path === path);
  if (desk === undefined) throw new Error(`no desk ${path}`);
  return desk;
}

function person(role: Role, slug?: string): { actor: Actor; projectId: string } {
  return { actor: { kind: 'person', id: newId(), memberships: [{ projectId, role, partnerId: slug === undefined ? undefined : city(slug) }] }, projectId };
}
const officer = person('partner-officer', 'tartu');
const coordinator = person('coordinator');
const strangers = [person('partner-officer', 'gavle'), person('stakeholder', 'tartu'), person('programme-officer')];

async function carriedOut(result: Promise<{ readonly ok: boolean; readonly value?: unknown }>): Promise<string> {
  const done = await result;
  if (!done.ok) throw new Error(JSON.stringify(done));
  // every command answers with the id of its record
  return (done.value as { readonly id: string }).id;
}

/** Begins a record as the workspace does; titles make addresses, and a record without one gets a plain one. */
function begun(desk: Desk, content: Content<Fields>, by = officer) {
  if (desk.begin === undefined) throw new Error(`${desk.path} cannot be begun`);
  // a name is a text
  const name = (content['name'] as LocalizedText | undefined)?.texts.en?.text.toLowerCase().replaceAll(' ', '-');
  return runner.run(desk.begin.command, desk.begin.input(content, { slug: name ?? 'record', partnerId: city('tartu'), lang: 'en' }), by);
}

async function standing(desk: Desk, id: string) {
  const found = await desk.editable.find(database, projectId, id);
  if (found === undefined) throw new Error('there is no such record');
  return found;
}

async function revised(desk: Desk, id: string, changes: object, by = officer) {
  return runner.run(desk.revise, { id, revision: (await standing(desk, id)).revision, changes }, by);
}

async function shown(desk: Desk, id: string, visibility: 'public' | 'project', by = officer) {
  return runner.run(desk.show, { id, revision: (await standing(desk, id)).revision, visibility }, by);
}

async function take(desk: Desk, id: string, { name, said = {}, by = officer }: { name: string; said?: Content<Fields>; by?: typeof officer }) {
  const step = desk.steps.find((each) => each.name === name);
  if (step === undefined) throw new Error(`no step ${name}`);
  return runner.run(step.command, step.input(await standing(desk, id), said), by);
}

async function offered(desk: Desk, id: string, { actor }: { readonly actor: Actor }): Promise<readonly string[]> {
  const now = await standing(desk, id);
  return desk.steps.filter((step) => step.offered(now, actor, { projectId, partnerIds: now.partnerIds })).map((step) => step.name);
}

async function deniedTo(desk: Desk, id: string, by: typeof officer) {
  expect(await revised(desk, id, {}, by)).toEqual(refused('absent'));
  expect(await shown(desk, id, 'public', by)).toEqual(refused('absent'));
  expect(await runner.run(desk.restore, { id, revision: 1, to: 1 }, by)).toEqual(refused('absent'));
}

const found = async (text: string) => (await search(database, { projectId, lang: 'en', text })).groups.flatMap((group) => group.hits.map((hit) => hit.path));
/** Everything the page of the results says, as one text. */
const results = async () => JSON.stringify(await resultsOverview(database, projectId));
const before = await results();

describe('progress', async () => {
  const desk = deskAt('progress');
  const report = { actionId: tartu, semesterId: semester?.id ?? null, period: on('2024'), status: 'delayed', text: en('Wombats were late.'), reason: null };
  const id = await carriedOut(begun(desk, report));

  test('MO-23 a report is begun from an action and a half-year, seen by the project only', async () => {
    const content = { period: semester?.period, status: 'delayed' };
    expect(await standing(desk, id)).toMatchObject({ visibility: 'project', state: 'delayed', partnerIds: [city('tartu')], content });
    expect((await desk.list(database, projectId)).find((row) => row.id === id)).toMatchObject({ state: 'delayed', visibility: 'project' });
    expect(JSON.stringify([...(await progressOf(database, projectId, [tartu]))])).not.toContain('Wombats');
    expect(await results()).toBe(before);
    expect(desk.publicPath?.(await standing(desk, id))).toMatch(/^\/plans\/tartu\/actions\/\d+#progress$/);
    expect(await desk.related?.(database, projectId, await standing(desk, id))).toMatchObject([{ path: `/actions/${tartu}` }]);
  });

  test('MO-24 for a half-year or another period, never for none', async () => {
    expect(await begun(desk, { ...report, semesterId: null, period: { v: 1, kind: 'unknown' } })).toEqual(refused('required', 'semesterId'));
    expect(await begun(desk, { ...report, semesterId: '01990000-0000-7000-8000-00000000ffff' })).toEqual(refused('unknown-reference', 'semesterId'));
    expect(await begun(desk, { ...report, semesterId: null, period: null })).toEqual(refused('required', 'semesterId'));
  });

  test('MO-01 progress.revise: one report per period, and a reason where it was given up', async () => {
    const other = desk.begin?.input({ ...report, semesterId: null }, { slug: 'other', partnerId: '', lang: 'en' });
    expect(await runner.run(desk.begin?.command ?? desk.revise, other, officer)).toMatchObject({ ok: true });
    expect(await begun(desk, report)).toMatchObject({ ok: false, refusals: [{ code: 'taken' }] });
    expect(await revised(desk, id, { period: on('2024') })).toEqual(refused('taken', 'period'));
    expect(await revised(desk, id, { status: 'dropped' })).toEqual(refused('reason-missing', 'reason'));
    expect(await revised(desk, id, { status: null })).toMatchObject({ ok: false });
    expect(await revised(desk, id, { status: 'dropped', reason: { lang: 'en', text: 'No money.' } })).toMatchObject({ ok: true });
  });

  test('MO-18 progress.show and progress.restore are the own officer’s', async () => {
    for (const by of strangers) await deniedTo(desk, id, by);
    await carriedOut(shown(desk, id, 'public'));
    expect(JSON.stringify([...(await progressOf(database, projectId, [tartu]))])).toContain('Wombats');
    await carriedOut(runner.run(desk.restore, { id, revision: 3, to: 1 }, officer));
    expect(await standing(desk, id)).toMatchObject({ state: 'delayed', content: { reason: null } });
    await carriedOut(shown(desk, id, 'project', coordinator));
    expect(JSON.stringify([...(await progressOf(database, projectId, [tartu]))])).not.toContain('Wombats');
  });
});

describe('indicators and values', async () => {
  const [desk, values] = [deskAt('indicators'), deskAt('values')];
  const of = { name: en('Wombats counted'), definition: null, unit: 'number', kind: 'result', counting: 'none' };
  const id = await carriedOut(begun(desk, { ...of, actionId: tartu }));
  const value = {
    indicatorId: id, amount: '12.5', status: 'estimated', atLeast: false, period: on('2023'), method: null, provenance: null, sourceTitle: null, partnerId: null,
    supersedesId: null,
  };
  const valueId = await carriedOut(begun(values, value));
  const publicValues = async () => (await indicators(database, projectId)).find((each) => each.id === id)?.values.map((each) => each.quantity.amount);

  test('MO-23 what is begun is in no list, number or search of the public', async () => {
    expect([(await standing(desk, id)).visibility, (await standing(values, valueId)).visibility]).toEqual(['project', 'project']);
    expect([await results(), await found('Wombats'), await publicValues()]).toEqual([before, [], undefined]);
    expect((await desk.list(database, projectId)).map((row) => row.id)).toContain(id);
    expect((await values.list(database, projectId)).find((row) => row.id === valueId)).toMatchObject({ state: 'draft', partnerIds: [city('tartu')] });
  });

  test('MO-18 an indicator of the project is begun by who answers for it', async () => {
    expect(await begun(desk, { ...of, actionId: projectId })).toEqual(refused('absent'));
    const ofProject = await carriedOut(begun(desk, { ...of, name: en('Numbats'), actionId: projectId }, coordinator));
    expect(await standing(desk, ofProject)).toMatchObject({ partnerIds: [] });
    const own = await carriedOut(begun(values, { ...value, indicatorId: ofProject }));
    expect((await standing(values, own)).partnerIds).toEqual([city('tartu')]);
    expect(await begun(values, { ...value, indicatorId: ofProject, partnerId: city('gavle') })).toEqual(refused('absent'));
  });

  test('MO-03 indicator.revise: percentages are not added up, a date alone is no target', async () => {
    expect(await revised(desk, id, { unit: 'percent', counting: 'cumulative' })).toEqual(refused('value-contradiction', 'counting'));
    expect(await revised(desk, id, { targetDue: on('2025') })).toEqual(refused('required', 'targetAmount'));
    await carriedOut(revised(desk, id, { targetAmount: '40', targetDue: on('2025'), definition: { lang: 'en', text: 'Seen twice.' } }));
    for (const by of strangers) await deniedTo(desk, id, by);
  });

  test('MO-15 indicator.show makes it public and found, indicator.restore brings it back', async () => {
    await carriedOut(shown(desk, id, 'public'));
    expect(await found('Wombats')).toEqual([`/results#indicator-${(await standing(desk, id)).slug}`]);
    expect((await indicators(database, projectId)).find((each) => each.id === id)).toMatchObject({ target: { amount: '40', due: on('2025') }, values: [] });
    await carriedOut(runner.run(desk.restore, { id, revision: 3, to: 1 }, officer));
    expect((await indicators(database, projectId)).find((each) => each.id === id)?.target).toBeUndefined();
  });

  test('MO-04 value.revise: amount and status agree, the source of a reported number is named', async () => {
    expect(await revised(values, valueId, { amount: null })).toEqual(refused('value-contradiction', 'amount'));
    expect(await revised(values, valueId, { status: 'reported' })).toEqual(refused('fact-missing', 'provenance'));
    expect(await revised(values, valueId, { status: 'measured' })).toEqual(refused('fact-missing', 'method'));
    expect(await revised(values, valueId, { provenance: 'javascript:alert(1)' })).toMatchObject({ ok: false });
    await carriedOut(revised(values, valueId, { status: 'reported', provenance: 'https://example.org/wombats' }));
    for (const by of strangers) await deniedTo(values, valueId, by);
  });

  test('MO-05, MO-06 handed in, sent back with a note, handed in again, approved', async () => {
    expect([await offered(values, valueId, officer), await offered(values, valueId, person('partner-officer', 'gavle'))]).toEqual([['submit'], []]);
    await carriedOut(shown(values, valueId, 'public'));
    await carriedOut(take(values, valueId, { name: 'submit' }));
    expect([await offered(values, valueId, officer), await offered(values, valueId, coordinator)]).toEqual([[], ['approve', 'return']]);
    expect(await revised(values, valueId, { amount: '13' })).toEqual(refused('wrong-state', 'amount'));
    expect(await take(values, valueId, { name: 'approve' })).toEqual(refused('absent'));
    expect(await take(values, valueId, { name: 'return', said: { note: null }, by: coordinator })).toEqual(refused('reason-missing', 'note'));
    await carriedOut(take(values, valueId, { name: 'return', said: { note: en('Which wombats?') }, by: coordinator }));
    await carriedOut(revised(values, valueId, { amount: '13' }));
    await carriedOut(take(values, valueId, { name: 'submit' }));
    expect(await publicValues()).toEqual([]);
    await carriedOut(take(values, valueId, { name: 'approve', by: coordinator }));
    expect(await publicValues()).toEqual(['13']);
  });

  test('MO-21 an approved value takes no change, and is corrected by another one', async () => {
    expect(await revised(values, valueId, { amount: '14' })).toEqual(refused('wrong-state', 'amount'));
    expect(await runner.run(values.restore, { id: valueId, revision: (await standing(values, valueId)).revision, to: 1 }, officer)).toMatchObject({ ok: false });
    const correction = await carriedOut(begun(values, { ...value, period: on('2023-12'), amount: '14', supersedesId: valueId }));
    for (const [name, by] of [['submit', officer], ['approve', coordinator]] as const) await carriedOut(take(values, correction, { name, by }));
    expect(await publicValues()).toEqual([]);
    await carriedOut(shown(values, correction, 'public'));
    expect(await publicValues()).toEqual(['14']);
    expect(await standing(values, valueId)).toMatchObject({ state: 'superseded' });
  });

  test('MO-15, SE-12 it is gone while its action is hidden, and comes back with it', async () => {
    const [, action] = planDesks;
    await carriedOut(shown(action, tartu, 'project', coordinator));
    expect([await found('Wombats'), await publicValues()]).toEqual([[], undefined]);
    expect(await results()).not.toContain('Wombats');
    await carriedOut(shown(action, tartu, 'public', coordinator));
    expect([(await found('Wombats')).length, await publicValues()]).toEqual([1, ['14']]);
  });
});

describe('policy changes', async () => {
  const desk = deskAt('policy-changes');
  const change = { actionId: tartu, title: en('Echidna rules'), type: 'governance', happened: on('2023'), text: null };
  const id = await carriedOut(begun(desk, change));

  test('MO-19, MO-23 a draft may lack its source, and nobody outside sees it', async () => {
    expect(await standing(desk, id)).toMatchObject({ visibility: 'project', partnerIds: [city('tartu')], content: { provenance: null, evidenced: false } });
    expect([await found('Echidna'), (await results()).includes('Echidna')]).toEqual([[], false]);
    expect(await shown(desk, id, 'public')).toEqual(refused('required', 'provenance'));
    expect((await desk.list(database, projectId)).map((row) => row.id)).toContain(id);
  });

  test('MO-19 policy-change.revise: action and instrument are the city’s own', async () => {
    expect(await revised(desk, id, { actionId: known.get('gavle-1') })).toEqual(refused('unknown-reference', 'actionId'));
    expect(await revised(desk, id, { instrumentId: instrument?.id })).toEqual(refused('unknown-reference', 'instrumentId'));
    expect(await revised(desk, id, { happened: { v: 1, kind: 'within', start: '2023', end: '2022' } })).toEqual(refused('period-reversed', 'happened'));
    expect(await begun(desk, change, person('partner-officer', 'gavle'))).toEqual(refused('absent'));
    for (const by of strangers) await deniedTo(desk, id, by);
  });

  test('MO-14 policy-change.show: with a source it is reported, with evidence shown', async () => {
    await carriedOut(revised(desk, id, { provenance: 'https://example.org/decision', sourceTitle: 'Decision 12' }));
    await carriedOut(shown(desk, id, 'public'));
    const told = async () => (await policyChanges(database, projectId)).find((each) => each.id === id);
    expect(await told()).toMatchObject({ evidenced: false, evidence: [], provenance: { statements: [{ sources: [{ title: 'Decision 12', publisher: 'example.org' }] }] } });
    expect(await found('Echidna')).toHaveLength(1);
    await carriedOut(revised(desk, id, { evidenced: true }));
    expect(await told()).toMatchObject({ evidenced: true, evidence: [{ url: 'https://example.org/decision', title: 'Decision 12' }] });
    expect(await revised(desk, id, { provenance: null })).toEqual(refused('required', 'provenance'));
  });

  test('MO-23 policy-change.restore and hiding it again', async () => {
    await carriedOut(runner.run(desk.restore, { id, revision: (await standing(desk, id)).revision, to: 2 }, officer));
    expect((await policyChanges(database, projectId)).find((each) => each.id === id)?.evidenced).toBe(false);
    await carriedOut(shown(desk, id, 'project'));
    expect([await found('Echidna'), (await results()).includes('Echidna')]).toEqual([[], false]);
  });
});

describe('what the whole project asks of these records', () => {
  test.each(desks.map((desk) => [desk.path, desk] as const))('MO-23 the texts of all %s, drafts too, are those of each by itself', async (_, desk) => {
    const { atOnce, oneByOne } = await textsTwice({ database, projectId }, desk);
    expect(atOnce).toEqual(oneByOne);
    expect(atOnce.size).toBeGreaterThan(0);
  });

  test('MO-24 the periods that were reported on, drafts too', async () => {
    const periods = await reportPeriods(database, projectId);
    expect(periods).toHaveLength((await deskAt('progress').list(database, projectId)).length);
    expect(periods.every(({ kind }) => kind !== 'unknown')).toBe(true);
  });
});
