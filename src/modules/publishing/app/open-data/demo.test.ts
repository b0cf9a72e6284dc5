import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../../test/demo.ts';
import { countQueries } from '../../../../platform/db/index.ts';
import { langs } from '../../../../kernel/lang.ts';
import type { Cell } from '../../../../platform/csv/index.ts';
import { tableNames } from './column-words.ts';
import { openTables } from './tables.ts';

const { database, projectId } = await demoDatabase();

/** A table of the whole demo, each row as an object. */
async function rows(name: string): Promise<readonly Readonly<Record<string, Cell>>[]> {
  const table = openTables.find((each) => each.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  const found = await table.rows(database, projectId);
  return found.map((cells) => Object.fromEntries(table.columns.map((column, at) => [column.name, cells[at] ?? null])));
}

describe('the tables of the whole demo', () => {
  test('PU-10 are those that are promised, each with its rows', async () => {
    expect(openTables.map((table) => table.name)).toEqual([...tableNames]);
    // nothing is on record of how the cities of the demo assess themselves
    for (const table of openTables.filter(({ name }) => name !== 'chain-profiles')) expect((await table.rows(database, projectId)).length, table.name).toBeGreaterThan(0);
  });

  test('PU-10 every row has a cell for each column', async () => {
    for (const table of openTables) {
      const widths = (await table.rows(database, projectId)).map((cells) => cells.length);
      expect(new Set([...widths, table.columns.length]), table.name).toEqual(new Set([table.columns.length]));
    }
  });

  test('PU-10 a text has a column for each language, the original always among them', async () => {
    for (const table of openTables.filter((each) => each.columns.some((column) => column.name === 'title_original'))) {
      expect(table.columns.filter((column) => column.word === 'title' && column.lang !== undefined).map((column) => column.lang), table.name).toEqual([...langs]);
      for (const row of await rows(table.name)) expect(row[`title_${String(row['title_original'])}`], table.name).toEqual(expect.any(String));
    }
  });

  test('PU-10 the same question has the same answer, in the same order', async () => {
    for (const table of openTables) expect(await table.rows(database, projectId)).toEqual(await table.rows(database, projectId));
  });

  test('PU-10 cost a fixed number of statements, not one for each row', async () => {
    for (const table of openTables) expect((await countQueries(() => table.rows(database, projectId))).queries, table.name).toBeLessThan(30);
  });

  test('PU-10 another project has none of these rows', async () => {
    const other = '01980000-0000-7000-8000-0000000000ff';
    for (const table of openTables) expect(await table.rows(database, other), table.name).toEqual([]);
  });
});

describe('what the public record does not say', () => {
  test('PU-10 stays empty: target without baseline and result', async () => {
    expect((await rows('projects'))[0]).toMatchObject({ acronym: 'BETTER', target_amount: '10', baseline: null, result: null });
  });

  test('PU-10 stays empty: the giver of a transfer nobody named', async () => {
    const unnamed = (await rows('transfers')).find((row) => row['taker'] === 'gavle');
    expect(unnamed).toMatchObject({ givers: null, stage_practice: 'unknown' });
  });

  test('PU-10 stays empty: values that were not collected are no zero', async () => {
    for (const row of await rows('values')) {
      const collected = row['value_status'] !== 'not-collected' && row['value_status'] !== 'not-applicable';
      expect(row['value'] === null).toBe(!collected);
    }
  });

  test('PU-10 stays empty: missing newsletters are rows that say so', async () => {
    const missing = (await rows('news')).filter((row) => row['found'] === false);
    expect(missing.map((row) => row['number'])).toEqual([1, 3, 4]);
    expect(missing.map((row) => [row['original_page'], row['date_kind'], row['date_start']])).toEqual(missing.map(() => [null, 'unknown', null]));
  });

  test('PU-10 is told by the confidence of each statement', async () => {
    const late = (await rows('news')).find((row) => row['slug'] === 'virtual-only-thematic-event');
    expect(late).toMatchObject({ date_start: '2022-06-21', confidence: ['record: stated', 'date: inferred'] });
    const statement = expect.stringMatching(/^[a-z-]+: (stated|inferred|uncertain|not-recorded)$/);
    for (const row of await rows('transfers')) expect(row['confidence']).toEqual(expect.arrayContaining([statement]));
  });
});

describe('records point to each other', () => {
  test('PU-10 a city named by its slug is in the table of partners', async () => {
    const known = (await rows('partners')).map((row) => row['slug']);
    for (const name of ['needs', 'plans', 'actions', 'values', 'policy-changes', 'news', 'instruments', 'stakeholders']) {
      for (const row of await rows(name)) if (row['partner'] !== null) expect(known, name).toContain(row['partner']);
    }
    for (const row of await rows('transfers')) expect(known).toContain(row['taker']);
  });

  test('PU-10 an id names a row of its table', async () => {
    const idsOf = async (name: string) => new Set((await rows(name)).map((row) => row['id']));
    const [actionIds, indicatorIds] = [await idsOf('actions'), await idsOf('indicators')];
    for (const row of await rows('values')) expect(indicatorIds).toContain(row['indicator_id']);
    for (const row of await rows('progress')) expect(actionIds).toContain(row['action_id']);
    for (const [column, name] of [['practice_ids', 'practices'], ['need_ids', 'needs'], ['event_ids', 'events']] as const) {
      const known = await idsOf(name);
      const named = (await rows('transfers')).flatMap((row) => [row[column]].flat()).filter((id) => id !== null);
      expect(named.filter((id) => !known.has(id ?? null)), column).toEqual([]);
    }
  });
});
