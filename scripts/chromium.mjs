// Finds a Chromium for the browser tests, or installs Debian's.
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** Returns `{ path }`, or `{ problem }` with a sentence that says what to do. */
export async function findOrInstallChromium(say) {
  const given = process.env['CHROMIUM'];
  if (given !== undefined && given !== '') return isProgram(given) ? { path: given } : { problem: `CHROMIUM names ${given}, which is no program.` };
  const found = findChromium();
  if (found !== undefined) return { path: found };
  if (!(await installChromium(say))) return { problem: 'The browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM to its path.' };
  const path = findChromium();
  return path === undefined ? { problem: 'Chromium was installed but is not on the PATH: set CHROMIUM to its path.' } : { path };
}

function findChromium() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere].find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function installChromium(say) {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const root = process.getuid?.() === 0;
  if (!root && (await succeeds(['sudo', '-n', 'true'])) === false) return false;
  const as = root ? [] : ['sudo', '-n'];
  say('Installing Chromium …');
  await succeeds([...as, 'apt-get', 'update', '-qq']);
  return succeeds([...as, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium']);
}

function succeeds([program, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}
