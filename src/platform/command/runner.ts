import type { z } from 'zod';
import type { Actor } from '../../kernel/actor.ts';
import type { SubjectRef } from '../../kernel/record.ts';
import { agree, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { type Database, isClash, type Writer } from '../db/index.ts';
import type { Circumstances, Command } from './command.ts';

/** What the audit log is told about a command that was carried out. */
export interface AuditNote {
  readonly projectId: string;
  /** Number of the change within the project; the log has no gaps. */
  readonly revision: number;
  readonly verb: string;
  readonly actor: Actor;
  readonly subject: SubjectRef;
  readonly at: string;
  readonly input: unknown;
}

export interface RunnerParts {
  readonly database: Database;
  readonly now: () => string;
  readonly newId: () => string;
  /** Writes the audit entry in the command's own transaction. */
  readonly audit: (writer: Writer, note: AuditNote) => Promise<void>;
  /** Told after the commit; pages kept ready for an older revision are no longer shown. */
  readonly changed: (projectId: string, revision: number) => void;
}

export interface Runner {
  /** Carries out a command. Refusals come back as values; whatever throws is a bug and leaves nothing written. */
  run: <I, S, C, O>(command: Command<I, S, C, O>, input: unknown, as: { readonly actor: Actor; readonly projectId: string }) => Promise<Result<O>>;
}

export function createRunner(parts: RunnerParts): Runner {
  return {
    async run(command, raw, as) {
      const parsed = command.input.safeParse(raw);
      if (!parsed.success) return refuse(...shapeRefusals(parsed.error));
      const at: Circumstances = { ...as, now: parts.now(), newId: parts.newId };
      const done = await onceMore(() => parts.database.transaction((writer) => carryOut(parts, command, parsed.data, at, writer)));
      if (!done.ok) return done;
      parts.changed(as.projectId, done.value.revision);
      return agree(done.value.output);
    },
  };
}

const tries = 3;

/** Two people at the same moment: the one who comes second is tried again, so that the command's own rule sees what the first one wrote. */
export async function onceMore<T>(work: () => Promise<T>): Promise<T> {
  for (let n = 1; n < tries; n += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isClash(error)) throw error;
    }
  }
  return work();
}

// the five parts of one step of the wrapper; splitting them into an object would only rename them
async function carryOut<I, S, C, O>(...[parts, command, input, at, writer]: [RunnerParts, Command<I, S, C, O>, I, Circumstances, Writer]) {
  const state = await command.load(writer, input, at);
  if (!command.permit(at.actor, state, { input, at })) return refuse({ code: 'absent' });
  const decision = command.decide(state, input, at);
  if (!decision.ok) return decision;
  const { subject, output } = await command.write(writer, decision.value, at);
  const revision = await parts.database.nextRevision(writer, at.projectId);
  await parts.audit(writer, { projectId: at.projectId, revision, verb: command.name, actor: at.actor, subject, at: at.now, input });
  return agree({ output, revision });
}

/** All shape errors, each at its field; a form shows them all at once. */
export function shapeRefusals(error: z.ZodError): [Refusal, ...Refusal[]] {
  const [first, ...rest] = error.issues.map((issue): Refusal => {
    const field = issue.path.join('.');
    const limit: unknown = issue.code === 'custom' && issue.params?.['code'] === 'text-too-long' ? issue.params['limit'] : undefined;
    return typeof limit === 'number' ? { code: 'text-too-long', field, values: { limit } } : { code: 'invalid', field, values: { why: issue.message } };
  });
  return [first ?? { code: 'invalid' }, ...rest];
}
