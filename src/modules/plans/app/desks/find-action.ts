import { sql } from 'kysely';
import { from, type Reader } from '../../../../platform/db/index.ts';
import type { Step } from '../../model/action.ts';
import type { Listed } from '../../model/entered.ts';
import type { PlanTables } from '../tables.ts';

/** An action with everything its form holds; its row and its plan's are held until the command is done. */
export async function findAction(reader: Reader, projectId: string, id: string) {
  const row = await actions(reader, projectId).where('action.id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? undefined : withLists(row);
}

export type FoundAction = NonNullable<Awaited<ReturnType<typeof findAction>>>;

/** Every action of the project with everything its form holds, drafts too. */
export async function findActions(reader: Reader, projectId: string): Promise<readonly FoundAction[]> {
  return (await actions(reader, projectId).execute()).map(withLists);
}

function actions(reader: Reader, projectId: string) {
  return from<PlanTables>(reader).selectFrom('action')
    .innerJoin('plan', (join) => join.onRef('plan.project_id', '=', 'action.project_id').onRef('plan.id', '=', 'action.plan_id'))
    .select([
      'action.id', 'action.slug', 'action.number', 'action.title', 'action.details', 'action.timeframe', 'action.expected_change as expectedChange', 'action.entered',
      'action.revision', 'action.visibility', 'plan.id as planId', 'plan.slug as planSlug', 'plan.state as planState', 'plan.partner_id as partnerId',
      sql<readonly Step[]>`coalesce((
        select jsonb_agg(jsonb_build_object('title', s.title, 'note', s.note, 'when', s.happens) order by s.position) from action_step s
        where s.project_id = action.project_id and s.action_id = action.id), '[]')`.as('steps'),
      sql<readonly string[]>`array(
        select t.transfer_id::text from action_transfer t where t.project_id = action.project_id and t.action_id = action.id order by t.position)`.as('transferIds'),
      sql<readonly string[]>`array(
        select p.practice_id::text from action_practice p where p.project_id = action.project_id and p.action_id = action.id order by p.position)`.as('practiceIds'),
    ])
    .where('action.project_id', '=', projectId);
}

function withLists(row: Awaited<ReturnType<ReturnType<typeof actions>['execute']>>[number]) {
  const { players, costs, funding } = row.details;
  const listed: Listed = { steps: row.steps, players, costs, funding };
  return { ...row, listed };
}
