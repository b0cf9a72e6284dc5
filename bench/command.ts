import pg from 'pg';
import type { Database } from '../src/platform/db/index.ts';
import type { Runner } from '../src/platform/command/index.ts';
import { written } from '../src/kernel/text.ts';
import { noProvenance } from '../src/kernel/provenance.ts';
import { desks as needDesks, recordNeed } from '../src/modules/needs/index.ts';
import { citiesById } from '../src/modules/partnership/index.ts';
import { ratio, type Row } from './table.ts';

const rounds = 400;
const system = { kind: 'system', name: 'bench' } as const;

/** Saving one field of a record (permission, rule, versions, audit) against a bare INSERT and UPDATE in one transaction. */
export async function measureCommand(parts: { readonly database: Database; readonly runner: Runner; readonly projectId: string }): Promise<readonly Row[]> {
  const { database, runner, projectId } = parts;
  const [partnerId = ''] = (await citiesById(database, projectId)).keys();
  const need = { slug: 'measured', partnerId, title: written('en', 'Measured'), visibility: 'project', provenance: noProvenance };
  const begun = await runner.run(recordNeed, need, { actor: system, projectId });
  if (!begun.ok) throw new Error(JSON.stringify(begun.refusals));
  const [{ revise }] = needDesks;
  let revision = 1;
  const save = async (round: number) => {
    const input = { id: begun.value.id, revision, changes: { title: { lang: 'en', text: `Measured ${round}` } } };
    const done = await runner.run(revise, input, { actor: system, projectId });
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
    revision += 1;
  };
  const own = await timed(save);
  const bare = await bareTime(database.url, projectId);
  return [{
    what: 'saving a field: permission, rule, version, audit',
    figure: `p95 ${own.p95.toFixed(1)} ms, median ${own.median.toFixed(1)} ms`,
    against: `${ratio(bare.median / own.median)} of a bare INSERT + UPDATE (median ${bare.median.toFixed(1)} ms)`,
    target: `p95 < 15 ms, ≥ 0.5 (${rounds} saves)`,
  }];
}

/** One transaction with an INSERT of a row the size of an audit entry and an UPDATE of one row. */
async function bareTime(url: string, projectId: string): Promise<Times> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    await pool.query('create table bench_entry (project_id uuid, n integer, body jsonb, primary key (project_id, n)); create table bench_row (id integer primary key, body jsonb)');
    await pool.query("insert into bench_row values (1, '{}')");
    return await timed(async (round) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query('insert into bench_entry values ($1, $2, $3)', [projectId, round, JSON.stringify({ words: 'x'.repeat(300) })]);
        await client.query('update bench_row set body = $1 where id = 1', [JSON.stringify({ title: `Measured ${round}` })]);
        await client.query('commit');
      } finally {
        client.release();
      }
    });
  } finally {
    await pool.end();
  }
}

interface Times {
  readonly median: number;
  readonly p95: number;
}

/** One after the other, as one person's saves come; the first ones are not counted. */
async function timed(run: (round: number) => Promise<void>): Promise<Times> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await run(round);
    times.push(performance.now() - began);
  }
  const sorted = times.slice(rounds / 10).toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}
