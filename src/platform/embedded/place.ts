import { chmodSync, chownSync, copyFileSync, linkSync, lstatSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { readFileSync, readlinkSync, realpathSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../config/index.ts';

/** An account of this machine. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Where a server runs: as whom, with which binaries, its socket where. */
export interface Place {
  /** The account to change to; undefined: our own. */
  readonly account: Account | undefined;
  /** Folder with `bin`, `lib` and `share`. */
  readonly native: string;
  /** True when the server cannot go to its data by name, only be started in the data folder. */
  readonly closed: boolean;
  /** Private folder of the socket, short enough for the address of a socket (104 characters at least everywhere). */
  readonly sockets: string;
  readonly remove: () => void;
}

const prefix = 'better-';
const longestTmp = 70;

/**
 * The account that runs PostgreSQL, which refuses to be root: the one that owns the data already, else `better`, else `nobody`.
 * Undefined when we are not root: then it is our own.
 */
export function accountFor(data: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(data, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const found = ['better', 'nobody'].flatMap((name) => accounts.filter((each) => each[0] === name)).at(0);
  if (found === undefined) throw new Problem('PostgreSQL does not run as root, and this machine has neither an account "better" nor "nobody": start BETTER as an ordinary user.');
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/**
 * Makes the private folder of one run, and finds a way to binaries and data for the account. Where root's folders are closed to it,
 * the binaries get a second name in the private folder, and the server is started in its data folder, so that it need not go there.
 */
export function makePlace(folder: string, native: string, account: Account | undefined): Place {
  const home = mkdtempSync(join(shortTmp(), prefix));
  const sockets = join(home, 's');
  mkdirSync(sockets, { mode: 0o700 });
  const remove = () => rmSync(home, { recursive: true, force: true });
  if (account === undefined) return { account, native, closed: false, sockets, remove };
  // its name is random, and only the account may look into the folder of the socket
  chmodSync(home, 0o711);
  chownSync(sockets, account.uid, account.gid);
  if (isOpen(folder) && isOpen(join(native, 'bin/postgres'))) return { account, native, closed: false, sockets, remove };
  if (process.platform !== 'linux') {
    remove();
    throw new Problem(`PostgreSQL does not run as root, and only root can reach ${folder}: start BETTER as an ordinary user, or set DATA_DIR to an open folder.`);
  }
  reachable(native, join(home, 'native'));
  return { account, native: join(home, 'native'), closed: true, sockets, remove };
}

/** Removes the private folder of an earlier run that was killed; `sockets` comes from that run's notes and is not trusted. */
export function removePlace(sockets: string): void {
  const home = dirname(sockets);
  const found = lstatSync(home, { throwIfNoEntry: false });
  const ours = basename(home).startsWith(prefix) && basename(sockets) === 's' && dirname(home) === shortTmp();
  if (ours && found?.isDirectory() === true && found.uid === process.getuid?.()) rmSync(home, { recursive: true, force: true });
}

function shortTmp(): string {
  const preferred = realpathSync(tmpdir());
  return preferred.length <= longestTmp && (process.getuid?.() !== 0 || isOpen(preferred)) ? preferred : '/tmp';
}

/** True when everybody may go to the file or folder and all above it. */
function isOpen(path: string): boolean {
  const real = realpathSync(path);
  return (statSync(real).mode & 0o001) !== 0 && (real === '/' || isOpen(dirname(real)));
}

const notNeeded = /\.a$|^(pgxs|pkgconfig)$/;

/** Gives the files a second name (or a copy, on another disk or where only root may read them) in a folder that everybody can reach. */
function reachable(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (notNeeded.test(entry.name)) continue;
    if (entry.isDirectory()) reachable(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if ((statSync(source).mode & 0o004) === 0 || !linked(source, target)) copyOpen(source, target);
  }
  chmodSync(to, 0o755);
}

function linked(source: string, target: string): boolean {
  try {
    linkSync(source, target);
    return true;
  } catch {
    return false;
  }
}

function copyOpen(source: string, target: string): void {
  copyFileSync(source, target);
  chmodSync(target, (statSync(source).mode & 0o100) === 0 ? 0o644 : 0o755);
}
