import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.ts';
import { agree, refuse, type Result } from '../../../kernel/result.ts';
import { slug } from '../../../kernel/slug.ts';
import { localizedText, type LocalizedText } from '../../../kernel/text.ts';
import { command } from '../../../platform/command/index.ts';
import { into, type Reader } from '../../../platform/db/index.ts';
import { moveValue, supersede, type ValueState, valueStates } from '../model/value-state.ts';
import { findValue, type KnownValue } from './lookup.ts';
import { mayJudgeValue, maySubmitValue } from './policy.ts';
import { jsonOrNull } from './standing.ts';
import type { MonitoringTables } from './tables.ts';

const input = z.strictObject({
  slug,
  /** Revision of the value the step was decided on. */
  revision: z.int().positive(),
  to: z.enum(valueStates),
  /** What is to be mended, where a value is returned. */
  note: localizedText.nullable().default(null),
});

interface Loaded {
  readonly value: KnownValue | undefined;
  /** The value that this one takes the place of. */
  readonly replaced: KnownValue | undefined;
}

interface Change {
  readonly value: KnownValue;
  readonly to: ValueState;
  readonly note: LocalizedText | null;
  /** Superseded together with the approval. */
  readonly replaced: KnownValue | undefined;
}

/** Hands a value in, returns or approves it. Refuses an older revision, a step the state does not allow, a return without a note. */
export const moveValueOn = command({
  name: 'value.move-on',
  input,
  load: async (reader, step, { projectId }) => loadValue(reader, projectId, step.slug),
  permit: (actor, { value }, { input: { to }, at: { projectId } }) => value !== undefined && mayMove(actor, { projectId, value, to }),
  decide: ({ value, replaced }, step): Result<Change> => {
    if (value === undefined) return refuse({ code: 'absent' });
    if (value.revision !== step.revision) return refuse({ code: 'stale', field: 'revision' });
    const moved = moveValue(value.state, step.to, step.note);
    if (!moved.ok) return moved;
    const replacing = step.to === 'approved' && replaced !== undefined;
    if (!replacing) return agree({ value, to: moved.value, note: step.note, replaced: undefined });
    const superseded = supersede(replaced.state);
    return superseded.ok ? agree({ value, to: moved.value, note: step.note, replaced }) : superseded;
  },
  write: async (writer, { value, to, note, replaced }, { projectId }) => {
    const table = into<MonitoringTables>(writer);
    await table.updateTable('indicator_value').set({ state: to, state_note: jsonOrNull(note), revision: value.revision + 1 })
      .where('project_id', '=', projectId).where('id', '=', value.id).execute();
    if (replaced !== undefined) {
      await table.updateTable('indicator_value').set({ state: 'superseded', revision: replaced.revision + 1 })
        .where('project_id', '=', projectId).where('id', '=', replaced.id).execute();
    }
    return { subject: { kind: 'value', id: value.id }, output: { id: value.id } };
  },
});

async function loadValue(reader: Reader, projectId: string, name: string): Promise<Loaded> {
  const value = await findValue(reader, projectId, { slug: name });
  return { value, replaced: value?.supersedesId ? await findValue(reader, projectId, { id: value.supersedesId }) : undefined };
}

function mayMove(actor: Actor, { projectId, value, to }: { projectId: string; value: KnownValue; to: ValueState }): boolean {
  if (to === 'submitted') return maySubmitValue(actor, { projectId, partnerId: value.partnerId ?? undefined });
  return mayJudgeValue(actor, { projectId });
}
