import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.ts';
import { agree, refuse } from '../../../kernel/result.ts';
import { id } from '../../../kernel/slug.ts';
import { command } from '../../../platform/command/index.ts';
import { into } from '../../../platform/db/index.ts';
import { ownPartners } from '../model/interest.ts';
import { type Interest, interestsOf } from './interests.ts';
import { mayWithdrawInterest, mayWithdrawWord } from './policy.ts';
import type { PracticeTables } from './tables.ts';

const input = z.strictObject({
  practiceId: id,
  /** Whose interest; null: that of the city of the person who says it. */
  partnerId: id.nullable().default(null),
});

function isOwnWord(actor: Actor, { voice, byPerson }: Interest): boolean {
  return voice === 'stakeholder' && actor.kind === 'person' && actor.id === byPerson;
}

/** Takes an interest back, also after the register has closed; that it was there stays on record. Refuses where none of that partner, or person, stands. */
export const withdrawInterest = command({
  name: 'practice.withdraw-interest',
  input,
  load: async (reader, { practiceId, partnerId }, { projectId, actor }) => {
    const own = partnerId === null ? ownPartners(actor, projectId) : [partnerId];
    const said = await interestsOf(reader, projectId, practiceId);
    return said.find(({ partner, voice }) => voice === 'partner' && own.includes(partner.id)) ?? said.find((each) => isOwnWord(actor, each));
  },
  permit: (actor, interest, { at: { projectId } }) => {
    if (interest === undefined) return false;
    const at = { projectId, partnerId: interest.partner.id };
    return interest.voice === 'partner' ? mayWithdrawInterest(actor, at) : mayWithdrawWord(actor, { ...at, byPerson: interest.byPerson });
  },
  decide: (interest) => (interest === undefined ? refuse({ code: 'absent' }) : agree(interest)),
  write: async (writer, { id: interestId, practiceId }, { projectId, now }) => {
    await into<PracticeTables>(writer).updateTable('interest').set({ withdrawn_at: now })
      .where('project_id', '=', projectId).where('id', '=', interestId).execute();
    return { subject: { kind: 'practice', id: practiceId }, output: { id: interestId } };
  },
});
