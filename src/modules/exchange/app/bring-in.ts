import type { Actor } from '../../../kernel/actor.ts';
import type { Refusal, Result } from '../../../kernel/result.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { anyInput, type InOneGo, type Together } from '../../../platform/command/index.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { type Changes, type Content, effective, emptyValue, type Fields, missing, textAfter } from '../../editing/index.ts';
import type { Fault } from '../model/table.ts';
import { freeSlug } from '../model/values.ts';
import { type Draft, type DraftOrFaults, draftsOf, type Surroundings } from './drafts.ts';
import type { Importable } from './importable.ts';
import { noteImport, notedRows, rowsANote } from './note-import.ts';
import type { ReadRow } from './rows.ts';

/** What became of a row, or would. */
export interface RowOutcome {
  readonly row: number;
  readonly what: 'new' | 'changed' | 'unchanged' | 'refused';
  readonly title: string;
  /** Fields that changed. */
  readonly fields: readonly string[];
}

export interface Outcome {
  /** True where nothing was refused. */
  readonly ok: boolean;
  readonly rows: readonly RowOutcome[];
  readonly faults: readonly Fault[];
}

export interface BringIn {
  readonly importable: Importable;
  readonly rows: readonly ReadRow[];
  readonly lang: Surroundings['lang'];
  readonly file: string;
  readonly projectId: string;
  readonly actor: Actor;
  /** False: finds out what would happen, and keeps nothing. */
  readonly apply: boolean;
  /** The words of a refusal. */
  readonly say: (refusal: Refusal) => string;
}

/** One statement of the database writes so many new records. */
const recordsAStatement = 500;

/** IM-07: brings rows in, all of them or none, by the commands of the workspace; a preview does the same and keeps nothing. */
export function bringIn(inOneGo: InOneGo, asked: BringIn): Promise<Outcome> {
  const { projectId, actor, apply } = asked;
  return inOneGo({ actor, projectId, trial: !apply }, async (together, reader) => {
    const around = await surroundings(reader, asked);
    const drafts = draftsOf(asked.rows, asked.importable, around);
    const done = await carriedOut(together, asked, { drafts, taken: new Set(around.existing.map(({ slug }) => slug)) });
    const faults = [...drafts.flatMap((each) => ('faults' in each ? each.faults : [])), ...done.flatMap(({ faults: own }) => own)].toSorted((a, b) => a.row - b.row);
    if (faults.length === 0) await note(together, asked, done);
    const refused = new Set(faults.map(({ row }) => row));
    const rows = [...drafts.filter((each) => 'faults' in each).map(({ row }) => ({ row, what: 'refused' as const, title: '', fields: [] })), ...done.map(outcomeOf)]
      .map((each) => (refused.has(each.row) ? { ...each, what: 'refused' as const } : each)).toSorted((a, b) => a.row - b.row);
    return { ok: faults.length === 0, rows, faults };
  });
}

async function surroundings(reader: Reader, { importable, projectId, lang }: BringIn): Promise<Surroundings> {
  const { editable, cities, existing, kind } = importable;
  const options = await Promise.all(Object.entries(editable.options).map(async ([name, source]) => [name, await source(reader, projectId)] as const));
  return {
    lang,
    options: Object.fromEntries(options),
    cities: await cities(reader, projectId),
    existing: await existing(reader, projectId),
    noted: await notedRows(reader, projectId, kind),
  };
}

interface Done {
  readonly draft: Draft;
  readonly what: RowOutcome['what'];
  readonly fields: readonly string[];
  readonly faults: readonly Fault[];
  /** The record, once it is there. */
  readonly recordId: string | undefined;
}

function outcomeOf({ draft: { row, title }, what, fields }: Done): RowOutcome {
  return { row, what, title, fields };
}

interface Work<D> {
  readonly drafts: readonly D[];
  /** Parts of addresses that other records have. */
  readonly taken: Set<string>;
}

async function carriedOut(together: Together, asked: BringIn, { drafts, taken }: Work<DraftOrFaults>): Promise<readonly Done[]> {
  const good = drafts.flatMap((each): readonly Draft[] => ('faults' in each ? [] : [each]));
  const fresh = good.filter(({ known }) => known === undefined);
  const done: Done[] = [];
  for (let n = 0; n < fresh.length; n += recordsAStatement) done.push(...(await recorded(together, asked, { drafts: fresh.slice(n, n + recordsAStatement), taken })));
  for (const draft of good.filter(({ known }) => known !== undefined)) done.push(await revised(together, asked, draft));
  return done;
}

async function recorded(together: Together, asked: BringIn, { drafts, taken }: Work<Draft>): Promise<readonly Done[]> {
  const { importable: { editable: { fields }, input, check, record } } = asked;
  const judged = drafts.map((draft) => {
    const content = newContent(draft, fields);
    return { draft, content, refusals: [...missing(content, fields), ...(check?.(content) ?? [])] };
  });
  const good = judged.filter(({ refusals }) => refusals.length === 0);
  const inputs = good.map(({ draft: { title, cityId, visibility = 'project' }, content }) => input(content, { slug: freeSlug(title, taken), partnerId: cityId, visibility }));
  const results = await together.run(anyInput(record), inputs);
  const done = good.map(({ draft }, n): Done => {
    const result = results[n];
    // what a record command puts out is the new record's id
    const output = result?.ok === true ? (result.value as { readonly id: string }) : undefined;
    return { draft, what: 'new', fields: [], faults: faultsOf(asked, draft, result?.ok === false ? result.refusals : []), recordId: output?.id };
  });
  return [...done, ...judged.filter(({ refusals }) => refusals.length > 0).map(({ draft, refusals }): Done => (
    { draft, what: 'new', fields: [], faults: faultsOf(asked, draft, refusals), recordId: undefined }
  ))];
}

function newContent({ statements }: Draft, fields: Fields): Content<Fields> {
  const content: Record<string, Content<Fields>[string]> = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, emptyValue(field)]));
  for (const { name, lang, value } of statements) {
    // the shape was checked: what is said has the type of its field, and what has a language is a text
    content[name] = lang === undefined ? (value as Content<Fields>[string]) : textAfter(content[name] as LocalizedText | null, { lang, text: String(value) });
  }
  return content;
}

function changeOf({ name, lang, value }: Draft['statements'][number]): Changes {
  return { [name]: lang === undefined ? value : { lang, text: value } };
}

/** IM-06: only what the file says otherwise than last time, and otherwise than the record, is changed: what people wrote meanwhile stays. */
async function revised(together: Together, asked: BringIn, draft: Draft): Promise<Done> {
  const { importable: { editable: { fields }, revise, show } } = asked;
  const { known, noted, statements, hashes, visibility } = draft;
  if (known === undefined) throw new Error('a record that is not there cannot be revised');
  const news = statements.filter(({ name, lang }) => {
    const key = lang === undefined ? name : `${name}:${lang}`;
    return hashes[key] !== noted?.said[key];
  });
  const steps = changesByLang(news).map((changes) => effective(known.content, changes, fields)).filter((changes) => Object.keys(changes).length > 0);
  const shown = visibility !== undefined && visibility !== known.visibility && noted?.said['visibility'] !== visibility;
  const faults: Fault[] = [];
  let revision = known.revision;
  const run = async (command: Importable['revise'], input: Readonly<Record<string, unknown>>) => {
    const [result] = await together.run(anyInput(command), [{ id: known.id, revision, ...input }]);
    if (result?.ok === true) revision += 1;
    else faults.push(...faultsOf(asked, draft, result?.refusals ?? []));
  };
  for (const changes of steps) await run(revise, { changes });
  if (shown) await run(show, { visibility });
  const names = [...new Set([...steps.flatMap((changes) => Object.keys(changes)), ...(shown ? ['visibility'] : [])])];
  return { draft, what: names.length === 0 ? 'unchanged' : 'changed', fields: names, faults, recordId: known.id };
}

/** A change names each field once, so texts in several languages are several changes. */
function changesByLang(statements: readonly Draft['statements'][number][]): readonly Changes[] {
  const steps: Record<string, unknown>[] = [];
  for (const statement of statements) {
    const free = steps.find((step) => !(statement.name in step)) ?? {};
    if (Object.keys(free).length === 0) steps.push(free);
    Object.assign(free, changeOf(statement));
  }
  return steps;
}

function faultsOf({ importable: { fieldOf }, say }: BringIn, { row }: Draft, refusals: readonly Refusal[]): readonly Fault[] {
  return refusals.map((refusal) => ({ row, column: fieldOf(refusal.field ?? ''), why: say(refusal) }));
}

/** Rows that say what they said last time need no new note: the same file once more leaves no trace. */
async function note(together: Together, { importable, file }: BringIn, done: readonly Done[]): Promise<void> {
  const rows = done.flatMap(({ draft: { key, hashes, visibility, noted }, recordId }) => {
    const said = visibility === undefined ? hashes : { ...hashes, visibility };
    return recordId === undefined || same(said, noted?.said) ? [] : [{ key, recordId, said: { ...noted?.said, ...said } }];
  });
  for (let n = 0; n < rows.length; n += rowsANote) {
    const results: readonly Result<unknown>[] = await together.run(anyInput(noteImport), [{ kind: importable.kind, file, rows: rows.slice(n, n + rowsANote) }]);
    if (results.some(({ ok }) => !ok)) throw new Error(`the rows could not be noted: ${JSON.stringify(results)}`);
  }
}

function same(said: Readonly<Record<string, string>>, before: Readonly<Record<string, string>> | undefined): boolean {
  return before !== undefined && Object.entries(said).every(([name, value]) => before[name] === value);
}
