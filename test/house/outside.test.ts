import { describe, expect, it } from 'vitest';
import { filesBelow, isTest, readSource, root, shippedCode, type SourceFile } from './files.ts';

/** What only the platform may do; everything else is handed the clock, the ids and the settings. */
const worldly: Readonly<Record<string, RegExp>> = {
  environment: /\bprocess\.env\b|\bimport\.meta\.env\b/,
  clock: /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bperformance\.now\b/,
  randomness: /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b/,
  network: /\bfetch\(|\bXMLHttpRequest\b|\bnew WebSocket\b/,
  process: /\bprocess\.(exit|kill|argv|cwd|on|once|platform|pid|stdout|stderr|stdin)\b/,
};

/** The two programs talk to the person who started them; they still read no setting and no clock. */
const programs = ['src/web.ts', 'src/cli.ts'];

/** Scripts that run in the reader's browser: they ask the server their page came from, as the page's own forms do. */
const inBrowser = (path: string) => /^src\/.*\/enhance\//.test(path);

/** First words of the workspace's own addresses, as its pages and desks declare them: `/work/needs` is no folder of a machine. */
const ownWords = new Set(filesBelow(['src/modules'], ['.ts', '.tsx']).flatMap(({ text }) => [...text.matchAll(/\bpath: ['"`]\/?([a-z-]+)/g)].map((found) => found[1] ?? '')));
const homes = /(^|[\s'"`(=:])\/(root|home\/[a-z]+|Users\/[a-z]+)\/[a-z]/i;

/** True where a line names a home folder, the folder this project stands in now, or something below `/work` that is no page of the workspace. */
function namesMachine(line: string): boolean {
  if (homes.test(line) || line.split(/[\s'"`(=]/).some((word) => word.startsWith(`${root}/`))) return true;
  return [...line.matchAll(/(?<![\w}\])>.*/-])\/work\/(\.?[a-z][a-z-]*)/gi)].some((found) => !ownWords.has(found[1] ?? ''));
}

describe('the outside world', () => {
  it.each(Object.entries(worldly))('H-09 only the platform touches the %s', (what, pattern) => {
    const mayAsk = ({ path }: SourceFile) => (what === 'process' && programs.includes(path)) || (what === 'network' && inBrowser(path));
    const files = shippedCode().filter((file) => !file.path.startsWith('src/platform/') && !mayAsk(file));
    const hits = files.flatMap((file) => linesWith(file, (line) => pattern.test(withoutComment(line))));
    expect(hits).toEqual([]);
  });

  it('H-09 a browser’s script asks its own server only, and no code of the server runs it', () => {
    const scripts = shippedCode().filter(({ path }) => inBrowser(path));
    expect(scripts.length).toBeGreaterThan(3);
    const asks = /\bfetch\((?!form\.action\b|[`']\/(?!\/))|\.open\('POST', (?!form\.action\b)|\bWebSocket\b/;
    expect(scripts.flatMap((file) => linesWith(file, (line) => asks.test(withoutComment(line))))).toEqual([]);
    const server = filesBelow(['src'], ['.ts', '.tsx']).filter(({ path }) => !inBrowser(path) && !isTest(path));
    expect(server.flatMap((file) => linesWith(file, (line) => /\b(from|import)\b.*['"][./]+.*\benhance\//.test(line)))).toEqual([]);
  });

  it('H-10 a machine’s path is told from an address of the workspace', () => {
    const below = (...parts: readonly string[]) => `open '${['', ...parts].join('/')}'`;
    const machines = [below('work', 'main', 'src'), below('work', 'needed', 'x'), below('root', 'x'), below('home', 'anna', 'better'), below('Users', 'anna', 'x'), `${root}/src`];
    expect(machines.filter((line) => !namesMachine(line))).toEqual([]);
    const addresses = [below('work', 'needs', 'new'), below('work', 'people', 'invite'), below('work', 'overview'), below('en', 'better', 'work', 'main'), below('work', ':slug')];
    expect(addresses.filter(namesMachine)).toEqual([]);
  });

  it('H-10 nothing names a path of somebody’s machine or the host of a package registry', () => {
    const registry = /registry\.(npmjs|yarnpkg)|npmjs\.(org|com)\/(?!package)/;
    const folders = filesBelow(['src', 'test', 'scripts', 'bench', 'docs', 'demo', 'migrations', 'locales']);
    const named = [...folders, ...['README.md', 'CONTRIBUTING.md', 'package.json'].flatMap(present)];
    const hits = named.flatMap((file) => linesWith(file, (line) => namesMachine(line) || registry.test(line)));
    expect(hits).toEqual([]);
  });
});

function linesWith(file: SourceFile, fits: (line: string) => boolean): readonly string[] {
  return file.lines.flatMap((line, n) => (fits(line) ? [`${file.path}:${n + 1} ${line.trim().slice(0, 120)}`] : []));
}

function withoutComment(line: string): string {
  return line.replace(/(^|\s)\/\/.*$/, '').replace(/^\s*\/?\*.*$/, '');
}

function present(path: string): readonly SourceFile[] {
  try {
    return [readSource(path)];
  } catch {
    return [];
  }
}
