import { sql } from 'kysely';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { controlsIn, crawl, paramsSeen, routeTable, startsOf } from './crawl.ts';
import { barrage, crowdOf, shareOf, shotAt, type Target } from './fuzz.ts';
import { beginAll } from './records.ts';
import { attackedWorld } from './world.ts';

const world = await attackedWorld();
const rows = routeTable(world).filter(({ kind }) => kind === 'account' || kind === 'work');
let targets: readonly Target[] = [];

const officer = () => world.signedIn('partner-officer', { city: 'nyiregyhaza' });
const crowd = await crowdOf(world, [
  officer, officer, () => world.signedIn('coordinator'), () => world.signedIn('stakeholder', { city: 'gavle' }), () => Promise.resolve(world.anonymous),
]);

beforeAll(async () => {
  // drafts of every kind, so that every address has a record
  await beginAll(crowd.browsers[2] ?? world.anonymous, (name) => `Words of ${name}`);
  const seen = await crawl(crowd.browsers[2] ?? world.anonymous, rows, { start: startsOf(rows), most: 3 });
  targets = rows.map((row) => {
    const fields = Object.assign({}, ...seen.filter((each) => each.row === row).map(({ html }) => controlsIn(html)));
    return { path: row.path, query: row.query, fields, params: paramsSeen(seen, row) };
  });
}, 120_000);

/** Places that nobody may give away, nor take, by a form of one's own. */
async function administrators(): Promise<unknown> {
  const { rows: found } = await sql`select person_id from membership where role = 'administrator' and until is null order by person_id`.execute(world.database.reading);
  return found;
}

const share = shareOf('forms');

describe('any request to any form', () => {
  it('X-05 never fails the program, whatever is sent', async () => {
    const before = await administrators();
    const methods = fc.oneof(
      { weight: 15, arbitrary: fc.constant('POST' as const) }, { weight: 5, arbitrary: fc.constant('GET' as const) },
      { weight: 1, arbitrary: fc.constantFrom('HEAD' as const, 'PUT' as const, 'DELETE' as const) },
    );
    const sent = await barrage(world, crowd, { shots: shotAt(targets, { browsers: crowd.browsers.length, methods }), requests: share });
    expect(sent).toBeGreaterThanOrEqual(share);
    expect(await world.wholeness()).toMatchObject({ errors: [], log: 'whole' });
    expect(await administrators()).toEqual(before);
  }, 600_000 + share * 60);
});
