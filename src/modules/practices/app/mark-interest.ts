import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { id } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { command } from '../../../platform/command/index.ts';
import { into, json } from '../../../platform/db/index.ts';
import { checkInterest, ownPartners, spokenFor } from '../model/interest.ts';
import { checkOpen } from '../model/register.ts';
import { interestsOf, spokenIn } from './interests.ts';
import { holdPractice } from './lookup.ts';
import { mayMarkInterest } from './policy.ts';
import type { InterestPorts } from './ports.ts';
import { registerOf } from './register/register-of.ts';
import type { PracticeTables } from './tables.ts';

const input = z.strictObject({
  practiceId: id,
  /** Who is interested; null: the city of the person who says it. */
  partnerId: id.nullable().default(null),
  /** The need it would answer. */
  needId: id.nullable().default(null),
  note: localizedText.nullable().default(null),
});

/**
 * A partner would like to take a practice over. Refuses an absent practice or partner, one that was declined or withdrawn, the owner itself,
 * a need that is not the partner's, a second time while the first interest stands, and while the register is not open. Needs come in through a port.
 */
export function markInterestWith({ needs }: InterestPorts) {
  return command({
    name: 'practice.mark-interest',
    input,
    load: async (reader, said, { projectId, actor }) => {
      const practice = await holdPractice(reader, projectId, said.practiceId);
      const needOf = said.needId === null ? undefined : (await needs(reader, projectId)).find(({ value }) => value === said.needId)?.partnerId;
      const interested = spokenIn(await interestsOf(reader, projectId, said.practiceId));
      const register = await registerOf(reader, projectId);
      return { practice, needOf, interested, register, partnerId: spokenFor(ownPartners(actor, projectId), { partnerId: said.partnerId, needOf }) };
    },
    permit: (actor, { practice, partnerId }, { at: { projectId } }) => practice !== undefined && mayMarkInterest(actor, { projectId, partnerId }),
    decide: ({ practice, register, ...rest }, said, { now }) => {
      if (practice === undefined) return refuse({ code: 'absent' });
      const shut = checkOpen(register, now.slice(0, 10));
      if (shut !== undefined) return refuse(shut);
      const checked = checkInterest({ owners: practice.partnerIds, state: practice.state, ...rest }, said);
      return checked.ok ? agree({ ...said, partnerId: checked.value.partnerId }) : checked;
    },
    write: async (writer, said, { projectId, newId, now, actor }) => {
      const interestId = newId();
      await into<PracticeTables>(writer).insertInto('interest').values({
        project_id: projectId, id: interestId, practice_id: said.practiceId, partner_id: said.partnerId, need_id: said.needId,
        note: said.note === null ? null : json(said.note), at: now, by_person: actor.kind === 'person' ? actor.id : null, withdrawn_at: null,
      }).execute();
      return { subject: { kind: 'practice', id: said.practiceId }, output: { id: interestId } };
    },
  });
}
