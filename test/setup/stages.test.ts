import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../house/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'better-stages-'));
const report = join(folder, 'report.json');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A stage that runs a line of JavaScript; with `writes`, it leaves that as its Vitest report. */
function stage(name: string, script: string, writes?: unknown) {
  const writing = writes === undefined ? '' : `require('node:fs').writeFileSync(${JSON.stringify(report)}, ${JSON.stringify(JSON.stringify(writes))});`;
  return { name, command: [process.execPath, '-e', `${writing}${script}`], ...(writes !== undefined && { counts: report }) };
}

function run(groups: readonly (readonly object[])[]): { readonly said: string; readonly done: unknown } {
  const program = `
    import { runStages } from ${JSON.stringify(join(root, 'scripts/stages.mjs'))};
    const done = await runStages(${JSON.stringify(groups)}, { root: ${JSON.stringify(folder)}, atOnce: 2 });
    process.stderr.write(JSON.stringify(done));`;
  const env = { ...process.env, DATABASE_URL: 'postgres://a.person/s' };
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8', env });
  return { said: stdout, done: JSON.parse(stderr) };
}

describe('the stages of npm test', () => {
  it('count a check as one, go on after a failure, and show what it said', () => {
    const { said, done } = run([[stage('good', ''), stage('bad', 'console.log("because of this"); process.exit(3)')], [stage('after', '')]]);
    expect(done).toEqual(expect.arrayContaining([{ passed: 1, failed: 0 }, { passed: 0, failed: 1 }, { passed: 1, failed: 0 }]));
    expect(said).toMatch(/^ok {5}good/m);
    expect(said).toMatch(/^FAILED bad .*\n {7}because of this/m);
    expect(said).toMatch(/^ok {5}after/m);
  });

  const quiet = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, testResults: [] };

  it.each([
    ['what Vitest counted', 0, { ...quiet, numPendingTests: 1 }, { passed: 7, failed: 0, skipped: 1 }],
    ['failed tests', 1, { ...quiet, numFailedTests: 2 }, { passed: 7, failed: 2, skipped: 0 }],
    ['a file that could not run', 1, { ...quiet, testResults: [{ status: 'failed', assertionResults: [] }] }, { passed: 7, failed: 1, skipped: 0 }],
    ['an error outside of any test', 1, quiet, { passed: 7, failed: 1, skipped: 0 }],
    ['no test at all', 0, { ...quiet, numPassedTests: 0 }, { passed: 0, failed: 1, skipped: 0 }],
  ])('count %s', (_, code, writes, counted) => {
    expect(run([[stage('tests', `process.exit(${code})`, writes)]]).done).toEqual([counted]);
  });

  it('keep the settings of a person’s installation away from the tests', () => {
    expect(run([[stage('settings', 'process.exit(process.env.DATABASE_URL === undefined ? 0 : 1)')]]).done).toEqual([{ passed: 1, failed: 0 }]);
  });
});
