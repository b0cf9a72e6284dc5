import { z } from 'zod';
import { agree, refuse } from '../../../../kernel/result.ts';
import { id } from '../../../../kernel/slug.ts';
import { command } from '../../../../platform/command/index.ts';
import { into } from '../../../../platform/db/index.ts';
import { isOld } from '../../model/review.ts';
import { holdPractice } from '../lookup.ts';
import { mayMarkAgeing } from '../policy.ts';
import type { PracticeTables } from '../tables.ts';

/** notes that nobody looked at a practice for 24 months, so that its page says so. The program does it by itself. Refuses one that is not that old. */
export const markAgeing = command({
  name: 'practice.mark-ageing',
  input: z.strictObject({ id, today: z.iso.date() }),
  load: (reader, { id: practiceId }, { projectId }) => holdPractice(reader, projectId, practiceId),
  permit: (actor) => mayMarkAgeing(actor),
  decide: (practice, { today }) => {
    if (practice === undefined) return refuse({ code: 'absent' });
    return practice.reviewedOn !== null && isOld(practice.reviewedOn, today) ? agree(practice.id) : refuse({ code: 'wrong-state' });
  },
  write: async (writer, practiceId, { projectId }) => {
    await into<PracticeTables>(writer).updateTable('practice').set({ ageing: true }).where('project_id', '=', projectId).where('id', '=', practiceId).execute();
    return { subject: { kind: 'practice', id: practiceId }, output: { id: practiceId } };
  },
});
