import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { slug } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { command } from '../../../platform/command/index.ts';
import { into, json } from '../../../platform/db/index.ts';
import { advancePractice, type PracticeState, practiceStates } from '../model/workflow.ts';
import { isReview } from '../model/review.ts';
import { findPractice } from './lookup.ts';
import { mayAdvancePractice } from './policy.ts';
import { noteChange } from './review/changes.ts';
import { keepFindable } from './search-practice.ts';
import type { PracticeTables } from './tables.ts';

const input = z.strictObject({
  slug,
  /** Revision of the practice the step was decided on. */
  revision: z.int().positive(),
  to: z.enum(practiceStates),
  reason: localizedText.nullable().default(null),
});

/** Takes a practice one step through the workflow. Refuses an older revision, a step the state does not allow, a missing reason. */
export const advancePracticeState = command({
  name: 'practice.advance',
  input,
  load: (reader, step, { projectId }) => findPractice(reader, projectId, step.slug),
  permit: (actor, practice, { input: { to }, at: { projectId } }) => practice !== undefined && mayAdvancePractice(actor, to, { projectId, partnerIds: practice.partnerIds }),
  decide: (practice, step) => {
    if (practice === undefined) return refuse({ code: 'absent' });
    if (practice.revision !== step.revision) return refuse({ code: 'stale', field: 'revision' });
    const decided = advancePractice(practice.state, step.to, step.reason);
    return decided.ok ? agree({ practice: { ...practice, state: decided.value }, reason: step.reason }) : decided;
  },
  write: async (writer, { practice, reason }, { projectId, actor, now, newId }) => {
    await into<PracticeTables>(writer).updateTable('practice')
      .set({ state: practice.state, state_reason: reason === null ? null : json(reason), revision: practice.revision + 1, ...reviewed(practice.state, now) })
      .where('project_id', '=', projectId).where('id', '=', practice.id).execute();
    await keepFindable(writer, projectId, practice);
    const byPerson = actor.kind === 'person' ? actor.id : null;
    await noteChange(writer, { projectId, id: newId(), practiceId: practice.id, state: practice.state, reason, byPerson, at: now });
    return { subject: { kind: 'practice', id: practice.id }, output: { id: practice.id } };
  },
});

/** PR-19: a step that says it holds counts as a review of that day. */
function reviewed(state: PracticeState, now: string) {
  return isReview(state) ? { reviewed_on: now.slice(0, 10), ageing: false } : {};
}
