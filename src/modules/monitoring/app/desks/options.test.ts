import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../../test/demo.ts';
import { unknownWhen } from '../../../../kernel/when.ts';
import { actions } from '../../../plans/index.ts';
import { monitoringOptions } from './options.ts';
import { whenIn } from './read-when.ts';

const { database, projectId } = await demoDatabase();

describe('what the fields of these desks can point to', () => {
  test('MO-02 an indicator is about an action, or about the project under its own id', async () => {
    const subjects = await monitoringOptions.subjects(database, projectId);
    expect(subjects.at(-1)).toEqual({ value: projectId, label: 'BETTER' });
    expect(subjects.slice(0, -1)).toEqual(await monitoringOptions.actions(database, projectId));
    expect(subjects).toHaveLength((await actions(database, projectId)).length + 1);
  });

  test('MO-24 a half-year goes by its number and its months', async () => {
    const [first] = await monitoringOptions.semesters(database, projectId);
    expect(first?.label).toMatch(/^1: \d{4}-\d{2} – \d{4}-\d{2}$/);
  });

  test('MO-07 only approved values can be corrected, each named with its period', async () => {
    const approved = await monitoringOptions.approved(database, projectId);
    expect(approved.length).toBeGreaterThan(0);
    for (const { label } of approved) expect(JSON.stringify(label)).toMatch(/ · /);
  });

  test('indicators, instruments and partners are named in every language they have', async () => {
    for (const source of ['indicators', 'instruments', 'partners'] as const) {
      const options = await monitoringOptions[source](database, projectId);
      expect(options.length).toBeGreaterThan(0);
      expect(options.every(({ label }) => typeof label === 'object')).toBe(true);
    }
  });

  test('MO-24 a period that was left open is none', () => {
    expect([whenIn(null), whenIn('2024'), whenIn({ v: 1, kind: 'on', start: '2024' })]).toEqual([unknownWhen, unknownWhen, { v: 1, kind: 'on', start: '2024' }]);
  });
});
