import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { id } from '../../../kernel/slug.ts';
import { command } from '../../../platform/command/index.ts';
import { into } from '../../../platform/db/index.ts';
import { ownPartners } from '../model/interest.ts';
import { interestsOf } from './interests.ts';
import { mayWithdrawInterest } from './policy.ts';
import type { PracticeTables } from './tables.ts';

const input = z.strictObject({
  practiceId: id,
  /** Whose interest; null: that of the city of the person who says it. */
  partnerId: id.nullable().default(null),
});

/** Takes an interest back; that it was there stays on record. Refuses where no interest of that partner stands. */
export const withdrawInterest = command({
  name: 'practice.withdraw-interest',
  input,
  load: async (reader, { practiceId, partnerId }, { projectId, actor }) => {
    const own = partnerId === null ? ownPartners(actor, projectId) : [partnerId];
    return (await interestsOf(reader, projectId, practiceId)).find(({ partner }) => own.includes(partner.id));
  },
  permit: (actor, interest, { at: { projectId } }) => interest !== undefined && mayWithdrawInterest(actor, { projectId, partnerId: interest.partner.id }),
  decide: (interest) => (interest === undefined ? refuse({ code: 'absent' }) : agree(interest)),
  write: async (writer, { id: interestId, practiceId }, { projectId, now }) => {
    await into<PracticeTables>(writer).updateTable('interest').set({ withdrawn_at: now })
      .where('project_id', '=', projectId).where('id', '=', interestId).execute();
    return { subject: { kind: 'practice', id: practiceId }, output: { id: interestId } };
  },
});
