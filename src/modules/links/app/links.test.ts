import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { peopleOf, recordPartnership, refused } from '../../../../test/partnership.ts';
import type { LinkAnswer } from '../../../kernel/links/answer.ts';
import { countQueries } from '../../../platform/db/index.ts';
import { gatherLinks, takeDueLinks } from './gather.ts';
import { noteAnswer, turnLink } from './note-answer.ts';
import { doubtfulLinksOf, linkStanding, silentLinks } from './queries.ts';

const on = await testDatabase();
const { database, runner, projectId, newId } = on;
const person = peopleOf(on);
const system = { actor: { kind: 'system', name: 'links' } as const, projectId };
const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T06:00:00.000Z`;
const url = (name: string) => `https://www.example.org/${name}`;
const needId = newId();

async function named(name: string, recordId = needId): Promise<void> {
  await sql`insert into link (project_id, url, next_at) values (${projectId}, ${url(name)}, ${at(1)}) on conflict do nothing`.execute(database.reading);
  await sql`insert into link_place (project_id, url, kind, record_id) values (${projectId}, ${url(name)}, 'need', ${recordId})`.execute(database.reading);
}
const hear = (name: string, day: number, answer: LinkAnswer) => noteAnswer({ database, runner }, { projectId, url: url(name), now: at(day) }, { answer, status: 404 });

beforeAll(async () => {
  await recordPartnership(on, ['gavle']);
});

describe('the links of a project', () => {
  it('LK-01 LK-02 are what its records name now, wherever it stands in them', async () => {
    const tables = [{ table: 'partner', kind: 'partner', id: 'id' }, { table: 'project', kind: 'project', id: 'project_id' }];
    const say = (words: string) => sql`
      update partner set profile = jsonb_set(profile, '{notes}', ${JSON.stringify([{ deep: { down: words } }])}::jsonb) where project_id = ${projectId}`.execute(database.reading);
    const known = async () => {
      const places = sql<{ url: string; kind: string }>`select url, kind from link_place where project_id = ${projectId} order by url`;
      return (await places.execute(database.reading)).rows;
    };
    const gather = () => gatherLinks(database, { projectId, tables, now: at(1) });
    expect(await gather()).toBe(0);
    await say('See https://gavle.example/a (2021), https://gavle.example/a and https://gavle.example/b.');
    expect([await gather(), await gather()]).toEqual([2, 2]);
    expect(await known()).toEqual([{ url: 'https://gavle.example/a', kind: 'partner' }, { url: 'https://gavle.example/b', kind: 'partner' }]);
    // several processes at once do not stand in each other's way
    expect(await Promise.all(Array.from({ length: 8 }, gather))).toEqual(Array.from({ length: 8 }, () => 2));
    await say('Nothing any more.');
    expect([await gather(), await known()]).toEqual([0, []]);
  });
});

describe('a link', () => {
  beforeAll(async () => {
    for (const name of ['a', 'b', 'c', 'd']) await named(name);
  });

  it('LK-05 turns silent and back, and tells it each time once', async () => {
    expect([await hear('a', 1, 'gone'), await hear('a', 2, 'gone'), await hear('a', 3, 'gone'), await hear('a', 10, 'gone')]).toEqual([undefined, undefined, 'silent', undefined]);
    expect(await silentLinks(database, projectId)).toEqual(new Map([[url('a'), at(1)]]));
    expect([await hear('a', 11, 'there'), await hear('a', 12, 'there')]).toEqual(['answers-again', undefined]);
    expect(await silentLinks(database, projectId)).toEqual(new Map());
    // nothing is left of the failures
    expect([await hear('a', 13, 'gone'), await hear('a', 15, 'gone')]).toEqual([undefined, undefined]);
    expect(await noteAnswer({ database, runner }, { projectId, url: url('unknown'), now: at(1) }, { answer: 'there' })).toBeUndefined();
  });

  it('LK-05 is turned by the program only, and only as its answers are', async () => {
    const turn = (about: string, since: string | null, who: ReturnType<typeof person> = system) => runner.run(turnLink, { url: url(about), since }, who);
    expect(await turn('b', at(1), person('administrator'))).toMatchObject({ ok: false });
    expect(await turn('unknown', at(1))).toMatchObject({ ok: false });
    expect(await turn('b', at(1))).toMatchObject(refused('wrong-state'));
    expect(await turn('b', null)).toMatchObject(refused('wrong-state'));
    expect(await turn('b', 'yesterday')).toMatchObject({ ok: false });
  });

  it('LK-06 is taken by one process, the longest waiting first', async () => {
    const take = () => takeDueLinks(database, { projectId, now: at(2), count: 2 });
    const [one, two] = await Promise.all([take(), take()]);
    expect([...one, ...two].toSorted()).toEqual(['b', 'c', 'd'].map(url));
    expect(await take()).toEqual([]);
  });

  it('LK-09 stands in the list unless it simply answers, the silent ones first, with all its records', async () => {
    const other = newId();
    await named('c', other);
    await hear('b', 1, 'unsure');
    for (const day of [1, 2, 4]) await hear('c', day, 'unreachable');
    await hear('d', 1, 'there');
    const { all, unasked, doubtful } = await linkStanding(database, projectId);
    expect([all, unasked, doubtful.map((link) => link.url)]).toEqual([4, 0, ['c', 'a', 'b'].map(url)]);
    expect(doubtful[0]).toMatchObject({ answer: 'unreachable', silentSince: at(1), thereAt: undefined, places: [{ kind: 'need', id: needId }, { kind: 'need', id: other }] });
    expect((await countQueries(() => linkStanding(database, projectId))).queries).toBe(2);
  });

  it('LK-10 is found by the record that names it', async () => {
    expect((await doubtfulLinksOf(database, projectId, { kind: 'need', id: needId })).map((link) => link.url)).toEqual(['c', 'a', 'b'].map(url));
    expect(await doubtfulLinksOf(database, projectId, { kind: 'practice', id: needId })).toEqual([]);
  });
});
