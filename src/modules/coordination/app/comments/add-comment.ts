import { z } from 'zod';
import { agree, type Refusal, refuse } from '../../../../kernel/result.ts';
import { id } from '../../../../kernel/slug.ts';
import { command } from '../../../../platform/command/index.ts';
import { into } from '../../../../platform/db/index.ts';
import { mayComment } from '../policy.ts';
import type { Records } from '../records.ts';
import type { CoordinationTables } from '../tables.ts';
import { colleagues } from '../tasks/owners.ts';

/** Longest comment, in characters; most people named in one. */
export const commentLimits = { words: 4000, mentions: 30 } as const;

const tooLong = { params: { code: 'text-too-long', limit: commentLimits.words } };

const input = z.strictObject({
  about: z.strictObject({ kind: z.string().max(40), id }),
  /** Plain text, as it was typed. */
  words: z.string().trim().refine((text) => text.length <= commentLimits.words, tooLong),
  /** People of the project who are to know of it. */
  mentions: z.array(id).max(commentLimits.mentions).default([]),
});

/**
 * CO-07: says something about a record, and names people who are to know of it.
 * Refuses an empty comment, and people who do not work in the project; to a record that is not there nobody says anything.
 */
export function addCommentCommand(records: Records) {
  return command({
    name: 'comment.add',
    input,
    load: async (reader, { about }, { projectId }) => ({
      record: await records.find(reader, projectId, about),
      people: (await colleagues(reader, projectId)).map((each) => each.id),
    }),
    permit: (actor, { record }, { at: { projectId } }) => record !== undefined && mayComment(actor, { projectId }),
    decide: ({ people }, { about, words, mentions }) => {
      const named = [...new Set(mentions)];
      const stray: readonly Refusal[] = named.every((each) => people.includes(each)) ? [] : [{ code: 'unknown-reference', field: 'mentions' }];
      const [first, ...rest] = [...(words === '' ? [{ code: 'required' as const, field: 'words' }] : []), ...stray];
      return first === undefined ? agree({ about, words, mentions: named }) : refuse(first, ...rest);
    },
    write: async (writer, { about, words, mentions }, { projectId, actor, now, newId }) => {
      const commentId = newId();
      const by = actor.kind === 'person' ? actor.id : null;
      await into<CoordinationTables>(writer).insertInto('comment')
        .values({ project_id: projectId, id: commentId, record_kind: about.kind, record_id: about.id, words, written_by: by, written_at: now }).execute();
      // who names himself knows of it already
      const others = mentions.filter((each) => each !== by);
      if (others.length > 0) {
        await into<CoordinationTables>(writer).insertInto('comment_mention')
          .values(others.map((personId) => ({ project_id: projectId, comment_id: commentId, person_id: personId }))).execute();
      }
      return { subject: { kind: 'comment', id: commentId }, output: { id: commentId } };
    },
  });
}
