import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** Path of a Chromium: the one CHROMIUM names, one on the PATH, or Debian's, installed now. Throws a sentence that says what to do. */
export function findOrInstallChromium(): string {
  const given = process.env['CHROMIUM'] ?? '';
  if (given !== '') {
    if (isProgram(given)) return given;
    throw new Error(`CHROMIUM names ${given}, which is no program.`);
  }
  const found = findChromium() ?? (installChromium() ? findChromium() : undefined);
  if (found === undefined) throw new Error('The browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM to its path.');
  return found;
}

function findChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installChromium(): boolean {
  if (!isProgram('/usr/bin/apt-get')) return false;
  const root = process.getuid?.() === 0;
  if (!root && !succeeds(['sudo', '-n', 'true'])) return false;
  const as = [...(root ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive'];
  console.log('Installing Chromium …');
  succeeds([...as, 'apt-get', 'update', '-qq']);
  return succeeds([...as, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium']);
}

function succeeds([program = '', ...args]: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
