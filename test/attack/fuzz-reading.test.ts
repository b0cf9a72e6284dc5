import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { crawl, namedRows, paramsSeen, routeTable, startsOf } from './crawl.ts';
import { barrage, crowdOf, shareOf, shotAt, type Target } from './fuzz.ts';
import { attackedWorld } from './world.ts';

const world = await attackedWorld();
const rows = routeTable(world).filter(({ kind }) => kind === 'public' || kind === 'plain');
const crowd = await crowdOf(world, [() => Promise.resolve(world.anonymous), () => world.signedIn('programme-officer')]);
let targets: readonly Target[] = [];

/** Addresses below which any path may be asked for. */
const anyPath = [
  '/:a', '/:a/', '/:a/:b', '/en/better/:a', '/en/better/:a/:b', '/en/better/work/:a/:b/:c/:d/:e', '/auth/:a', '/auth/:a/:b', '/assets/:a', '/:a/:b/:c/:d', '//:a/:b',
];

beforeAll(async () => {
  const seen = await crawl(world.anonymous, rows, { start: startsOf(rows), most: 2 });
  const mounted = namedRows(rows).map((row) => ({ path: row.path, query: row.query, params: paramsSeen(seen, row), fields: {} }));
  // pictures cost the most and differ the least: those that are asked for are the ones that are not there
  const cheap = mounted.map((target) => (target.path.includes('picture/') ? { ...target, params: { kind: ['practices'], slug: [] } } : target));
  targets = [...cheap, ...anyPath.map((path) => ({ path, query: [], params: {}, fields: {} }))];
}, 120_000);

const share = shareOf('reading');

describe('any request to any public address', () => {
  it('X-05 never fails the program, whatever is asked', async () => {
    const methods = fc.oneof(
      { weight: 12, arbitrary: fc.constant('GET' as const) },
      { weight: 1, arbitrary: fc.constantFrom('HEAD' as const, 'POST' as const, 'PUT' as const, 'OPTIONS' as const, 'PATCH' as const) },
    );
    const sent = await barrage(world, crowd, { shots: shotAt(targets, { browsers: crowd.browsers.length, methods }), requests: share });
    expect(sent).toBeGreaterThanOrEqual(share);
    expect(await world.wholeness()).toMatchObject({ errors: [], log: 'whole' });
  }, 600_000 + share * 60);
});
