import fc from 'fast-check';
import { beforeAll, it } from 'vitest';
import { crawl, paramsSeen, routeTable } from './crawl.ts';
import { fire, given, crowdOf, shotAt, type Target } from './fuzz.ts';
import { attackedWorld } from './world.ts';

const world = await attackedWorld();
const rows = routeTable(world).filter(({ kind }) => kind === 'public' || kind === 'plain');
const crowd = await crowdOf(world, [() => Promise.resolve(world.anonymous), () => world.signedIn('programme-officer')]);
let targets: readonly Target[] = [];

/** Addresses below which any path may be asked for. */
const anyPath = ['/:a', '/:a/', '/:a/:b', '/en/better/:a', '/en/better/:a/:b', '/en/better/work/:a/:b/:c/:d/:e', '/auth/:a', '/auth/:a/:b', '/assets/:a', '/:a/:b/:c/:d', '//:a/:b'];

beforeAll(async () => {
  const start = ['/en/better', ...rows.filter(({ path }) => !/:[a-z]+/i.test(path.replace(':lang', '').replace(':project', ''))).map(({ path }) => path.replace(':lang', 'en').replace(':project', 'better'))];
  const seen = await crawl(world.anonymous, rows, { start: start.filter((path) => !path.includes('*') && !path.includes('{')), most: 2 });
  const mounted = rows.filter(({ path }) => !path.includes('*') && !path.includes('{')).map((row) => ({ path: row.path, query: row.query, params: paramsSeen(seen, row), fields: {} }));
  // pictures cost the most and differ the least: those that are asked for are the ones that are not there
  const cheap = mounted.map((target) => (target.path.includes('picture/') ? { ...target, params: { kind: ['practices'], slug: [] } } : target));
  targets = [...cheap, ...anyPath.map((path) => ({ path, query: [], params: {}, fields: {} }))];
}, 120_000);

import { writeFileSync } from 'node:fs';
it('scratch', async () => {
  const methods = fc.oneof({ weight: 12, arbitrary: fc.constant('GET' as const) }, { weight: 1, arbitrary: fc.constantFrom('HEAD' as const, 'POST' as const, 'PUT' as const, 'OPTIONS' as const, 'PATCH' as const) });
  const n = Number(process.env['N'] ?? 2000);
  const shots = fc.sample(shotAt(targets, { browsers: crowd.browsers.length, methods }), { seed: Number(process.env['S'] ?? 1), numRuns: n });
  const found = new Map<string, [number, string]>();
  const slow = new Map<string, [number, number]>();
  const t0 = performance.now(); const c0 = process.cpuUsage();
  const statuses = new Map<string, number>();
  let at = 0;
  const real = world.ask;
  const worker = async () => {
    for (let i = at++; i < shots.length; i = at++) {
      const shot = shots[i]!; if (i % 20 === 0) await crowd.revive();
      const t = performance.now();
      const fault = await fire(world, crowd.browsers, shot).catch((e: unknown) => `THREW ${String(e)} ${(e as Error).stack}`);
      const k = `${shot.method} ${shot.target.path}`;
      const s = slow.get(k) ?? [0, 0]; s[0] += performance.now() - t; s[1] += 1; slow.set(k, s);
      const all = [fault, ...world.errors.splice(0).map(String)].filter((x) => x !== undefined) as string[];
      for (const f of all) {
        const lines = f.split('\n');
        const key = (lines[0] + ' @ ' + (lines.find((l) => l.includes('/src/')) ?? '')).slice(0, 260);
        const b = found.get(key); found.set(key, [(b?.[0] ?? 0) + 1, b?.[1] ?? f.slice(0, 2500)]);
      }
    }
  };
  await Promise.all([1, 2, 3, 4].map(worker));
  const cpu = process.cpuUsage(c0);
  const w = await world.wholeness();
  writeFileSync('/tmp/attack-scratch-r.txt', [`${n} in ${performance.now() - t0} ms; cpu ${cpu.user / 1000 + cpu.system / 1000} ms`, JSON.stringify(w.log), JSON.stringify([...given]), '',
    ...[...found].sort((a, b) => b[1][0] - a[1][0]).map(([k, [c, d]]) => `### ${c} × ${k}\n${d}\n`),
    ...[...slow].map(([k, [ms, c]]) => [k, ms / c, c] as const).sort((a, b) => b[1] - a[1]).slice(0, 15).map((x) => x.join(' '))].join('\n'));
}, 600_000);
