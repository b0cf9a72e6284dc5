import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { id } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { command } from '../../../platform/command/index.ts';
import { into, json, type Reader } from '../../../platform/db/index.ts';
import { needOptions } from '../../needs/index.ts';
import { practiceOptions } from '../../practices/index.ts';
import { mayRefuseMatch } from './policy.ts';
import type { MatchingTables } from './tables.ts';

const pair = { needId: id, practiceId: id };

interface Named {
  readonly needId: string;
  readonly practiceId: string;
}

/** Whose need it is; undefined where one of the two is not there. */
async function load(reader: Reader, { needId, practiceId }: Named, { projectId }: { readonly projectId: string }) {
  const need = (await needOptions(reader, projectId)).find(({ value }) => value === needId);
  const isThere = (await practiceOptions(reader, projectId)).some(({ value }) => value === practiceId);
  return need === undefined || !isThere ? undefined : { partnerId: need.partnerId };
}

/** MA-06: says that a practice does not answer a need, and why; said again, the new reason stands. Refuses what is not there or not the person's need. */
export const refuseMatch = command({
  name: 'match.refuse',
  input: z.strictObject({ ...pair, reason: localizedText }),
  load,
  permit: (actor, state, { at: { projectId } }) => state !== undefined && mayRefuseMatch(actor, { projectId, partnerId: state.partnerId }),
  decide: (state, said) => (state === undefined ? refuse({ code: 'absent' }) : agree(said)),
  write: async (writer, { needId, practiceId, reason }, { projectId, now, actor }) => {
    const said = { reason: json(reason), at: now, actor: actor.kind === 'person' ? actor.id : null };
    await into<MatchingTables>(writer).insertInto('match_refusal').values({ project_id: projectId, need_id: needId, practice_id: practiceId, ...said })
      .onConflict((conflict) => conflict.columns(['project_id', 'need_id', 'practice_id']).doUpdateSet({ reason: said.reason, actor: said.actor })).execute();
    return { subject: { kind: 'need', id: needId }, output: { id: needId } };
  },
});

/** MA-06: takes such a word back; the practice is offered again. Refuses like `match.refuse`. */
export const offerAgain = command({
  name: 'match.offer-again',
  input: z.strictObject(pair),
  load,
  permit: (actor, state, { at: { projectId } }) => state !== undefined && mayRefuseMatch(actor, { projectId, partnerId: state.partnerId }),
  decide: (state, said) => (state === undefined ? refuse({ code: 'absent' }) : agree(said)),
  write: async (writer, { needId, practiceId }, { projectId }) => {
    await into<MatchingTables>(writer).deleteFrom('match_refusal')
      .where('project_id', '=', projectId).where('need_id', '=', needId).where('practice_id', '=', practiceId).execute();
    return { subject: { kind: 'need', id: needId }, output: { id: needId } };
  },
});
