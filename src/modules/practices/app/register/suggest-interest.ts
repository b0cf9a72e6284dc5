import { z } from 'zod';
import { agree, refuse } from '../../../../kernel/result.ts';
import { id } from '../../../../kernel/slug.ts';
import { localizedText } from '../../../../kernel/text.ts';
import { command } from '../../../../platform/command/index.ts';
import { into, json } from '../../../../platform/db/index.ts';
import { checkWord, ownGroups } from '../../model/interest.ts';
import { checkOpen } from '../../model/register.ts';
import { interestsOf } from '../interests.ts';
import { holdPractice } from '../lookup.ts';
import { maySuggestInterest } from '../policy.ts';
import type { PracticeTables } from '../tables.ts';
import { registerOf } from './register-of.ts';

const input = z.strictObject({
  practiceId: id,
  /** "Our city should look at this because …" */
  why: localizedText,
});

/**
 * PR-34: a stakeholder says why the own city should look at a practice. Refuses an absent practice, one of the own city, one that was
 * declined or withdrawn, a second word of the same person, and while the register is not open.
 */
export const suggestInterest = command({
  name: 'practice.suggest-interest',
  input,
  load: async (reader, { practiceId }, { projectId, actor }) => {
    const practice = await holdPractice(reader, projectId, practiceId);
    const words = (await interestsOf(reader, projectId, practiceId)).filter(({ voice }) => voice === 'stakeholder');
    const groups = ownGroups(actor, projectId);
    return { practice, groups, said: words.flatMap(({ byPerson }) => byPerson ?? []), register: await registerOf(reader, projectId) };
  },
  permit: (actor, { practice, groups }, { at: { projectId } }) => practice !== undefined && groups.some((partnerId) => maySuggestInterest(actor, { projectId, partnerId })),
  decide: ({ practice, groups, said, register }, { practiceId, why }, { now, actor }) => {
    if (practice === undefined) return refuse({ code: 'absent' });
    const shut = checkOpen(register, now.slice(0, 10));
    if (shut !== undefined) return refuse(shut);
    const partnerId = groups.find((each) => !practice.partnerIds.includes(each));
    const personId = actor.kind === 'person' ? actor.id : undefined;
    const checked = checkWord({ owners: practice.partnerIds, state: practice.state, said, partnerId, personId });
    return checked.ok ? agree({ practiceId, why, partnerId: checked.value.partnerId }) : checked;
  },
  write: async (writer, { practiceId, partnerId, why }, { projectId, newId, now, actor }) => {
    const interestId = newId();
    await into<PracticeTables>(writer).insertInto('interest').values({
      project_id: projectId, id: interestId, practice_id: practiceId, partner_id: partnerId, need_id: null, note: json(why), at: now,
      by_person: actor.kind === 'person' ? actor.id : null, voice: 'stakeholder', withdrawn_at: null,
    }).execute();
    return { subject: { kind: 'practice', id: practiceId }, output: { id: interestId } };
  },
});
