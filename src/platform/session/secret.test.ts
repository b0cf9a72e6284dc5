import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';
import { readSecret } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'better-secret-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the secret', () => {
  test('SI-13 is the given one, else one made at the first start that only its owner reads', () => {
    expect(readSecret('given', folder)).toBe('given');
    const made = readSecret(undefined, join(folder, 'data'));
    expect(made).toMatch(/^[\w-]{43}$/);
    expect(readSecret(undefined, join(folder, 'data'))).toBe(made);
    expect(statSync(join(folder, 'data/secret')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'data/secret'), 'utf8')).toBe(`${made}\n`);
  });
});

describe('the hash of a password', () => {
  test('SI-08 belongs to its password alone, however its letters were composed', async () => {
    const hash = await hashPassword('årvíztűrő tükörfúrógép'.normalize('NFD'));
    expect(await verifyPassword({ hash, password: 'årvíztűrő tükörfúrógép'.normalize('NFC') })).toBe(true);
    expect(await verifyPassword({ hash, password: 'arvizturo tukorfurogep' })).toBe(false);
    expect(await hashPassword('same password')).not.toBe(await hashPassword('same password'));
    for (const other of ['', 'plain', '$2b$10$abcdefghijklmnopqrstuv', '$argon2id$v=19$m=1,t=1$x$y']) expect(await verifyPassword({ hash: other, password: '' })).toBe(false);
  });
});
