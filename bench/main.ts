// Measures one machine in one run, as ratios; prints a table and writes bench/results/latest.json. Nothing here is a test.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../src/platform/embedded/index.ts';
import { migrate, openDatabase } from '../src/platform/db/index.ts';
import { createLog } from '../src/platform/log/index.ts';
import { createSite, loadDemo, loadMissingConcepts, readDemo } from '../src/wiring/index.ts';
import { measureCommand } from './command.ts';
import { measureImport } from './import.ts';
import { measureMatching } from './matching.ts';
import { measurePages } from './pages.ts';
import { generateProject, generateTexts } from './generate.ts';
import { measureScale } from './scale.ts';
import { measureSearch } from './search.ts';
import { measureStart } from './start.ts';
import { type Row, table } from './table.ts';

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'better-bench-'));
const server = await startServer({ folder });
const rows: Row[] = [];
/** `npm run bench -- search` measures that part only, and leaves the README as it is. */
const parts = process.argv.slice(2);
const asked = (part: string) => parts.length === 0 || parts.includes(part);
try {
  await migrate(server.url, join(root, 'migrations'));
  const database = openDatabase(server.url);
  const site = await createSite({ database, root, log: createLog('silent'), origin: undefined, trustProxy: false });
  await loadMissingConcepts(database, site.runner, join(root, 'concepts/better'));
  const demo = readDemo(join(root, 'demo/better'));
  await loadDemo(site.runner, demo);
  const generated = await generateProject(site.runner, demo);
  if (asked('pages')) rows.push(...(await measurePages(site.app, server.url, folder)));
  if (asked('search')) {
    await generateTexts(database, generated, 10_000);
    rows.push(...(await measureSearch(database, generated)));
  }
  if (asked('matching')) rows.push(...(await measureMatching(database, root)));
  if (asked('scale')) {
    if (!asked('matching')) await measureMatching(database, root);
    rows.push(...(await measureScale(database, root)));
  }
  if (asked('command')) rows.push(...(await measureCommand({ database, runner: site.runner, projectId: generated })));
  if (asked('import')) rows.push(...(await measureImport({ database, root, project: 'better' })));
  await site.close();
  await database.close();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await server.stop();
}
if (asked('start')) rows.push(...(await measureStart(root, folder)));
rmSync(folder, { recursive: true, force: true });

const text = table(rows);
process.stdout.write(`${text}\n`);
mkdirSync(join(root, 'bench/results'), { recursive: true });
writeFileSync(join(root, 'bench/results/latest.json'), `${JSON.stringify({ at: new Date().toISOString(), node: process.version, rows }, null, 1)}\n`);
if (parts.length === 0) {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  writeFileSync(join(root, 'README.md'), readme.replace(/(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/, `$1\n${text}\n\n$2`));
}
