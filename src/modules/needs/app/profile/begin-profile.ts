import { z } from 'zod';
import { agree, refuse } from '../../../../kernel/result.ts';
import { id } from '../../../../kernel/slug.ts';
import { command } from '../../../../platform/command/index.ts';
import { from, into, json } from '../../../../platform/db/index.ts';
import { membersById } from '../../../partnership/index.ts';
import { assessment, noAssessment } from '../../model/chain-profile.ts';
import { mayAssessChain } from '../policy.ts';
import type { NeedTables } from '../tables.ts';
import { assessmentProblems } from './profile-content.ts';

const input = z.strictObject({ partnerId: id, start: assessment.default(noAssessment) });

/** N-12: begins the profile of a city as a draft. Refuses an unknown partner, a second profile, a score without its reason, a reversed date. */
export const beginProfile = command({
  name: 'chain-profile.begin',
  input,
  load: async (reader, { partnerId }, { projectId }) => ({
    known: (await membersById(reader, projectId)).has(partnerId),
    exists: (await from<NeedTables>(reader).selectFrom('chain_profile').select('id')
      .where('project_id', '=', projectId).where('partner_id', '=', partnerId).executeTakeFirst()) !== undefined,
  }),
  permit: (actor, _state, { input: { partnerId }, at: { projectId } }) => mayAssessChain(actor, { projectId, partnerId }),
  decide: ({ known, exists }, asked) => {
    if (!known) return refuse({ code: 'unknown-reference', field: 'partnerId' });
    if (exists) return refuse({ code: 'exists', field: 'partnerId' });
    const [first, ...rest] = assessmentProblems('start', asked.start);
    return first === undefined ? agree(asked) : refuse(first, ...rest);
  },
  write: async (writer, { partnerId, start }, { projectId, newId }) => {
    const profileId = newId();
    const moments = json({ v: 1 as const, start, phase1: noAssessment, phase2: noAssessment });
    await into<NeedTables>(writer).insertInto('chain_profile').values({ project_id: projectId, id: profileId, partner_id: partnerId, moments }).execute();
    return { subject: { kind: 'chain-profile', id: profileId }, output: { id: profileId } };
  },
});
