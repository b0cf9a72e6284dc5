import { type Database, recordStatements, type SentStatement } from '../src/platform/db/index.ts';
import { search } from '../src/modules/search/index.ts';
import { whole, ratio, type Row } from './table.ts';
import pg from 'pg';

export const questions = ['service', 'nyilt adat', 'bilancio scuola', 'upphandling', 'linnad', 'transport budget', 'közbeszerzes'];
const rounds = 40;
const atOnce = 16;

/** First 20 hits with snippets over 10,000 texts in five languages, 16 questions at once, against the bare statements. */
export async function measureSearch(database: Database, projectId: string): Promise<readonly Row[]> {
  const ask = (text: string) => search(database, { projectId, text, lang: 'en' });
  // what the server does by itself within minutes, and the bench cannot wait for
  await onPool(database.url, (pool) => pool.query('vacuum analyze search_entry'));
  await timed((index) => ask(questions[index % questions.length] ?? ''));
  const own = await timed((index) => ask(questions[index % questions.length] ?? ''));
  const recorded = await Promise.all(questions.map((text) => recordStatements(() => ask(text))));
  const bare = await bareTime(database.url, recorded.map((each) => each.statements));
  return [{
    what: 'search over 10,000 texts, first hits with snippets',
    figure: `p95 ${own.toFixed(1)} ms at ${atOnce} at once`,
    against: `${ratio(own / bare)} × the bare statements (${bare.toFixed(1)} ms)`,
    target: `p95 < 30 ms, ≤ 1.5 × (${whole(rounds * atOnce)} questions)`,
  }];
}

/** The same statements without the program around them. */
export function bareTime(url: string, sent: readonly (readonly SentStatement[])[], lanes?: { readonly lanes: number; readonly each: number }): Promise<number> {
  const statements = sent.map((each) => each.filter(({ sql }) => /^\s*(select|with)/.test(sql)));
  return onPool(url, (pool) => timed(async (index) => {
    for (const { sql, parameters } of statements[index % statements.length] ?? []) await pool.query(sql, [...parameters]);
  }, lanes));
}

export async function onPool<T>(url: string, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

/** The 95th percentile of so many runs in each of so many lanes at a time, in milliseconds. */
export async function timed(run: (index: number) => Promise<unknown>, { lanes = atOnce, each = rounds } = {}): Promise<number> {
  const times: number[] = [];
  await Promise.all(Array.from({ length: lanes }, async (_, lane) => {
    for (let round = 0; round < each; round += 1) {
      const began = performance.now();
      await run(lane * each + round);
      times.push(performance.now() - began);
    }
  }));
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
}
