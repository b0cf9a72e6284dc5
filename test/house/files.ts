import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder. */
export const root = join(import.meta.dirname, '../..');

/** A file of the project: its path from the root with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
}

const written = /\.(ts|tsx|mjs|css|md|json|sql)$/;
const generated = ['src/kernel/messages.gen.ts', 'package-lock.json'];

/** All paths below a folder of the project, without what is installed, built or stored. */
export function pathsBelow(folder: string): readonly string[] {
  return entriesBelow(folder).filter((each) => !each.folder).map((each) => each.path);
}

/** All folders below a folder of the project, itself included. */
export function foldersBelow(folder: string): readonly string[] {
  return [folder, ...entriesBelow(folder).filter((each) => each.folder).map((each) => each.path)];
}

/** Reads the text files below the folders; those whose name ends in one of `endings`, where endings are given. */
export function filesBelow(folders: readonly string[], endings: readonly string[] = []): readonly SourceFile[] {
  return folders
    .flatMap(pathsBelow)
    .filter((path) => written.test(path) && !generated.includes(path))
    .filter((path) => endings.length === 0 || endings.some((ending) => path.endsWith(ending)))
    .map(readSource);
}

export function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, lines: text.split('\n') };
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith('test/');
}

/** What is shipped: no tests and no examples. */
export function shippedCode(): readonly SourceFile[] {
  return filesBelow(['src'], ['.ts', '.tsx']).filter((file) => !isTest(file.path) && !file.path.endsWith('.examples.tsx'));
}

interface Entry {
  readonly path: string;
  readonly folder: boolean;
}

function entriesBelow(folder: string): readonly Entry[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .map((each) => ({ path: join(each.parentPath, each.name).slice(root.length + 1).replaceAll('\\', '/'), folder: each.isDirectory() }))
      .filter((each) => !/(^|\/)(node_modules|dist|\.cache|data)\//.test(`${each.path}/`) || dirname(each.path).startsWith('src'))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  } catch {
    return []; // the folder is not there
  }
}
