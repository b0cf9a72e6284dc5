// Runs the stages of `npm test`: two at a time within a group, and on after one has failed.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

const longest = 15 * 60_000;
const shownLines = 600;

/** Settings of a person's installation that must not reach the tests. */
const notOurs = /^(PORT|HOST|DATABASE_URL|DATA_DIR|BASE_URL|TRUST_PROXY|LOG_LEVEL|BETTER_\w+|NODE_ENV|NODE_OPTIONS|NODE_PATH|PG[A-Z]+|VITEST\w*|TEST_\w+)$/;

/** Runs groups of stages one after the other; returns what each stage counted. */
export async function runStages(groups, at) {
  const done = [];
  for (const group of groups) {
    const waiting = [...group];
    const worker = async () => {
      for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) done.push(await runStage(stage, at));
    };
    await Promise.all(Array.from({ length: at.atOnce }, worker));
  }
  return done;
}

async function runStage(stage, { root }) {
  const began = Date.now();
  if (stage.counts !== undefined) rmSync(stage.counts, { force: true });
  const { code, output } = await run(stage, root);
  const counted = count(stage, code);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const numbers = stage.counts === undefined ? '' : `  ${counted.passed} passed, ${counted.failed} failed${counted.skipped > 0 ? `, ${counted.skipped} skipped` : ''}`;
  console.log(`${counted.failed === 0 ? 'ok    ' : 'FAILED'} ${stage.name.padEnd(24)} ${seconds.padStart(6)} s${numbers}`);
  if (counted.failed > 0) console.log(indented(output));
  return counted;
}

function run(stage, root) {
  return new Promise((resolve) => {
    const [program, ...args] = stage.command;
    const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !notOurs.test(name)));
    const child = spawn(program, args, { cwd: root, env: { ...inherited, ...stage.env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
    const timer = setTimeout(() => {
      said.push(Buffer.from(`\nThis stage was ended after ${longest / 60_000} minutes.\n`));
      child.kill('SIGKILL');
    }, longest);
    child.on('error', (error) => said.push(Buffer.from(String(error))));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output: Buffer.concat(said).toString() });
    });
  });
}

/** A check counts as one. Vitest counts itself; a file that could not run, or an error outside of any test, is one failure more. */
function count(stage, code) {
  if (stage.counts === undefined) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  const report = readReport(stage.counts);
  if (report === undefined) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.every((each) => each.status !== 'failed')).length;
  const failed = report.numFailedTests + broken;
  return { passed: report.numPassedTests, skipped: report.numPendingTests, failed: failed === 0 && (code !== 0 || report.numPassedTests === 0) ? 1 : failed };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function indented(output) {
  const lines = output.trimEnd().split('\n');
  const cut = lines.length > shownLines ? [`… ${lines.length - shownLines} lines before`, ...lines.slice(-shownLines)] : lines;
  return cut.map((line) => `       ${line}`).join('\n');
}
