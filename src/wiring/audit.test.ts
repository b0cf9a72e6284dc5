import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { demoDatabase } from '../../test/demo.ts';
import { verifyAudits } from './audit.ts';

const { database } = await demoDatabase();

test('AU-02 the whole installation is checked, log by log', async () => {
  const report = await verifyAudits(database);
  expect(report).toMatchObject({ whole: true, lines: [expect.stringMatching(/^BETTER: \d+ entries, whole\.$/), 'The installation: 1 entries, whole.'] });
});

test('AU-02 a changed entry is named with its project', async () => {
  await sql`update audit_entry set actor = 'person:somebody' where revision = 7`.execute(database.reading);
  expect(await verifyAudits(database)).toMatchObject({ whole: false, lines: ['BETTER: broken at entry 7 (changed).', 'The installation: 1 entries, whole.'] });
});
