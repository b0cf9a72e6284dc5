import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import type { Actor } from '../../../../kernel/actor.ts';
import { schemeVersion } from '../load-scheme.ts';
import { readSkos } from '../skos/read-skos.ts';
import { dropFile, keepFile, loadFile, type ReadScheme, schemeFile, schemeFiles } from './scheme-files.ts';

const { database, runner, as, projectId, clock, newId } = await testDatabase();
const head = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix t: <https://example.org/t/> .\n';

async function read(more = ''): Promise<ReadScheme> {
  const text = `${head} t:tram a skos:Concept ; skos:prefLabel "tram"@en, "villamos"@hu, "tramway"@fr . t:way a skos:Concept ; skos:prefLabel "Tram"@en ${more} .`;
  const made = await readSkos({ bytes: [new TextEncoder().encode(text)], mostBytes: 1_000_000, wish: { code: 'trams' } });
  if (!made.ok) throw new Error(made.fault.code);
  return made;
}

async function kept(made: ReadScheme, by: Actor = as.actor) {
  const { code: scheme, version } = made.scheme;
  return runner.run(keepFile(made), { name: 'trams.ttl', scheme, version }, { actor: by, projectId });
}

async function keptId(made: ReadScheme): Promise<string> {
  const done = await kept(made);
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  return done.value.id;
}

const member = (role: 'administrator' | 'coordinator'): Actor => ({ kind: 'person', id: newId(), memberships: [{ projectId, role, partnerId: undefined }] });

describe('files that wait for a decision', () => {
  it('TX-26 are kept as they were read, with what was left out, and nothing is loaded', async () => {
    const made = await read();
    const id = await keptId(made);
    expect(await schemeFile(database, id)).toEqual({ id, name: 'trams.ttl', at: clock.now(), read: made });
    expect(await schemeFiles(database)).toEqual([{ id, name: 'trams.ttl', at: clock.now() }]);
    expect(await schemeVersion(database, 'trams')).toBeUndefined();
    for (const strange of ['', 'x', "'; --", newId()]) expect(await schemeFile(database, strange)).toBeUndefined();
  });

  it('TX-26 are loaded as they were shown, once', async () => {
    const made = await read();
    const { code: scheme, version } = made.scheme;
    const id = await keptId(made);
    expect(await runner.run(loadFile, { id, scheme, version: 'another' }, as)).toMatchObject({ ok: false, refusals: [{ code: 'absent' }] });
    expect(await runner.run(loadFile, { id, scheme, version }, as)).toMatchObject({ ok: true, value: { concepts: 2 } });
    expect(await schemeVersion(database, 'trams')).toBe(version);
    expect(await runner.run(loadFile, { id, scheme, version }, as)).toMatchObject({ ok: false, refusals: [{ code: 'absent' }] });
  });

  it('TX-26 the log names the file and its version, not its names', async () => {
    const { rows } = await sql<{ text: string }>`select input::text as text from audit_entry where verb like 'concept-file.%'`.execute(database.reading);
    expect(rows.length).toBeGreaterThan(2);
    for (const { text } of rows) expect(text).not.toContain('villamos');
  });

  it('TX-03 are refused where a rule refuses the scheme, and go on waiting', async () => {
    const made = await read('; skos:broader t:tram . t:tram skos:broader t:way');
    const { code: scheme, version } = made.scheme;
    const id = await keptId(made);
    expect(await runner.run(loadFile, { id, scheme, version }, as)).toMatchObject({ ok: false, refusals: [{ code: 'circle' }, { code: 'circle' }] });
    expect(await schemeFile(database, id)).toBeDefined();
    expect(await runner.run(dropFile, { id }, as)).toMatchObject({ ok: true });
    expect(await schemeFile(database, id)).toBeUndefined();
  });

  it('TX-26 are forgotten after a day, when the next one comes', async () => {
    const id = await keptId(await read());
    clock.set('2026-01-16T08:59:00.000Z');
    await keptId(await read());
    expect(await schemeFile(database, id)).toBeDefined();
    clock.set('2026-01-16T09:01:00.000Z');
    await keptId(await read());
    expect(await schemeFile(database, id)).toBeUndefined();
  });

  it('TX-05 are for administrators only', async () => {
    const made = await read();
    const id = await keptId(made);
    const { code: scheme, version } = made.scheme;
    const chief = { actor: member('coordinator'), projectId };
    const absent = { ok: false, refusals: [{ code: 'absent' }] };
    expect(await kept(made, chief.actor)).toMatchObject(absent);
    expect(await runner.run(loadFile, { id, scheme, version }, chief)).toMatchObject(absent);
    expect(await runner.run(dropFile, { id }, chief)).toMatchObject(absent);
    expect(await kept(made, member('administrator'))).toMatchObject({ ok: true });
  });
});
