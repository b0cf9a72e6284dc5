import { z } from 'zod';
import { agree, refuse } from '../../../../kernel/result.ts';
import { id } from '../../../../kernel/slug.ts';
import { command } from '../../../../platform/command/index.ts';
import { from, into } from '../../../../platform/db/index.ts';
import { mayRemoveComment } from '../policy.ts';
import type { CoordinationTables } from '../tables.ts';

/** CO-08: takes a comment back: its words are gone, that there was one stays. Refuses one that was taken back already. */
export const removeComment = command({
  name: 'comment.remove',
  input: z.strictObject({ id }),
  load: async (reader, { id: commentId }, { projectId }) =>
    from<CoordinationTables>(reader).selectFrom('comment').select(['id', 'written_by', 'removed_at'])
      .where('project_id', '=', projectId).where('id', '=', commentId).forUpdate().executeTakeFirst(),
  permit: (actor, comment, { at: { projectId } }) => comment !== undefined && mayRemoveComment(actor, { projectId, writtenBy: comment.written_by ?? undefined }),
  decide: (comment) => {
    if (comment === undefined) return refuse({ code: 'absent' });
    return comment.removed_at === null ? agree({ id: comment.id }) : refuse({ code: 'wrong-state' });
  },
  write: async (writer, comment, { projectId, now }) => {
    const db = into<CoordinationTables>(writer);
    await db.updateTable('comment').set({ words: '', removed_at: now }).where('project_id', '=', projectId).where('id', '=', comment.id).execute();
    // nobody is told of what is gone
    await db.deleteFrom('comment_mention').where('project_id', '=', projectId).where('comment_id', '=', comment.id).execute();
    return { subject: { kind: 'comment', id: comment.id }, output: comment };
  },
});
