import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { castsWithoutReason } from './casts.ts';
import { filesBelow, foldersBelow, isTest, pathsBelow, readSource, shippedCode } from './files.ts';

const ours = ['src', 'test', 'scripts', 'bench'];
const everything = [...ours, 'docs', 'demo', 'locales', 'migrations'];
const code = filesBelow(ours, ['.ts', '.tsx', '.mjs', '.css']);
/** The modules that have a level in the table of the arrows. */
const levelled = [...readSource('.dependency-cruiser.mjs').text.matchAll(/^ {2}([a-z-]+): [\d.]+,$/gm)].map((found) => found[1] ?? '');
const modules = foldersBelow('src/modules').filter((folder) => folder.split('/').length === 3);

/** Names that others have fixed. */
const fixedNames = /^(README|CONTRIBUTING|CHANGELOG|LICENSE)(\.md)?$|^\.[a-z]/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
const migration = /^\d{4}_[a-z0-9]+([_-][a-z0-9]+)*\.sql$/;

describe('the house numbers', () => {
  it('H-02 no file is longer than 300 lines and no line longer than 180 characters', () => {
    const long = code.filter((file) => file.lines.length > 301).map((file) => `${file.path}: ${file.lines.length - 1} lines`);
    const wide = code.flatMap((file) => file.lines.flatMap((line, n) => (line.length > 180 && !line.includes('https://') ? [`${file.path}:${n + 1}`] : [])));
    expect([...long, ...wide]).toEqual([]);
  });

  it('H-03 no folder holds more than 20 files', () => {
    // records of the demo and messages are data, one file a kind; notes and migrations only ever grow
    const counted = foldersBelow('src').concat(foldersBelow('test'), foldersBelow('scripts'), foldersBelow('bench'));
    const paths = ours.flatMap(pathsBelow);
    const full = counted.map((folder) => ({ folder, files: paths.filter((path) => dirname(path) === folder).length })).filter((each) => each.files > 20);
    expect(full).toEqual([]);
  });

  it('H-04 names are kebab-case', () => {
    const names = everything.flatMap((folder) => [...pathsBelow(folder), ...foldersBelow(folder)]);
    const wrong = names.filter((path) => !fixedNames.test(basename(path)) && !migration.test(basename(path)) && !kebab.test(basename(path)));
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('H-05 no folder is a junk drawer', () => {
    const junk = /\/(utils|helpers|common|shared|misc|base|types|constants|lib)$/;
    expect(ours.flatMap(foldersBelow).filter((folder) => junk.test(folder))).toEqual([]);
  });

  it('H-06 every `as` has its reason in a comment on the line before', () => {
    const files = filesBelow(ours, ['.ts', '.tsx']);
    expect(files.flatMap(castsWithoutReason)).toEqual([]);
  });

  it('H-07 every module has a README of at least five lines, a front door and a level', () => {
    const missing = modules.flatMap((folder) => {
      const paths = pathsBelow(folder);
      const readme = paths.includes(`${folder}/README.md`) ? readSource(`${folder}/README.md`).lines.filter((line) => line.trim() !== '').length : 0;
      return [
        ...(readme < 5 ? [`${folder}/README.md has ${readme} lines`] : []),
        ...(paths.includes(`${folder}/index.ts`) ? [] : [`${folder} has no index.ts`]),
      ];
    });
    expect(missing).toEqual([]);
    expect(modules.map((folder) => basename(folder)).toSorted()).toEqual(levelled.toSorted());
  });

  it('H-08 per part there is at least one line of test for two lines of source', () => {
    const parts = ['src/kernel', 'src/platform', 'src/ui', 'src/wiring', ...modules];
    const thin = parts.map((part) => ({ part, ...weigh(part) })).filter((each) => each.tests < each.source / 2);
    expect(thin.map((each) => `${each.part}: ${each.source} lines of source, ${each.tests} of test`)).toEqual([]);
  });
});

/** Lines of source and of test; examples are neither. The wiring is tested by asking the whole site for its pages. */
function weigh(part: string): { readonly source: number; readonly tests: number } {
  const count = (files: readonly { readonly lines: readonly string[] }[]) => files.reduce((sum, file) => sum + file.lines.length - 1, 0);
  return {
    source: count(shippedCode().filter((file) => file.path.startsWith(`${part}/`))),
    tests: count(filesBelow(part === 'src/wiring' ? [part, 'test/pages'] : [part], ['.ts', '.tsx']).filter((file) => isTest(file.path))),
  };
}
