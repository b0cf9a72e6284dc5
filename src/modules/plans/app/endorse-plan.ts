import { z } from 'zod';
import { provenance } from '../../../kernel/provenance.ts';
import { agree, refuse, type Result } from '../../../kernel/result.ts';
import { slug } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { command } from '../../../platform/command/index.ts';
import { into, json, type Reader, type Writer } from '../../../platform/db/index.ts';
import type { PlanContent } from '../model/content.ts';
import { endorsePlan as decideEndorsement } from '../model/plan-state.ts';
import { contentHash, contentOf } from './content.ts';
import { findPlan, type KnownPlan } from './lookup.ts';
import { mayEndorsePlan } from './policy.ts';
import type { PlanTables } from './tables.ts';

const input = z.strictObject({
  slug,
  revision: z.int().positive(),
  /** SHA-256 of the text the endorser read, as the plan's page shows it. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Name of the person who signed. */
  endorsedBy: z.string().trim().min(1).max(200),
  endorserFunction: localizedText,
  organisation: localizedText.nullable().default(null),
  endorsedOn: z.iso.date(),
  provenance,
});
type Endorsing = z.infer<typeof input>;

interface Change {
  readonly plan: KnownPlan;
  readonly endorsing: Endorsing;
  readonly content: PlanContent;
}

/** The responsible authority endorses a finished version: it is frozen with its hash. Refuses an older revision, another text than the one read, a version that is not ready. */
export const endorsePlan = command({
  name: 'plan.endorse',
  input,
  load: async (reader, { slug: name }, { projectId }) => loadPlan(reader, projectId, name),
  permit: (actor, found, { at: { projectId } }) => found !== undefined && mayEndorsePlan(actor, { projectId, partnerId: found.plan.partnerId }),
  decide: (found, endorsing): Result<Change> => {
    if (found === undefined) return refuse({ code: 'absent' });
    const { plan, content } = found;
    if (plan.revision !== endorsing.revision) return refuse({ code: 'stale', field: 'revision' });
    const decided = decideEndorsement(plan, { read: endorsing.contentHash, present: contentHash(content) });
    return decided.ok ? agree({ plan, endorsing, content }) : decided;
  },
  write: async (writer, change, { projectId }) => {
    await insertEndorsement(writer, projectId, change);
    const { id, revision } = change.plan;
    await into<PlanTables>(writer).updateTable('plan').set({ state: 'endorsed', state_reason: null, revision: revision + 1 })
      .where('project_id', '=', projectId).where('id', '=', id).execute();
    return { subject: { kind: 'plan', id }, output: { id, contentHash: change.endorsing.contentHash } };
  },
});

async function loadPlan(reader: Reader, projectId: string, name: string): Promise<Pick<Change, 'plan' | 'content'> | undefined> {
  const plan = await findPlan(reader, projectId, { slug: name });
  const content = plan === undefined ? undefined : await contentOf(reader, { projectId, planId: plan.id });
  return plan === undefined || content === undefined ? undefined : { plan, content };
}

async function insertEndorsement(writer: Writer, projectId: string, { plan, endorsing, content }: Change): Promise<void> {
  await into<PlanTables>(writer).insertInto('plan_endorsement').values({
    project_id: projectId,
    plan_id: plan.id,
    version: plan.version,
    content: json(content),
    content_hash: endorsing.contentHash,
    endorsed_by: endorsing.endorsedBy,
    endorser_function: json(endorsing.endorserFunction),
    organisation: endorsing.organisation === null ? null : json(endorsing.organisation),
    endorsed_on: endorsing.endorsedOn,
    provenance: json(endorsing.provenance),
  }).execute();
}
