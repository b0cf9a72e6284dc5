import { sql } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '../../kernel/actor.ts';
import { agree, type Refusal, refuse, type Result } from '../../kernel/result.ts';
import type { Database, Reader, Writer } from '../db/index.ts';
import type { AnyCommand, Circumstances, Command, Written } from './command.ts';
import { type AuditNote, onceMore, shapeRefusals } from './runner.ts';

/** Many changes at once: all of them are kept, or none. */
export interface Together {
  /** Carries out one command for each input, in their order; what is refused is not written, and says so in its place. */
  readonly run: <O>(command: Command<unknown, unknown, unknown, O>, inputs: readonly unknown[]) => Promise<readonly Result<O>[]>;
}

export interface TogetherParts {
  readonly database: Pick<Database, 'transaction' | 'nextRevision'>;
  readonly now: () => string;
  readonly newId: () => string;
  /** Writes the audit entries of several commands, in their order. */
  readonly audit: (writer: Writer, notes: readonly AuditNote[]) => Promise<void>;
  readonly changed: (projectId: string, revision: number) => void;
}

interface As {
  readonly actor: Actor;
  readonly projectId: string;
  /** Finds out what would happen, and keeps nothing: no number of a revision is taken, and nobody has to wait. */
  readonly trial: boolean;
}

export type InOneGo = <T extends { readonly ok: boolean }>(as: As, work: (together: Together, reader: Reader) => Promise<T>) => Promise<T>;

/**
 * Runs many commands in one transaction. What the work itself returns as refused (`ok: false`) is not kept either.
 * The database thinks each statement through anew: how it checks that a record is there (foreign keys) it would else decide once, while the table is
 * small, and go on reading the whole table for each of thousands of rows.
 */
export function createTogether(parts: TogetherParts): InOneGo {
  return async (as, work) => {
    let last: number | undefined;
    const outcome = await onceMore(() => parts.database.transaction(async (writer) => {
      await sql`discard plans`.execute(writer.writing);
      let auditing: Promise<number> | undefined;
      // what is read again and again is read once: nothing here changes partners or thematic areas
      const known: Writer = { ...writer, memory: new Map() };
      const run: Together['run'] = async (command, inputs) => {
        const at = { actor: as.actor, projectId: as.projectId, now: parts.now(), newId: parts.newId };
        const done = await inTheirOrder(command, inputs, { writer: known, at });
        await auditing;
        // the database writes the log while the next changes are thought through
        if (!as.trial && done.notes.length > 0) auditing = audited(parts, known, done.notes);
        auditing?.catch(() => undefined); // whoever waits for it is told
        return done.results;
      };
      const result = await work({ run }, known);
      last = await auditing;
      return { ok: result.ok && !as.trial, result };
    }));
    if (outcome.ok && last !== undefined) parts.changed(as.projectId, last);
    return outcome.result;
  };
}

/** Numbers the changes and writes their audit entries; returns the last number. */
async function audited({ database, audit }: TogetherParts, writer: Writer, notes: readonly Omit<AuditNote, 'revision'>[]): Promise<number> {
  const projectId = notes[0]?.projectId ?? '';
  const last = await database.nextRevision(writer, projectId, notes.length);
  await audit(writer, notes.map((note, n) => ({ ...note, revision: last - notes.length + 1 + n })));
  return last;
}

interface Within {
  readonly writer: Writer;
  readonly at: Circumstances;
}

interface Done<O> {
  readonly results: readonly Result<O>[];
  readonly notes: readonly Omit<AuditNote, 'revision'>[];
}

/** One after the other where the command knows no better: the second may be about what the first one wrote. */
async function inTheirOrder<O>(command: Command<unknown, unknown, unknown, O>, inputs: readonly unknown[], within: Within): Promise<Done<O>> {
  if (command.many !== undefined) return carryOutAll(command, inputs, within);
  const all: Done<O>[] = [];
  for (const input of inputs) all.push(await carryOutAll(command, [input], within));
  return { results: all.flatMap(({ results }) => results), notes: all.flatMap(({ notes }) => notes) };
}

async function carryOutAll<O>(command: Command<unknown, unknown, unknown, O>, inputs: readonly unknown[], { writer, at }: Within): Promise<Done<O>> {
  const parsed = inputs.map((input) => parse(command.input, input));
  const good = parsed.flatMap((each, n) => (each.ok ? [{ n, input: each.value }] : []));
  const states = await loadAll(command, good.map(({ input }) => input), { writer, at });
  const results: Result<O>[] = parsed.map((each) => (each.ok ? refuse({ code: 'absent' }) : each));
  const agreed = good.flatMap(({ n, input }, m) => {
    const state = states[m];
    if (!command.permit(at.actor, state, { input, at })) return [];
    const decision = command.decide(state, input, at);
    if (!decision.ok) results[n] = decision;
    return decision.ok ? [{ n, input, change: decision.value }] : [];
  });
  const written = await writeAll(command, agreed.map(({ change }) => change), { writer, at });
  const notes = agreed.flatMap(({ n, input }, m) => {
    const each = written[m];
    if (each === undefined) throw new Error(`${command.name} wrote fewer records than it agreed to`);
    results[n] = agree(each.output);
    return [{ projectId: at.projectId, verb: command.name, actor: at.actor, subject: each.subject, at: at.now, input }];
  });
  return { results, notes };
}

function parse(shape: z.ZodType, input: unknown): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refusals: readonly Refusal[] } {
  const parsed = shape.safeParse(input);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, refusals: shapeRefusals(parsed.error) };
}

async function loadAll(command: Command<unknown, unknown, unknown, unknown>, inputs: readonly unknown[], { writer, at }: Within): Promise<readonly unknown[]> {
  if (command.many !== undefined) return inputs.length === 0 ? [] : command.many.load(writer, inputs, at);
  const states: unknown[] = [];
  for (const input of inputs) states.push(await command.load(writer, input, at));
  return states;
}

async function writeAll<O>(command: Command<unknown, unknown, unknown, O>, changes: readonly unknown[], { writer, at }: Within): Promise<readonly Written<O>[]> {
  if (command.many !== undefined) return changes.length === 0 ? [] : command.many.write(writer, changes, at);
  const written: Written<O>[] = [];
  for (const change of changes) written.push(await command.write(writer, change, at));
  return written;
}

/** A command as `Together.run` takes it; it is handed only what it checks itself. */
export function anyInput<O>(command: AnyCommand | Command<never, never, never, O>): Command<unknown, unknown, unknown, O> {
  // a command's steps are only given what the same command's own steps returned
  return command as unknown as Command<unknown, unknown, unknown, O>;
}

/** The steps of a command that reads and writes many at once: one is many of one. */
export function stepsOfMany<I, S, C, O>(many: NonNullable<Command<I, S, C, O>['many']>): Pick<Command<I, S, C, O>, 'load' | 'write' | 'many'> {
  return {
    many,
    load: async (reader, input, at) => only(await many.load(reader, [input], at)),
    write: async (writer, change, at) => only(await many.write(writer, [change], at)),
  };
}

function only<T>(list: readonly T[]): T {
  const [first, ...more] = list;
  if (first === undefined || more.length > 0) throw new Error(`one was asked for, and ${list.length} came back`);
  return first;
}
