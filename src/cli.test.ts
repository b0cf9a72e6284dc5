import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../test/database.ts';

const { database, url } = await testDatabase();
const repository = join(import.meta.dirname, '..');
/** The program as it is installed, made of the sources of this moment: two folders below everything it reads. */
const home = mkdtempSync(join(tmpdir(), 'better-cli-'));

beforeAll(async () => {
  for (const name of ['locales', 'migrations', 'demo', 'node_modules', 'package.json']) symlinkSync(join(repository, name), join(home, name));
  for (const folder of ['.vite', 'assets']) mkdirSync(join(home, 'dist/client', folder), { recursive: true });
  writeFileSync(join(home, 'dist/client/.vite/manifest.json'), '{"src/ui/styles/main.css":{"file":"assets/main.css"}}');
  await build({ configFile: join(repository, 'vite.server.config.ts'), logLevel: 'error', build: { outDir: join(home, 'dist/server'), emptyOutDir: true } });
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

/** Runs `better …` as a process of its own, and waits for its end. */
function better(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const env = { PATH: process.env['PATH'], DATABASE_URL: url, DATA_DIR: join(home, 'data'), PORT: '4300', ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(home, 'dist/server/cli.js'), ...words], { env, timeout: 30_000 }, (error, said, complained) => {
      resolve({ code: error === null ? 0 : Number(error.code), said: said.trim(), complained: complained.trim() });
    });
  });
}

const installation = '00000000-0000-0000-0000-000000000000';

describe('better', () => {
  test.each([
    [['nonsense'], 'There is no command "nonsense": better help lists them.'],
    [['admin', 'create'], 'Say whom: better admin create EMAIL [--name NAME]'],
    [['admin', 'create', 'a@example.org', 'b@example.org'], '"b@example.org" is one word too many: better help shows what goes with admin.'],
    [['admin', 'create', 'no address'], 'No administrator was made: "no address" must be an e-mail address, and the name at most 120 characters.'],
    [['admin', 'create', 'a@example.org', '--name', 'x'.repeat(121)], 'No administrator was made: "a@example.org" must be an e-mail address, and the name at most 120 characters.'],
    [['import', 'needs', 'a.csv', 'b.csv'], '"b.csv" is one word too many: better help shows what goes with import.'],
    [['audit'], 'Say what: better audit verify'],
    [['audit', 'verify', 'all'], '"all" is one word too many: better help shows what goes with audit.'],
  ])('OP-60 refuses %j with one sentence', async (words, sentence) => {
    expect(await better(words)).toEqual({ code: 1, said: '', complained: sentence });
  });

  test('OP-60 says what it can do, and its version', async () => {
    const help = await better(['help']);
    for (const name of ['backup', 'restore', 'migrate', 'demo', 'admin create EMAIL', 'audit verify']) expect(help.said).toContain(`better ${name}`);
    expect(await better([])).toEqual(help);
    expect(await better(['version'])).toEqual({ code: 0, said: expect.stringMatching(/^\d+\.\d+\.\d+$/), complained: '' });
  });

  test('OP-60 says that there is no database, and ends', async () => {
    for (const words of [['admin', 'create', 'a@example.org'], ['audit', 'verify']]) {
      const { code, complained } = await better(words, { DATABASE_URL: 'postgres://nobody:secret-word@127.0.0.1:1/none' });
      expect([code, complained]).toEqual([1, expect.stringMatching(/^The PostgreSQL server of DATABASE_URL cannot be used: .*\.$/)]);
      expect(complained).not.toContain('secret-word');
    }
  });
});

test('OP-60 PE-08 admin create makes one administrator, however often, and each time a link that signs in once', async () => {
  const first = await better(['admin', 'create', 'Chief@Example.org', '--name', 'The Chief'], { BASE_URL: 'https://better.example.eu' });
  expect(first).toEqual({ code: 0, said: expect.stringMatching(/: https:\/\/better\.example\.eu\/en\/account\/link\?token=[\w-]{43}$/), complained: '' });
  const second = await better(['admin', 'create', 'chief@example.org']);
  expect(second.said).toMatch(/^chief@example\.org is an administrator now\. Sign in, once and within a day: http:\/\/localhost:4300\/en\/account\/link\?token=[\w-]{43}$/);
  const people = await sql`select name, email, role from person join membership on person_id = person.id where membership.project_id = ${installation}`.execute(database.reading);
  expect(people.rows).toEqual([{ name: 'The Chief', email: 'chief@example.org', role: 'administrator' }]);
  const links = await sql`select 1 from sign_in_secret where value like '%chief@example.org%' and expires_at > now() + interval '23 hours'`.execute(database.reading);
  expect(links.rows).toHaveLength(2);
});

test('OP-60 AU-02 audit verify ends with 0 where every log is whole, else says the project and the entry, and ends with 1', async () => {
  const entries = () => sql<{ count: number }>`select count(*)::int as count from audit_entry where project_id = ${installation}`.execute(database.reading);
  const count = (await entries()).rows[0]?.count ?? 0;
  expect(await better(['audit', 'verify'])).toEqual({ code: 0, said: `The installation: ${count} entries, whole.`, complained: '' });
  await sql`update audit_entry set verb = 'person.erase' where project_id = ${installation} and revision = 2`.execute(database.reading);
  expect(await better(['audit', 'verify'])).toEqual({ code: 1, said: '', complained: 'The installation: broken at entry 2 (changed).' });
  await sql`delete from audit_entry where project_id = ${installation} and revision = 2`.execute(database.reading);
  expect(await better(['audit', 'verify'])).toEqual({ code: 1, said: '', complained: 'The installation: broken at entry 2 (missing).' });
});
