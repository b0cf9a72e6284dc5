import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../../test/demo.ts';
import { textsTwice } from '../../../../../test/desk.ts';
import type { Actor, Role } from '../../../../kernel/actor.ts';
import { noProvenance } from '../../../../kernel/provenance.ts';
import { written } from '../../../../kernel/text.ts';
import type { Content, Fields } from '../../../editing/index.ts';
import { citiesById } from '../../../partnership/index.ts';
import { search } from '../../../search/index.ts';
import { openTransfer, transfers } from '../../../transfers/index.ts';
import { actionRows, actions, actionsByTransfer, desks, movePlanOn, recordPlan, stepDays } from '../../index.ts';
import { contentHash, contentOf } from '../content.ts';

const { database, runner, as, projectId, newId } = await demoDatabase();
const [, desk] = desks;

const en = (text: string) => written('en', text);
const refused = (code: string, field?: string) => ({ ok: false, refusals: [{ code, ...(field === undefined ? {} : { field }) }] });
const cities = new Map([...(await citiesById(database, projectId)).values()].map((city) => [city.slug, city.id]));
const city = (slug: string) => cities.get(slug) ?? '';
const known = await transfers(database, projectId);
const own = known.find((each) => each.importer.slug === 'tartu')?.id ?? '';
const foreign = known.find((each) => each.importer.slug !== 'tartu')?.id ?? '';

function person(role: Role, slug?: string): { actor: Actor; projectId: string } {
  return { actor: { kind: 'person', id: newId(), memberships: [{ projectId, role, partnerId: slug === undefined ? undefined : city(slug) }] }, projectId };
}
const officer = person('partner-officer', 'tartu');

async function carriedOut(result: Promise<{ readonly ok: boolean; readonly value?: unknown }>): Promise<string> {
  const done = await result;
  if (!done.ok) throw new Error(JSON.stringify(done));
  // every command answers with the id of its record
  return (done.value as { readonly id: string }).id;
}

const draft = { slug: 'draft', importerId: city('tartu'), title: en('Axolotl transfer'), summary: en('Not public yet.'), visibility: 'project', provenance: noProvenance };
const hidden = await carriedOut(runner.run(openTransfer, draft, as));
const planId = await carriedOut(runner.run(recordPlan, { slug: 'drafts', partnerId: city('tartu'), title: en('Plan'), visibility: 'project', provenance: noProvenance }, officer));

function begun(slug: string, content: Content<Fields>, by = officer) {
  if (desk.begin === undefined) throw new Error('actions cannot be begun');
  return runner.run(desk.begin.command, desk.begin.input(content, { slug, partnerId: '', lang: 'en' }), by);
}
const id = await carriedOut(begun('first', { planId, title: en('Wombat training'), transferIds: [own, hidden], practiceIds: [], background: null }));

/** The action as it stands. */
async function standing() {
  const found = await desk.editable.find(database, projectId, id);
  if (found === undefined) throw new Error('there is no such action');
  return found;
}

async function revised(changes: object, by = officer) {
  return runner.run(desk.revise, { id, revision: (await standing()).revision, changes }, by);
}

const hash = async () => {
  const content = await contentOf(database, { projectId, planId });
  return content === undefined ? '' : contentHash(content);
};
const found = async (text: string) => (await search(database, { projectId, lang: 'en', text })).groups.flatMap((group) => group.hits.map((hit) => hit.path));
const listed = async () => (await actions(database, projectId)).find((action) => action.id === id);

describe('an action begun in the workspace', () => {
  test('PL-19 comes from transfers of the own city, drafts too, and gets the next number', async () => {
    const content = { transferIds: [own, hidden] };
    expect(await standing()).toMatchObject({ slug: 'first', revision: 1, visibility: 'project', state: 'draft', partnerIds: [city('tartu')], content });
    const second = await carriedOut(begun('second', { planId, title: en('Second'), transferIds: [], practiceIds: [], background: null }));
    expect((await actionRows(database, projectId, planId)).map((row) => [row.id, row.number])).toEqual([[id, 1], [second, 2]]);
    expect(desk.publicPath?.(await standing())).toBe('/plans/drafts/actions/1');
  });

  test('PL-10, PL-12 not from another city’s transfer, and not by another city', async () => {
    const content = { planId, title: en('x'), transferIds: [foreign], practiceIds: [], background: null };
    expect(await begun('x', content)).toEqual(refused('unknown-reference', 'transferIds'));
    expect(await begun('x', { ...content, transferIds: [] }, person('partner-officer', 'gavle'))).toEqual(refused('absent'));
    expect(await begun('x', { ...content, planId: newId(), transferIds: [] })).toEqual(refused('absent'));
    expect(await revised({ transferIds: [foreign] })).toEqual(refused('unknown-reference', 'transferIds'));
    expect(await revised({ transferIds: [newId()] })).toMatchObject({ ok: false });
  });

  test('PL-19 the project sees it, the public nothing of it', async () => {
    expect((await desk.list(database, projectId)).find((row) => row.id === id)).toMatchObject({ title: en('Wombat training'), state: 'draft', partnerIds: [city('tartu')] });
    expect([await listed(), await found('"Wombat training"')]).toEqual([undefined, []]);
    expect((await actionsByTransfer(database, projectId, [own])).get(own)?.map((action) => action.id)).not.toContain(id);
  });

  test('its plan and its transfers stand beside it', async () => {
    const related = await desk.related?.(database, projectId, await standing());
    expect(related?.map((each) => each.path).toSorted()).toEqual([`/plans/${planId}`, `/transfers/${own}`, `/transfers/${hidden}`].toSorted());
    expect(related).toContainEqual({ label: en('Axolotl transfer'), path: `/transfers/${hidden}` });
  });
});

describe('the six parts of the template', () => {
  test('PL-18 lists and costs are written as they are told, and shown once they are whole', async () => {
    await carriedOut(revised({
      background: { lang: 'en', text: 'Seen in Gävle.' }, activities: { lang: 'en', text: 'A course.' },
      steps: { lang: 'en', text: '2024-05 Open call: for all\nReview' }, players: { lang: 'en', text: 'City office: teaches' },
      responsible: { lang: 'en', text: 'Service department' }, timeframe: { v: 1, kind: 'from', start: '2024-05', end: '2025' }, costAmount: '1200',
      fundingSecured: { lang: 'en', text: 'City budget: 1200 EUR' }, expectedChange: 'governance',
    }));
    await carriedOut(runner.run(desk.show, { id, revision: 2, visibility: 'public' }, officer));
    const content = await contentOf(database, { projectId, planId });
    expect(content?.actions[0]).toMatchObject({
      title: en('Wombat training'), expectedChange: 'governance', timeframe: { start: '2024-05', end: '2025' },
      steps: [{ title: en('Open call'), note: en('for all'), when: { v: 1, kind: 'on', start: '2024-05' } }, { title: en('Review'), note: null, when: { v: 1, kind: 'unknown' } }],
      details: {
        background: en('Seen in Gävle.'), players: [{ name: en('City office'), role: en('teaches') }], responsible: en('Service department'), costs: null,
        funding: [{ source: en('City budget'), status: 'secured', money: { amount: '1200', currency: 'EUR', per: 'once' } }],
      },
    });
    expect((await standing()).content).toMatchObject({ costAmount: '1200', costCurrency: null });
    await carriedOut(revised({ costCurrency: 'EUR' }));
    expect((await contentOf(database, { projectId, planId }))?.actions[0]?.details.costs).toMatchObject({ kind: 'money', money: { amount: '1200', currency: 'EUR' } });
  });

  test('PL-11 dates keep their order', async () => {
    expect(await revised({ timeframe: { v: 1, kind: 'from', start: '2025', end: '2024' } })).toEqual(refused('period-reversed', 'timeframe'));
    expect(await revised({ steps: { lang: 'en', text: '2025/2024 Course' } })).toEqual(refused('period-reversed', 'steps'));
  });

  test('PL-18 an action of the record is edited in one field, and its lists keep every word', async () => {
    const { rows: [row] } = await sql<{ id: string; plan_id: string }>`select id, plan_id from action where slug = 'birmingham-1'`.execute(database.reading);
    const of = { projectId, planId: row?.plan_id ?? '' };
    const first = async () => (await contentOf(database, of))?.actions[0];
    const before = await first();
    await carriedOut(runner.run(desk.revise, { id: row?.id, revision: 1, changes: { responsible: { lang: 'en', text: 'Innovation team' } } }, as));
    const after = await first();
    expect(after?.details.responsible?.texts.en?.text).toBe('Innovation team');
    expect({ ...after, details: { ...after?.details, responsible: null } }).toEqual({ ...before, details: { ...before?.details, responsible: null } });
  });

  test('PL-13 a change makes a new revision of the plan, and another text', async () => {
    const before = await hash();
    expect(await runner.run(desk.revise, { id, revision: 1, changes: { activities: { lang: 'en', text: 'Other' } } }, officer)).toEqual(refused('stale', 'activities'));
    await carriedOut(revised({ activities: { lang: 'en', text: 'A course and a handbook.' } }));
    expect(await hash()).not.toBe(before);
    expect(await runner.run(movePlanOn, { slug: 'drafts', revision: 1, to: 'in-consultation' }, officer)).toEqual(refused('stale', 'revision'));
  });

  test('PL-12 to others there is no such action', async () => {
    for (const by of [person('partner-officer', 'gavle'), person('stakeholder', 'tartu'), person('programme-officer')]) {
      expect(await revised({ activities: { lang: 'en', text: 'Mine' } }, by)).toEqual(refused('absent'));
      expect(await runner.run(desk.show, { id, revision: 5, visibility: 'project' }, by)).toEqual(refused('absent'));
    }
  });
});

describe('what the public sees of it', () => {
  test('PL-08 action.show alone shows nothing while the plan is a draft', async () => {
    expect([(await standing()).visibility, await listed(), await found('"Wombat training"')]).toEqual(['public', undefined, []]);
  });

  test('PL-20 once it is shown, it names only what readers may see', async () => {
    await sql`update plan set visibility = 'public' where slug = 'drafts'`.execute(database.reading);
    const { rows: [plan] } = await sql<{ revision: number }>`select revision from plan where slug = 'drafts'`.execute(database.reading);
    await carriedOut(runner.run(movePlanOn, { slug: 'drafts', revision: plan?.revision, to: 'in-consultation' }, officer));
    expect(await listed()).toMatchObject({ transferIds: [own], path: '/plans/drafts/actions/1' });
    expect(await found('"Wombat training"')).toEqual(['/plans/drafts/actions/1']);
    expect((await actions(database, projectId)).map((action) => action.title)).not.toContainEqual(en('Second'));
    expect((await actionsByTransfer(database, projectId, [hidden])).get(hidden)).toBeUndefined();
  });

  test('PL-17 and then its words stay as they are', async () => {
    const wrong = ['activities', 'costAmount'].map((field) => ({ code: 'wrong-state', field }));
    expect(await revised({ activities: { lang: 'en', text: 'Other' }, costAmount: '5' })).toEqual({ ok: false, refusals: wrong });
    expect(await revised({ activities: { lang: 'hu', text: 'Tanfolyam és kézikönyv.' } })).toMatchObject({ ok: true });
  });
});

describe('what the whole project asks of plans and actions', () => {
  test('PL-18 their texts, drafts and lists too, are those of each by itself', async () => {
    for (const each of desks) {
      const { atOnce, oneByOne } = await textsTwice({ database, projectId }, each);
      expect(atOnce).toEqual(oneByOne);
      expect(atOnce.size).toBeGreaterThan(0);
    }
  });

  test('PL-18 the days of all steps', async () => {
    const { rows: [all] } = await sql<{ count: string }>`select count(*) from action_step`.execute(database.reading);
    expect(await stepDays(database, projectId)).toHaveLength(Number(all?.count));
  });
});
