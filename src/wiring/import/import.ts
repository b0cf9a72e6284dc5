import { basename } from 'node:path';
import { isLang, type Lang, langs } from '../../kernel/lang.ts';
import type { Refusal } from '../../kernel/result.ts';
import { writeAuditEntries } from '../../modules/audit/index.ts';
import { doneByDoing } from '../../modules/coordination/index.ts';
import { bringIn, columnsOf, fileSchema, type Importable, importLimits, type Locales, mappingOf, readSource, rowsOfRecords, rowsOfTable } from '../../modules/exchange/index.ts';
import { needImport } from '../../modules/needs/index.ts';
import { projectNames, projectIds } from '../../modules/partnership/index.ts';
import { practiceImport } from '../../modules/practices/index.ts';
import { newId, now } from '../../platform/clock/index.ts';
import { type AuditNote, createTogether, type InOneGo } from '../../platform/command/index.ts';
import { Problem } from '../../platform/config/index.ts';
import type { Database, Writer } from '../../platform/db/index.ts';
import { readJson, readUpTo } from '../../platform/files/index.ts';
import { printedReport, type Report } from './report.ts';

/** What can be brought in from files. */
export const importables: readonly Importable[] = [practiceImport, needImport];

/** What `better import` may be told, beside what `better match` may. */
export const importOptions = { project: { type: 'string' }, map: { type: 'string' }, sheet: { type: 'string' }, apply: { type: 'boolean', default: false } } as const;

export interface ImportArguments {
  readonly project?: string | undefined;
  readonly map?: string | undefined;
  readonly sheet?: string | undefined;
  readonly lang?: string | undefined;
  readonly apply?: boolean | undefined;
  readonly json?: boolean | undefined;
}

interface ImportParts {
  readonly database: Database;
  readonly locales: Locales;
  /** Told after the commit. */
  readonly changed?: (projectId: string, revision: number) => void;
}

const usage = 'better import practices|needs FILE [--project SLUG] [--map …] [--sheet NAME] [--lang LANG] [--apply] [--json]';

/** IM-08: what `better import` prints. Throws a Problem for a file or wish it does not understand, and where rows of a file to be applied are refused. */
export async function printedImport(parts: ImportParts, [what, file]: readonly (string | undefined)[], asked: ImportArguments): Promise<string> {
  const importable = importables.find(({ name }) => name === what);
  if (importable === undefined || file === undefined) throw new Problem(`Say what and from which file: ${usage}`);
  const report = await imported(parts, { importable, file: { name: basename(file), bytes: bytesOf(file) }, asked });
  const text = asked.json === true ? JSON.stringify(report, null, 2) : printedReport(report);
  // what was to be written and was not is a failure, also for a script
  if (asked.apply === true && !report.applied) throw new Problem(text);
  return text;
}

function bytesOf(file: string): Uint8Array {
  const bytes = readUpTo(file, importLimits.bytes);
  if (bytes === 'missing') throw new Problem(`There is no file ${file}.`);
  if (bytes === 'too-large') throw new Problem(`${file} is larger than ${importLimits.bytes / 1024 / 1024} MB. Split it.`);
  return bytes;
}

interface ImportWish {
  readonly importable: Importable;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly asked: ImportArguments;
}

/** IM-01 … IM-07: brings a file in, or finds out what would happen. */
export async function imported({ database, locales, changed = () => undefined }: ImportParts, { importable, file, asked }: ImportWish): Promise<Report> {
  const projectId = await projectOf(database, asked.project);
  if (asked.lang !== undefined && !isLang(asked.lang)) throw new Problem(`There is no language "${asked.lang}": ${langs.join(', ')}.`);
  const { lang, columns, rows } = await rowsOf({ importable, file, asked }, { locales, lang: asked.lang });
  const inOneGo = importRunner(database, changed);
  const apply = asked.apply === true;
  const outcome = await bringIn(inOneGo, {
    importable, rows, lang, file: file.name, projectId, apply, actor: { kind: 'system', name: 'import' }, say: (refusal) => sentence(locales, refusal),
  });
  return { what: importable.name, file: file.name, applied: apply && outcome.ok, lang, columns, rows: outcome.rows, faults: outcome.faults };
}

interface RowsRead {
  readonly lang: Lang;
  readonly columns: Report['columns'];
  readonly rows: ReturnType<typeof rowsOfRecords>;
}

/** The rows of a file; texts that name no language are in the one that was said, else in that of the headings. */
async function rowsOf({ importable, file, asked }: ImportWish, { locales, lang }: { readonly locales: Locales; readonly lang: Lang | undefined }): Promise<RowsRead> {
  const { fields } = importable.editable;
  const source = await readSource({ ...file, sheet: asked.sheet, list: importable.name });
  if (source.kind === 'records') return { lang: lang ?? 'en', columns: undefined, rows: rowsOfRecords(source.records, { fields, locales, lang: lang ?? 'en' }) };
  const columns = columnsOf(source.table.headings, { fields, locales, mapping: mappingOf(pairsOf(asked.map), fields) });
  if (columns.used.length === 0) throw new Problem(`No column of ${file.name} was recognised. Name them with --map 'Column=field,…': ${Object.keys(fields).join(', ')}.`);
  const own = lang ?? columns.headingLang ?? 'en';
  return { lang: own, columns, rows: rowsOfTable(source.table, columns.used, { fields, locales, lang: own }) };
}

/** Many commands at once, with the real clock and audit log. */
function importRunner(database: Database, changed: (projectId: string, revision: number) => void): InOneGo {
  const audit = async (writer: Writer, notes: readonly AuditNote[]) => {
    await writeAuditEntries(writer, notes);
    for (const note of notes) await doneByDoing(writer, note);
  };
  return createTogether({ database, now, newId, audit, changed });
}

async function projectOf(database: Database, slug: string | undefined): Promise<string> {
  const all = await projectNames(database, await projectIds(database));
  const [first, ...more] = slug === undefined ? all : all.filter((project) => project.slug === slug);
  const names = all.map((project) => project.slug).join(', ');
  if (first === undefined) throw new Problem(slug === undefined ? 'There is no project yet.' : `There is no project "${slug}": ${names}.`);
  if (more.length > 0) throw new Problem(`Say for which project: --project ${names.replaceAll(', ', ' | ')}`);
  return first.id;
}

/** `Column=field,Other=title:hu`, or a JSON file with the same as an object. */
function pairsOf(map: string | undefined): readonly (readonly [string, string])[] {
  if (map === undefined) return [];
  if (map.endsWith('.json')) return Object.entries(mapFile(map));
  return map.split(',').map((pair) => {
    const at = pair.lastIndexOf('=');
    if (at < 1) throw new Problem(`"${pair}" says no field: --map 'Column=field,Other=title:hu', or a JSON file.`);
    return [pair.slice(0, at).trim(), pair.slice(at + 1)] as const;
  });
}

function mapFile(path: string): Readonly<Record<string, string>> {
  try {
    const read = readJson(path);
    if (typeof read !== 'object' || read === null) throw new Error('it holds no object');
    return Object.fromEntries(Object.entries(read).map(([heading, field]) => [heading, String(field)]));
  } catch (error) {
    throw new Problem(`${path} does not say which column is which field: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function sentence({ en }: Locales, { code, values }: Refusal): string {
  if (code === 'invalid') return `is not understood: ${String(values?.['why'] ?? '')}`;
  // every refusal has a text; the placeholders of each are in its values
  return (en.say as (key: string, values?: Readonly<Record<string, string | number>>) => string)(`errors.refusal-${code}`, { limit: 0, length: 0, ...values });
}

/** IM-02: the JSON Schema of a file, by the last part of its address: `practices.json`. */
export function schemaOf(name: string, { locales, origin }: { readonly locales: Locales; readonly origin: string }): unknown {
  const importable = importables.find((each) => `${each.name}.json` === name);
  if (importable === undefined) return undefined;
  return fileSchema({ name: importable.name, fields: importable.editable.fields, address: `${origin}/schemas/${name}`, locale: locales.en });
}
