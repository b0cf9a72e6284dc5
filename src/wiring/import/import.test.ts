import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { demoDatabase } from '../../../test/demo.ts';
import { testDatabase } from '../../../test/database.ts';
import { loadLocales } from '../../platform/i18n/index.ts';
import { printedImport } from './import.ts';

const { database } = await demoDatabase();
const empty = await testDatabase();
const locales = loadLocales(join(import.meta.dirname, '../../../locales'));
const folder = mkdtempSync(join(tmpdir(), 'better-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('better import', () => {
  const run = (words: readonly string[], asked: Parameters<typeof printedImport>[2] = {}) => printedImport({ database, locales }, words, asked);

  it('IM-08 shows what would happen, and writes with --apply', async () => {
    const bytes = await writeXlsx([['Code', 'Wer?', 'title'].map((value) => ({ value })), ['X-0', 'Tartu', '=1+1'].map((value) => ({ value }))]).toBuffer();
    expect(await run(['needs', file('a.xlsx', bytes)], { map: 'Wer?=city' })).toContain('a.xlsx: 1 needs: 1 new');
    await expect(run(['needs', file('a.csv', 'city,title\nTartu,\u001b[31mRed\n')], { apply: true })).rejects.toThrow(/row 2, title: holds characters that are no text/);
    const path = file('b.csv', 'Code;Wer?;Notes;title\nX-1;Tartu;x;=1+1 \n');
    const preview = await run(['needs', path], { map: 'Wer?=city', lang: 'sv' });
    const said = ['b.csv: 1 needs: 1 new, 0 changed', '“Wer?” = city', 'Not used: “Notes”.', 'row 2 new: =1+1', 'written in “sv”', 'nothing was written. --apply writes it.'];
    for (const part of said) expect(preview).toContain(part);
    expect(await run(['needs', path], { map: file('map.json', '{"Wer?":"city"}'), apply: true })).toContain('Done: 1 written.');
    expect(await run(['needs', path], { map: 'Wer?=city', apply: true })).toContain('Nothing was to be done.');
    expect(JSON.parse(await run(['needs', path], { map: 'Wer?=city', json: true, project: 'better' }))).toMatchObject({ applied: false, rows: [{ row: 2, what: 'unchanged' }] });
  });

  it('IM-08 ends with the report where what was to be written was refused', async () => {
    const path = file('c.csv', `city,title\n${Array.from({ length: 60 }, (_, n) => `Paris,Need ${n}`).join('\n')}\n`);
    const sentence = /60 refused\.[\s\S]*row 2, city: there is no city “Paris”[\s\S]*… and 10 more; --json shows all\.\nNothing was written/;
    await expect(run(['needs', path], { apply: true })).rejects.toThrow(sentence);
    expect(await run(['needs', path])).toContain('Put these rows right');
  });

  it('IM-08 says in one sentence what it does not understand', async () => {
    const good = file('d.csv', 'city,title\nTartu,A\n');
    const wrong: readonly (readonly [readonly (string | undefined)[], Parameters<typeof printedImport>[2], RegExp])[] = [
      [[], {}, /Say what and from which file/], [['people', good], {}, /Say what/], [['needs'], {}, /Say what/],
      [['needs', join(folder, 'none.csv')], {}, /There is no file/], [['needs', folder], {}, /There is no file/],
      [['needs', good], { lang: 'xx' }, /There is no language "xx"/], [['needs', good], { project: 'none' }, /There is no project "none": better/],
      [['needs', good], { map: 'city' }, /says no field/],
      [['needs', good], { map: join(folder, 'none.json') }, /does not say which column is which/], [['needs', good], { map: file('list.json', '5') }, /it holds no object/],
      [['needs', file('e.csv', 'Foo;Bar\n1;2\n')], {}, /No column of e\.csv was recognised/],
    ];
    for (const [words, asked, sentence] of wrong) await expect(printedImport({ database, locales }, words, asked)).rejects.toThrow(sentence);
    await expect(printedImport({ database: empty.database, locales }, ['needs', good], {})).rejects.toThrow('There is no project yet.');
  });

  it('IM-08 has nothing to do for a file without rows', async () => {
    expect(await run(['practices', file('f.csv', 'title,summary\n')], { apply: true })).toContain('0 practices: 0 new');
  });
});
