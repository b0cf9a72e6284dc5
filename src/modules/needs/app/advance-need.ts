import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { slug } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { command } from '../../../platform/command/index.ts';
import { into, json } from '../../../platform/db/index.ts';
import { advanceNeed, needStates } from '../model/need.ts';
import { findNeed } from './lookup.ts';
import { mayAdvanceNeed } from './policy.ts';
import type { NeedTables } from './tables.ts';

const input = z.strictObject({
  slug,
  /** Revision of the need the step was decided on. */
  revision: z.int().positive(),
  to: z.enum(needStates),
  reason: localizedText.nullable().default(null),
});

/** Says how far a need has come. Refuses an older revision, a step the state does not allow, a missing reason. */
export const advanceNeedState = command({
  name: 'need.advance',
  input,
  load: (reader, step, { projectId }) => findNeed(reader, projectId, step.slug),
  permit: (actor, need, { at: { projectId } }) => need !== undefined && mayAdvanceNeed(actor, { projectId, partnerId: need.partnerId }),
  decide: (need, step) => {
    if (need === undefined) return refuse({ code: 'absent' });
    if (need.revision !== step.revision) return refuse({ code: 'stale', field: 'revision' });
    const decided = advanceNeed(need.state, step.to, step.reason);
    return decided.ok ? agree({ ...step, id: need.id }) : decided;
  },
  write: async (writer, step, { projectId }) => {
    await into<NeedTables>(writer).updateTable('need')
      .set({ state: step.to, state_reason: step.reason === null ? null : json(step.reason), revision: step.revision + 1 })
      .where('project_id', '=', projectId).where('id', '=', step.id).execute();
    return { subject: { kind: 'need', id: step.id }, output: { id: step.id } };
  },
});
