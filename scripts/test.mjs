// `npm test`: installs what is missing, then runs every check. `npm test -- lint types` runs only the stages named.
// Plain JavaScript for Node 20; the stages run on the pinned Node.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './launch.mjs';
import { runStages } from './stages.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, '.cache/test');
const asked = process.argv.slice(2);

await install().catch((error) => end(error.message));
const pinned = join(root, 'node_modules/.bin/node');
const node = existsSync(pinned) ? pinned : process.execPath;
mkdirSync(results, { recursive: true });

/** A check that passes or fails as a whole. */
function check(name, ...args) {
  return { name, command: [node, ...args], counts: undefined };
}

/** A run of Vitest; it counts its tests itself. */
function tests(name, project, { filters = [], env = {} } = {}) {
  const report = join(results, `${name.replaceAll(' ', '-')}.json`);
  const args = ['--project', project, '--reporter=json', `--outputFile=${report}`, '--reporter=dot', ...filters];
  return { name, command: [node, 'node_modules/vitest/vitest.mjs', 'run', ...args], counts: report, env: { NO_COLOR: '1', ...env } };
}

/** Test files that use a database, for the second run on an older server. */
function databaseTests() {
  const files = readdirSync(join(root, 'src'), { recursive: true }).map((name) => join('src', name));
  return files.filter((name) => /\.test\.tsx?$/.test(name) && /\b(test|demo)Database\(/.test(readFileSync(join(root, name), 'utf8')));
}

const bin = (path) => `node_modules/${path}`;
const sources = ['src', 'test', 'scripts', ...(existsSync(join(root, 'bench')) ? ['bench'] : [])];
const onDatabase = databaseTests();
const debian = existsSync('/usr/lib/postgresql/15/bin/postgres');
if (!debian) console.log('skipped  tests on PostgreSQL 15: Debian\u2019s server is not installed here');

/** Groups run one after the other; what is in one group runs two at a time. */
const groups = [
  [check('messages', 'scripts/messages.ts')],
  [
    check('build', 'scripts/start.mjs', '--build-only'),
    check('docs', 'scripts/docs.ts', '--check'),
    check('types', bin('typescript/bin/tsc'), '--noEmit', '-p', '.'),
    check('lint', bin('eslint/bin/eslint.js'), '.', '--max-warnings=0'),
    check('arrows', bin('dependency-cruiser/bin/dependency-cruiser.mjs'), '--config', '.dependency-cruiser.mjs', ...sources),
    check('unused', bin('knip/bin/knip.js')),
  ],
  [tests('tests', 'code')],
  debian && onDatabase.length > 0 ? [tests('tests on PostgreSQL 15', 'code', { filters: onDatabase, env: { TEST_POSTGRES: '15' } })] : [],
  [tests('journeys', 'journeys')],
];

const chosen = groups.map((group) => group.filter((stage) => asked.length === 0 || asked.includes(stage.name.split(' ')[0])));
const began = Date.now();
const done = await runStages(chosen, { root, atOnce: Math.min(2, availableParallelism()) });
const passed = done.reduce((sum, each) => sum + each.passed, 0);
const failed = done.reduce((sum, each) => sum + each.failed, 0);
console.log(`${done.length} stages in ${Math.round((Date.now() - began) / 1000)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** Nothing could be run: that is one failure. */
function end(sentence) {
  console.error(sentence);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
