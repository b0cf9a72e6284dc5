import { describe, expect, it } from 'vitest';
import { filesBelow, readSource, shippedCode, type SourceFile } from './files.ts';

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

describe('the outside world', () => {
  it.each(Object.entries(worldly))('H-09 only the platform touches the %s', (what, pattern) => {
    const files = shippedCode().filter((file) => !file.path.startsWith('src/platform/') && !(what === 'process' && programs.includes(file.path)));
    const hits = files.flatMap((file) => linesWith(file, (line) => pattern.test(withoutComment(line))));
    expect(hits).toEqual([]);
  });

  it('H-10 nothing names a path of somebody’s machine or the host of a package registry', () => {
    const machine = /(^|[\s'"`(=:])\/(work|root|home\/[a-z]+|Users\/[a-z]+)\/[a-z]/i;
    const registry = /registry\.(npmjs|yarnpkg)|npmjs\.(org|com)\/(?!package)/;
    const folders = filesBelow(['src', 'test', 'scripts', 'bench', 'docs', 'demo', 'migrations', 'locales']);
    const named = [...folders, ...['README.md', 'CONTRIBUTING.md', 'package.json'].flatMap(present)];
    const hits = named.flatMap((file) => linesWith(file, (line) => machine.test(line) || registry.test(line)));
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
