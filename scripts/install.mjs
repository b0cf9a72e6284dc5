// Installs the packages of package-lock.json where they are missing or outdated. Plain JavaScript for Node 20, before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** True when what is in node_modules is what package-lock.json asks for on this platform. */
export function isInstalled(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const found = packagesOf(join(root, 'node_modules/.package-lock.json'));
  if (wanted === undefined || found === undefined) return false;
  const asked = Object.keys(wanted['']?.optionalDependencies ?? {}).map((name) => `node_modules/${name}`);
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || found[path]?.version === entry.version) return true;
    // what is optional may be absent, unless we ask for it ourselves and it is for this platform
    return found[path] === undefined && entry.optional === true && !(asked.includes(path) && fits(entry));
  });
}

/** Installs if need be. Returns undefined, or a sentence that says why it did not work. */
export function install(root, say) {
  if (isInstalled(root)) return undefined;
  say('Installing packages …');
  const done = spawnSync('npm', ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', shell: process.platform === 'win32',
  });
  if (done.status === 0) return undefined;
  return `The packages could not be installed: ${done.error?.message ?? done.stderr.trim()}`;
}

/** The pinned Node 24, or this one where it is new enough; undefined where there is neither. */
export function pinnedNode(root) {
  const own = join(root, 'node_modules/.bin/node');
  if (existsSync(own)) return own;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined;
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function fits({ os = [process.platform], cpu = [process.arch] }) {
  return [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch);
}
