import type { z } from 'zod';
import type { Actor } from '../../kernel/actor.ts';
import type { SubjectRef } from '../../kernel/record.ts';
import type { Result } from '../../kernel/result.ts';
import type { Reader, Writer } from '../db/index.ts';

/** Where and when a command runs, and who asked for it. */
export interface Circumstances {
  readonly projectId: string;
  readonly actor: Actor;
  /** Instant of the command, ISO 8601 in UTC. */
  readonly now: string;
  /** A new record id (UUID version 7, so that ids sort by time). */
  readonly newId: () => string;
}

/** What is asked for, and under which circumstances. */
export interface Asked<I> {
  readonly input: I;
  readonly at: Circumstances;
}

/** What a command leaves behind: the record it touched, and what the caller needs next. */
export interface Written<O> {
  readonly subject: SubjectRef;
  readonly output: O;
}

/**
 * The one way to change something (architecture.md): parse → load → permit → decide → write → audit, in one transaction.
 * - `input`: the shape; unknown fields are refused (mass assignment)
 * - `load`: reads what the decision needs, and nothing else
 * - `permit`: one pure sentence about actor and loaded object
 * - `decide`: the pure rule; returns the change or typed refusals
 * - `write`: the only step that touches the database
 */
export interface Command<I, S, C, O> {
  /** `record.verb`, also the audit verb. */
  readonly name: string;
  readonly input: z.ZodType<I>;
  readonly load: (reader: Reader, input: I, at: Circumstances) => Promise<S>;
  readonly permit: (actor: Actor, state: S, asked: Asked<I>) => boolean;
  readonly decide: (state: S, input: I, at: Circumstances) => Result<C>;
  readonly write: (writer: Writer, change: C, at: Circumstances) => Promise<Written<O>>;
  /** `load` and `write` for many inputs at once, each answered in its place: what imports need. One input more must not cost a statement more. */
  readonly many?: {
    readonly load: (reader: Reader, inputs: readonly I[], at: Circumstances) => Promise<readonly S[]>;
    readonly write: (writer: Writer, changes: readonly C[], at: Circumstances) => Promise<readonly Written<O>[]>;
  };
}

/** Any command, as the registry lists them: its steps take what only the command itself knows. */
export interface AnyCommand {
  readonly name: string;
  readonly input: z.ZodType;
  readonly load: (reader: Reader, input: never, at: Circumstances) => Promise<unknown>;
  readonly permit: (actor: Actor, state: never, asked: Asked<never>) => boolean;
  readonly decide: (state: never, input: never, at: Circumstances) => Result<unknown>;
  readonly write: (writer: Writer, change: never, at: Circumstances) => Promise<Written<unknown>>;
}

/** Names a command; only lends its type parameters. */
export function command<I, S, C, O>(definition: Command<I, S, C, O>): Command<I, S, C, O> {
  return definition;
}
