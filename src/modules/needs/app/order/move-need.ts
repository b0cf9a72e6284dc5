import { sql } from 'kysely';
import { z } from 'zod';
import { agree, refuse } from '../../../../kernel/result.ts';
import { id } from '../../../../kernel/slug.ts';
import { command } from '../../../../platform/command/index.ts';
import { from, into, type Reader } from '../../../../platform/db/index.ts';
import { needMoves, orderAfter } from '../../model/order.ts';
import { mayRecordNeed } from '../policy.ts';
import type { NeedTables } from '../tables.ts';

const input = z.strictObject({
  id,
  move: z.enum(needMoves),
  /** The place the person saw; null: it was in no order. */
  from: z.int().positive().nullable(),
});

/** N-17: moves a need within its city's order. Refuses a need that stands elsewhere by now (stale), and a move there is no way for (wrong-state). */
export const moveNeed = command({
  name: 'need.move',
  input,
  load: (reader, { id: needId }, { projectId }) => cityOrder(reader, projectId, needId),
  permit: (actor, city, { at: { projectId } }) => city !== undefined && mayRecordNeed(actor, { projectId, partnerId: city.partnerId }),
  decide: (city, asked) => {
    if (city === undefined) return refuse({ code: 'absent' });
    const after = orderAfter(city.order, { ...asked, state: city.state });
    return after.ok ? agree({ id: asked.id, partnerId: city.partnerId, order: after.value }) : after;
  },
  write: async (writer, { id: needId, partnerId, order }, { projectId }) => {
    await into<NeedTables>(writer).updateTable('need').set({ rank: sql<number | null>`array_position(${order}::uuid[], id)` })
      .where('project_id', '=', projectId).where('partner_id', '=', partnerId).execute();
    return { subject: { kind: 'need', id: needId }, output: { id: needId } };
  },
});

/** The order of the city a need belongs to. All its needs are held until the command is done, so that two moves follow each other. */
async function cityOrder(reader: Reader, projectId: string, needId: string) {
  const needs = () => from<NeedTables>(reader).selectFrom('need').where('project_id', '=', projectId);
  const need = await needs().select(['partner_id', 'state']).where('id', '=', needId).executeTakeFirst();
  if (need === undefined) return undefined;
  const rows = await needs().select(['id', 'rank']).where('partner_id', '=', need.partner_id).orderBy('id').forUpdate().execute();
  const placed = rows.flatMap(({ id: each, rank }) => (rank === null ? [] : [{ id: each, rank }]));
  return { partnerId: need.partner_id, state: need.state, order: placed.toSorted((a, b) => a.rank - b.rank).map((each) => each.id) };
}
