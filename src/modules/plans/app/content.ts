import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import type { ActionDetails, ChangeType, Step } from '../model/action.ts';
import { endorsedText } from '../model/content.ts';
import type { PlanDetails } from '../model/plan.ts';
import type { PlanTables } from './tables.ts';

/** The whole text of a plan: what is put to consultation, endorsed and frozen. Stored shape, version 1. */
export interface PlanContent {
  readonly v: 1;
  readonly title: LocalizedText;
  readonly instrumentId: string | null;
  readonly details: PlanDetails;
  readonly actions: readonly ContentAction[];
}

interface ContentAction {
  readonly number: number;
  readonly title: LocalizedText;
  readonly details: ActionDetails;
  readonly timeframe: When;
  readonly expectedChange: ChangeType | null;
  readonly steps: readonly Step[];
  readonly transferIds: readonly string[];
  readonly practiceIds: readonly string[];
}

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
