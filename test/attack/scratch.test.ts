import { sql } from 'kysely';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { controlsIn, crawl, paramsSeen, routeTable } from './crawl.ts';
import { fire, given, crowdOf, shotAt, type Target } from './fuzz.ts';
import { beginAll } from './records.ts';
import { attackedWorld } from './world.ts';

const world = await attackedWorld();
const rows = routeTable(world).filter(({ kind }) => kind === 'account' || kind === 'work');
let targets: readonly Target[] = [];

const officer = () => world.signedIn('partner-officer', { city: 'nyiregyhaza' });
const crowd = await crowdOf(world, [officer, officer, () => world.signedIn('coordinator'), () => world.signedIn('stakeholder', { city: 'gavle' }), () => Promise.resolve(world.anonymous)]);

beforeAll(async () => {
  // drafts of every kind, so that every address has a record
  await beginAll(crowd.browsers[2] ?? world.anonymous, (name) => `Words of ${name}`);
  const start = rows.filter(({ path }) => !path.replace(':lang', '').replace(':project', '').includes(':')).map(({ path }) => path.replace(':lang', 'en').replace(':project', 'better'));
  const seen = await crawl(crowd.browsers[2] ?? world.anonymous, rows, { start, most: 3 });
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

import { writeFileSync } from 'node:fs';
it('scratch', async () => {
  const methods = fc.oneof({ weight: 15, arbitrary: fc.constant('POST' as const) }, { weight: 5, arbitrary: fc.constant('GET' as const) }, { weight: 1, arbitrary: fc.constantFrom('HEAD' as const, 'PUT' as const, 'DELETE' as const) });
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
  writeFileSync('/tmp/attack-scratch.txt', [`${n} in ${performance.now() - t0} ms; cpu ${cpu.user / 1000 + cpu.system / 1000} ms`, JSON.stringify(w.log), JSON.stringify([...given]), '',
    ...[...found].sort((a, b) => b[1][0] - a[1][0]).map(([k, [c, d]]) => `### ${c} × ${k}\n${d}\n`),
    ...[...slow].map(([k, [ms, c]]) => [k, ms / c, c] as const).sort((a, b) => b[1] - a[1]).slice(0, 15).map((x) => x.join(' '))].join('\n'));
}, 600_000);
