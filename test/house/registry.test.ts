import { describe, expect, it } from 'vitest';
import { commands, files, pages } from '../../src/wiring/modules.ts';
import { filesBelow, isTest, readSource } from './files.ts';

const code = filesBelow(['src'], ['.ts', '.tsx']);
const tests = code.filter((file) => isTest(file.path)).map((file) => file.text).join('\n');

/** The file that defines a command, and the name it is exported under. */
function definitionOf(name: string): { readonly path: string; readonly text: string; readonly exported: string } {
  const file = code.find((each) => !isTest(each.path) && each.text.includes(`name: '${name}'`));
  const exported = /export const (\w+)\b[^=]*= command\b/.exec(file?.text ?? '')?.[1] ?? '';
  return { path: file?.path ?? `no file names ${name}`, text: file?.text ?? '', exported };
}

const defined = commands.map((each) => ({ name: each.name, ...definitionOf(each.name) }));
const names = [...pages, ...files].map((each) => each.name);

describe('the registry', () => {
  it('H-16 no two commands have one name, and a name is `record.verb`', () => {
    expect(commands.map((each) => each.name).filter((name, n, all) => all.indexOf(name) !== n || !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  it('H-16 every command of the source is in the registry', () => {
    const modules = code.filter((file) => !isTest(file.path) && file.path.startsWith('src/modules/'));
    const written = modules.flatMap((file) => [...file.text.matchAll(/= command\(\{\s*name: '([^']+)'/g)].map((found) => found[1] ?? ''));
    expect(written.filter((name) => !commands.some((each) => each.name === name))).toEqual([]);
  });

  it('H-17 every command asks a sentence of policy.ts', () => {
    expect(defined.filter((each) => !/from '\.{1,2}\/policy\.ts'/.test(each.text)).map((each) => `${each.name} (${each.path})`)).toEqual([]);
  });

  it('H-17 every command has a test', () => {
    const isNamed = ({ name, exported }: (typeof defined)[number]) => tests.includes(`'${name}'`) || (exported !== '' && new RegExp(`\\b${exported}\\b`).test(tests));
    expect(defined.filter((each) => !isNamed(each)).map((each) => each.name)).toEqual([]);
  });

  it('H-17 every command has a row in docs/permissions.md', () => {
    const table = readSource('docs/permissions.md').text;
    expect(commands.filter((each) => !table.includes(`\`${each.name}\``)).map((each) => each.name)).toEqual([]);
  });

  it('H-17 a command takes no field it does not know', () => {
    const open = commands.filter((each) => each.input.safeParse({ ['no such field']: 1 }).error?.issues.every((issue) => issue.code !== 'unrecognized_keys') ?? true);
    expect(open.map((each) => each.name)).toEqual([]);
  });

  it('H-18 no two routes have one name or one path', () => {
    const paths = [...pages, ...files].map((each) => each.path.replaceAll(/:[a-z]+/gi, ':x'));
    expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
    expect(paths.filter((path, n) => paths.indexOf(path) !== n)).toEqual([]);
  });

  it('H-18 every module with commands or pages is written into the wiring', () => {
    const wiring = readSource('src/wiring/modules.ts').text;
    const doors = filesBelow(['src/modules'], ['/index.ts']).filter((file) => /\b(commands|\w*[pP]ages|\w*[fF]iles)\b/.test(file.text));
    const modules = doors.map((file) => file.path.split('/')[2] ?? '');
    expect(modules.filter((module) => !wiring.includes(`modules/${module}/`))).toEqual([]);
  });
});
