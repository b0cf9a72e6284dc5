import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import { carriedOut, peopleOf, recordPartnership, refused } from '../../../../../test/partnership.ts';
import { anonymous } from '../../../../kernel/actor.ts';
import { noProvenance } from '../../../../kernel/provenance.ts';
import { written } from '../../../../kernel/text.ts';
import { needsOfPartner, recordNeed } from '../../index.ts';
import type { NeedMove } from '../../model/order.ts';
import { moveNeed } from './move-need.ts';
import { needsInOrder } from './needs-in-order.ts';

const on = await testDatabase();
const { database, runner, as, projectId, newId } = on;
const person = peopleOf(on);
const ids: Record<string, string> = {};
const idOf = (slug: string) => ids[slug] ?? '';

/** The place of each need, by its slug. */
async function ranks(): Promise<Readonly<Record<string, number | null>>> {
  const all = await needsInOrder(database, projectId);
  return Object.fromEntries(all.map(({ id, rank }) => [Object.keys(ids).find((slug) => ids[slug] === id) ?? id, rank]));
}

async function move(slug: string, way: NeedMove, by = person('partner-officer', ids['gavle'])) {
  return runner.run(moveNeed, { id: idOf(slug), move: way, from: (await ranks())[slug] ?? null }, by);
}

beforeAll(async () => {
  Object.assign(ids, await recordPartnership(on, ['gavle', 'tartu']));
  for (const slug of ['a', 'b', 'c', 'd', 'far']) {
    const about = { slug, partnerId: slug === 'far' ? ids['tartu'] : ids['gavle'], title: written('en', slug), rankReason: written('en', `Why ${slug}`) };
    const need = { ...about, visibility: slug === 'b' ? 'project' : 'public', provenance: noProvenance };
    ids[slug] = await carriedOut(runner.run(recordNeed, need, as));
  }
});

describe('moving a need', () => {
  test('N-05 is for the own officer and the coordinator; to others there is no such need', async () => {
    for (const by of [person('partner-officer', ids['tartu']), person('stakeholder', ids['gavle']), { actor: anonymous, projectId }]) {
      expect(await move('a', 'in', by)).toEqual(refused('absent'));
    }
    expect(await runner.run(moveNeed, { id: newId(), move: 'in', from: null }, as)).toEqual(refused('absent'));
    expect((await move('a', 'in')).ok).toBe(true);
    expect((await move('far', 'in', person('coordinator'))).ok).toBe(true);
  });

  test('N-17 goes one place at a time, each city for itself, and is written down', async () => {
    for (const slug of ['b', 'c', 'd']) await carriedOut(move(slug, 'in'));
    await carriedOut(move('d', 'up'));
    expect(await ranks()).toMatchObject({ a: 1, b: 2, d: 3, c: 4, far: 1 });
    expect(await move('c', 'down')).toMatchObject(refused('wrong-state'));
    expect(await runner.run(moveNeed, { id: idOf('c'), move: 'up', from: 3 }, as)).toMatchObject(refused('stale'));
    const { rows } = await sql<{ verb: string }>`select verb from audit_entry where verb = 'need.move'`.execute(database.reading);
    expect(rows).toHaveLength(6);
  });

  test('N-17 two officers at once never give two needs the same place, and the database would not take it', async () => {
    const from = await ranks();
    const both = [['c', 'up'], ['d', 'up'], ['a', 'down'], ['b', 'out'], ['c', 'up']] as const;
    const done = await Promise.all(both.map(([slug, way]) => runner.run(moveNeed, { id: idOf(slug), move: way, from: from[slug] ?? null }, as)));
    expect(done.some(({ ok }) => ok)).toBe(true);
    const { far, ...after } = await ranks();
    const places = Object.values(after).filter((rank) => rank !== null);
    expect([far, places.toSorted()]).toEqual([1, places.map((_, index) => index + 1)]);
    await expect(sql`update need set rank = 1 where partner_id = ${idOf('gavle')}`.execute(database.reading)).rejects.toThrow(/need_place/);
  });

  test('N-18 readers see no gap where a draft or a dropped need stands', async () => {
    await sql`update need set rank = null where partner_id = ${idOf('gavle')}`.execute(database.reading);
    for (const slug of ['b', 'd', 'a', 'c']) await carriedOut(move(slug, 'in'));
    const seen = async () => (await needsOfPartner(database, projectId, idOf('gavle'))).map(({ slug, rank }) => [slug, rank]);
    expect(await seen()).toEqual([['d', 1], ['a', 2], ['c', 3]]);
    await sql`update need set state = 'dropped', state_reason = title where slug = 'd'`.execute(database.reading);
    expect(await seen()).toEqual([['a', 1], ['c', 2], ['d', undefined]]);
    expect((await needsOfPartner(database, projectId, idOf('gavle'))).map(({ rankReason }) => rankReason)).toEqual([written('en', 'Why a'), written('en', 'Why c'), undefined]);
    await carriedOut(move('d', 'out'));
    expect(await move('d', 'in')).toEqual(refused('wrong-state'));
    expect(await ranks()).toMatchObject({ b: 1, a: 2, c: 3, d: null });
  });
});
