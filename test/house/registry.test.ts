import { describe, expect, it } from 'vitest';
import { commands, files, pages } from '../../src/wiring/modules.ts';
import { filesBelow, isTest, readSource } from './files.ts';

const code = filesBelow(['src'], ['.ts', '.tsx']);
const tests = code.filter((file) => isTest(file.path)).map((file) => file.text).join('\n');

/** Commands that every desk has, made by `editing` of what the desk's own file says. */
const ofDesks = ['revise', 'restore', 'show'];

/** The file that defines a command, and the name it is exported under; for a command of a desk, the file that says how its records are edited. */
function definitionOf(name: string): { readonly path: string; readonly text: string; readonly exported: string } {
  const [record = '', verb = ''] = name.split('.');
  const own = fileNaming(name, 'command(');
  const file = own ?? (ofDesks.includes(verb) ? fileNaming(record, 'mayEdit') : undefined);
  if (file === undefined) return { path: `no file names ${name}`, text: '', exported: '' };
  const before = file.text.slice(0, file.text.indexOf(`name: '${own === undefined ? record : name}'`));
  return { ...file, exported: [...before.matchAll(/export (?:const|function) (\w+)/g)].at(-1)?.[1] ?? '' };
}

/** The file of some module's `app/` that gives this name to what it also says. */
function fileNaming(name: string, alsoSays: string) {
  return code.find(({ path, text }) => !isTest(path) && path.includes('/app/') && text.includes(`name: '${name}'`) && text.includes(alsoSays));
}

/** What tests call a desk by: its own name, or that of what it is made of, without the last word. */
function isTested({ name, path, exported }: ReturnType<typeof definitionOf> & { readonly name: string }): boolean {
  if (tests.includes(`'${name}'`) || (exported !== '' && new RegExp(`\\b${exported}\\b`).test(tests))) return true;
  if (!ofDesks.includes(name.split('.')[1] ?? '')) return false;
  const module = path.split('/').slice(0, 3).join('/');
  const verb = name.split('.')[1] ?? '';
  return code.some((each) => isTest(each.path) && each.path.startsWith(`${module}/`) && /desk/i.test(each.path) && new RegExp(`\\b${verb}\\b`).test(each.text));
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
    expect(defined.filter((each) => !/from '(\.{1,2}\/)+policy\.ts'/.test(each.text)).map((each) => `${each.name} (${each.path})`)).toEqual([]);
  });

  it('H-17 every command has a test', () => {
    expect(defined.filter((each) => !isTested(each)).map((each) => each.name)).toEqual([]);
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
    const wiring = filesBelow(['src/wiring'], ['.ts', '.tsx']).filter((file) => !isTest(file.path)).map((file) => file.text).join('\n');
    const doors = filesBelow(['src/modules'], ['/index.ts']).filter((file) => /\b(commands|\w*[pP]ages|\w*[fF]iles)\b/.test(file.text));
    const modules = doors.map((file) => file.path.split('/')[2] ?? '');
    expect(modules.filter((module) => !wiring.includes(`modules/${module}/`))).toEqual([]);
  });
});
