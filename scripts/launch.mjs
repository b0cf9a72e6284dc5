// What `npm start` and `better` do before the program itself runs: install, build, and hand over to the pinned Node.
// Plain JavaScript without a dependency: it runs on Node 20 or later, before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const oldestNode = 20;
const ownNode = 24;
const stamp = join(root, 'dist/.stamp');

/** Everything the built program is made of. */
const sources = ['src', 'locales', 'scripts/messages.ts', 'vite.config.ts', 'vite.server.config.ts', 'tsconfig.json', 'package-lock.json'];
const notBuilt = /\.test\.tsx?$|\.md$|messages\.gen\.ts$/;

/** The process that works for us at this moment; signals go to it. */
let child;
let stopped = false;

/** Something the person who starts BETTER can put right: shown without a stack. */
class Sentence extends Error {}

/** Runs `work`; a sentence ends with exit code 1. */
export async function launch(work) {
  for (const name of ['SIGINT', 'SIGTERM']) {
    process.on(name, () => {
      stopped = true;
      child?.kill(name);
    });
  }
  try {
    if (major(process.versions.node) < oldestNode) throw new Sentence(`BETTER needs Node ${oldestNode} or later to start; this is Node ${process.versions.node}.`);
    process.exitCode = await work();
  } catch (error) {
    // who stopped it knows why it did not go on
    if (!stopped) process.stderr.write(`${error instanceof Sentence ? error.message : error.stack}\n`);
    process.exitCode = stopped ? 130 : 1;
  }
}

/** Installs the packages of package-lock.json, unless they are there. */
export async function install() {
  if (isInstalled()) return;
  process.stdout.write('Installing packages …\n');
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const { code } = await run([...npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (code !== 0) throw new Sentence('The packages could not be installed: npm says why above.');
}

/** npm notes what it installed in a hidden copy of package-lock.json, written last. */
function isInstalled() {
  const [wanted, found] = ['package-lock.json', 'node_modules/.package-lock.json'].map(packagesOf);
  if (found === undefined) return false;
  const named = Object.entries(wanted).filter(([path]) => path !== '');
  return named.every(([path, { version, optional }]) => (found[path] === undefined ? optional === true : found[path].version === version));
}

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Builds what the browser gets and what Node runs, unless it is built from the same sources already. */
export async function build({ always = false } = {}) {
  const wanted = digest();
  if (!always && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stdout.write('Building …\n');
  rmSync(stamp, { force: true });
  await step(['scripts/messages.ts']);
  await step(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
  await step(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--config', 'vite.server.config.ts']);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

async function step(command) {
  const { code, output } = await run([pinnedNode(), ...command], { stdio: ['ignore', 'pipe', 'pipe'] });
  if (code !== 0) throw new Sentence(`${output.trim()}\nThe build failed at ${command.find((part) => /\.m?[jt]s$/.test(part))}.`);
}

function digest() {
  const hash = createHash('sha256');
  for (const path of sources.flatMap(filesOf)) hash.update(`${path}\0`).update(readFileSync(join(root, path))).update('\0');
  return hash.digest('hex');
}

function filesOf(path) {
  if (notBuilt.test(path) || !existsSync(join(root, path))) return [];
  if (/\.[a-z]+$/.test(path)) return [path];
  const entries = readdirSync(join(root, path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => (entry.isDirectory() || entry.isFile() ? filesOf(`${path}/${entry.name}`) : []));
}

/** Runs a built program with its arguments, and returns its exit code. */
export async function program(name, args) {
  // a group of its own: the terminal's Ctrl-C, which npm sends once more, reaches it only through us; the line shows it when we are killed
  const options = { cwd: process.cwd(), stdio: ['inherit', 'inherit', 'inherit', 'ipc'], detached: true };
  return (await run([pinnedNode(), join(root, 'dist/server', name), ...args], options)).code;
}

/** Node 24 from its npm package, so that every installation runs the same one; else the present one if it is new enough. */
function pinnedNode() {
  const pinned = join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (existsSync(pinned)) return pinned;
  if (major(process.versions.node) >= ownNode) return process.execPath;
  const machine = `${process.platform} ${process.arch}`;
  throw new Sentence(`BETTER runs on Node ${ownNode}, and brings none for ${machine}: install Node ${ownNode} or later (this is ${process.versions.node}).`);
}

function run([command, ...args], options) {
  return new Promise((resolve, reject) => {
    if (stopped) throw new Sentence('Stopped.');
    child = spawn(command, args, { cwd: root, ...options });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => reject(new Sentence(`${command} cannot be run: ${error.message}.`)));
    child.once(child.stdout === null ? 'exit' : 'close', (code, signal) => {
      child = undefined;
      resolve({ code: code ?? 128 + (constants.signals[signal] ?? 0), output });
    });
  });
}

function major(version) {
  return Number(version.split('.')[0]);
}
