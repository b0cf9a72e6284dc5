import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { from, type Reader } from '../../../platform/db/index.ts';
import type { Step } from '../model/action.ts';
import { type ContentAction, endorsedText, type PlanContent } from '../model/content.ts';
import type { PlanTables } from './tables.ts';

/** Of which plan: both ids, since every key begins with the project. */
export interface PlanKey {
  readonly projectId: string;
  readonly planId: string;
}

/** SHA-256 of what an endorsement stands for, in hexadecimal. */
export function contentHash(content: PlanContent): string {
  return createHash('sha256').update(endorsedText(content), 'utf8').digest('hex');
}

/** The text of a plan as it stands now; undefined where there is no such plan. */
export async function contentOf(reader: Reader, { projectId, planId }: PlanKey): Promise<PlanContent | undefined> {
  const plan = await from<PlanTables>(reader).selectFrom('plan').select(['title', 'instrument_id', 'details'])
    .where('project_id', '=', projectId).where('id', '=', planId).executeTakeFirst();
  if (plan === undefined) return undefined;
  return { v: 1, title: plan.title, instrumentId: plan.instrument_id, details: plan.details, actions: await actionsIn(reader, { projectId, planId }) };
}

async function actionsIn(reader: Reader, { projectId, planId }: PlanKey): Promise<readonly ContentAction[]> {
  const rows = await from<PlanTables>(reader).selectFrom('action')
    .select([
      'number', 'title', 'details', 'timeframe', 'expected_change as expectedChange',
      sql<readonly Step[]>`coalesce((
        select jsonb_agg(jsonb_build_object('title', s.title, 'note', s.note, 'when', s.happens) order by s.position) from action_step s
        where s.project_id = action.project_id and s.action_id = action.id), '[]')`.as('steps'),
      sql<readonly string[]>`array(
        select t.transfer_id::text from action_transfer t where t.project_id = action.project_id and t.action_id = action.id order by t.position)`.as('transferIds'),
      sql<readonly string[]>`array(
        select p.practice_id::text from action_practice p where p.project_id = action.project_id and p.action_id = action.id order by p.position)`.as('practiceIds'),
    ])
    .where('project_id', '=', projectId).where('plan_id', '=', planId).orderBy('number').execute();
  return rows;
}
