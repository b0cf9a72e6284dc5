import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { id, slug } from '../../../kernel/slug.ts';
import { command } from '../../../platform/command/index.ts';
import { into } from '../../../platform/db/index.ts';
import { findPractice } from './lookup.ts';
import { mayNameOrigin } from './policy.ts';
import type { PracticeTables } from './tables.ts';

const input = z.strictObject({
  /** Of the practice. */
  slug,
  /** The action of a plan it came out of; the module of plans vouches for it. */
  actionId: id,
});

/** Closes the circle: a practice came out of an action. Refuses an absent practice; naming another action replaces the first. */
export const nameOrigin = command({
  name: 'practice.born-of',
  input,
  load: (reader, origin, { projectId }) => findPractice(reader, projectId, origin.slug),
  permit: (actor, practice, { at: { projectId } }) => practice !== undefined && mayNameOrigin(actor, { projectId, partnerIds: practice.partnerIds }),
  decide: (practice, { actionId }) => (practice === undefined ? refuse({ code: 'absent' }) : agree({ practice, actionId })),
  write: async (writer, { practice, actionId }, { projectId }) => {
    await into<PracticeTables>(writer).updateTable('practice').set({ origin_action_id: actionId, revision: practice.revision + 1 })
      .where('project_id', '=', projectId).where('id', '=', practice.id).execute();
    return { subject: { kind: 'practice', id: practice.id }, output: { id: practice.id } };
  },
});
