import type { WorkAsk } from '../../../../platform/forms/index.ts';
import { type Desk, type DeskRow, missing, type PlainKey } from '../../../editing/index.ts';
import { mayEdit } from '../desk/place.ts';

/** The records of one desk. */
export interface DeskRows {
  readonly desk: Desk;
  readonly rows: readonly DeskRow[];
}

/** All records of the workspace, drafts too, a statement or two for each desk. */
export async function allRows(ask: WorkAsk, desks: readonly Desk[]): Promise<readonly DeskRows[]> {
  const found: DeskRows[] = [];
  for (const desk of desks) found.push({ desk, rows: await desk.list(ask.reader, ask.project.id) });
  return found;
}

/** The records that belong to one of these partners. */
export function rowsOf(all: readonly DeskRows[], partnerIds: readonly string[]): readonly DeskRows[] {
  return all.map(({ desk, rows }) => ({ desk, rows: rows.filter((row) => row.partnerIds.some((id) => partnerIds.includes(id))) }));
}

/** A record with the desk it lies on. */
export interface Placed {
  readonly desk: Desk;
  readonly row: DeskRow;
}

/** Finds records by what the log or a task calls them. */
export function placesOf(all: readonly DeskRows[]): ReadonlyMap<string, Placed> {
  return new Map(all.flatMap(({ desk, rows }) => rows.map((row) => [`${desk.editable.kind} ${row.id}`, { desk, row }] as const)));
}

/** A record that is not public yet, and what it lacks for that. */
export interface Draft extends Placed {
  readonly lacks: readonly PlainKey[];
}

/** Records looked into, at most: each costs a statement. */
const looked = 6;

/** Drafts that this person may finish, the first few with what they lack. */
export async function draftsIn(ask: WorkAsk, mine: readonly DeskRows[]): Promise<{ readonly drafts: readonly Draft[]; readonly more: number }> {
  const shown = mine.filter(({ desk }) => desk.publicPath !== undefined);
  const all = shown.flatMap(({ desk, rows }) => rows.filter(({ visibility }) => visibility === 'project').map((row) => ({ desk, row })));
  const drafts: Draft[] = [];
  for (const { desk, row } of all) {
    if (drafts.length === looked) break;
    const standing = await desk.editable.find(ask.reader, ask.project.id, row.id);
    if (standing === undefined || !mayEdit(ask, desk, standing)) continue;
    const { fields } = desk.editable;
    const lacks = missing(standing.content, fields).flatMap(({ field = '' }) => fields[field]?.label ?? []);
    drafts.push({ desk, row, lacks });
  }
  return { drafts, more: Math.max(0, all.length - looked) };
}
