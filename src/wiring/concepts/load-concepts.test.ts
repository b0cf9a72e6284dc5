import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { langs } from '../../kernel/lang.ts';
import { installationId } from '../../modules/people/index.ts';
import { conceptsIn, schemeInput } from '../../modules/taxonomy/index.ts';
import { loadMissingConcepts, readScheme, rebuiltSearch } from './load-concepts.ts';

const folder = join(import.meta.dirname, '../../../concepts/better');
const { database, runner } = await testDatabase();
const { concepts } = schemeInput.parse(readScheme(folder));

describe('the scheme that comes with the program', () => {
  it('TX-11 has at least 300 concepts, each with a name and two more in every language', () => {
    expect(concepts.length).toBeGreaterThanOrEqual(300);
    for (const lang of langs) {
      const labels = concepts.map((concept) => concept.labels[lang]);
      expect({ lang, named: labels.filter((each) => each !== undefined).length }).toEqual({ lang, named: concepts.length });
      const others = labels.reduce((sum, each) => sum + (each?.alternative.length ?? 0) + (each?.hidden.length ?? 0), 0);
      expect({ lang, others: others / concepts.length > 2 }).toEqual({ lang, others: true });
    }
  });

  it('TX-11 is loaded once, and again when it has changed', async () => {
    const before = await database.reading.selectFrom('audit_entry').selectAll().where('project_id', '=', installationId).execute();
    await loadMissingConcepts(database, runner, folder);
    await loadMissingConcepts(database, runner, folder);
    const after = await database.reading.selectFrom('audit_entry').selectAll().where('project_id', '=', installationId).execute();
    expect(after.length - before.length).toBe(1);
  });

  it.each([
    ['en', 'Booking an appointment online'], ['hu', 'Időpontfoglalás az interneten'],
    ['it', 'Prenotazione di un appuntamento'], ['sv', 'Boka tid på nätet'], ['et', 'Aja broneerimine'],
  ] as const)('TX-07 finds in %s: %s', async (lang, title) => {
    await loadMissingConcepts(database, runner, folder);
    expect((await conceptsIn(database, { lang, title, body: '' })).length).toBeGreaterThan(0);
  });
});

describe('the search made anew', () => {
  it('SE-15 says how many records it made', async () => {
    expect(await rebuiltSearch(database)).toMatch(/^Made the search of \d+ records anew\.$/);
  });
});
