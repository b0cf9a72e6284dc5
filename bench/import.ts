import { join } from 'node:path';
import writeXlsx from 'write-excel-file/node';
import { loadLocales } from '../src/platform/i18n/index.ts';
import type { Database } from '../src/platform/db/index.ts';
import { imported, importables } from '../src/wiring/import/import.ts';
import { ratio, type Row, whole } from './table.ts';

const practices = 10_000;

/** 10,000 practices from a workbook: reading, checking and previewing them; then writing them, each with its entry in the log; then the same file once more. */
export async function measureImport({ database, root, project }: { readonly database: Database; readonly root: string; readonly project: string }): Promise<readonly Row[]> {
  const bytes = await workbook();
  const locales = loadLocales(join(root, 'locales'));
  const [importable] = importables;
  if (importable === undefined) throw new Error('Nothing can be brought in.');
  const bring = async (apply: boolean) => {
    const began = performance.now();
    const report = await imported({ database, locales }, { importable, file: { name: 'practices.xlsx', bytes }, asked: { apply, project } });
    if (report.faults.length > 0) throw new Error(JSON.stringify(report.faults.slice(0, 3)));
    return practices / ((performance.now() - began) / 1000);
  };
  const [preview, written, again] = [await bring(false), await bring(true), await bring(true)];
  return [{
    what: 'importing 10,000 practices from XLSX',
    figure: `${whole(preview)} rows/s preview, ${whole(written)} rows/s written with audit, ${whole(again)} rows/s when nothing changed`,
    against: `writing takes ${ratio(preview / written)} times as long as the preview`,
    target: '≥ 2,000 rows/s',
  }];
}

async function workbook(): Promise<Uint8Array> {
  const head = ['id', 'city', 'title', 'title:hu', 'summary', 'description', 'period', 'difficulties', 'legal'];
  const rows = Array.from({ length: practices }, (_, n) => [
    `P-${n}`, 'Tartu', `Practice number ${n}`, `${n}. gyakorlat`, 'What it is in one sentence of the usual length.',
    'Some words about how it works and for whom. '.repeat(12), '2019/2021', 'One\nTwo', 'A law',
  ]);
  return writeXlsx([head, ...rows].map((row) => row.map((value) => ({ value, type: String })))).toBuffer();
}
