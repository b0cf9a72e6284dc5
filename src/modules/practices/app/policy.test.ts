import { describe, expect, test } from 'vitest';
import { type Actor, anonymous, type Role, roles } from '../../../kernel/actor.ts';
import { type PracticeState, practiceStates } from '../model/workflow.ts';
import { mayAdvancePractice, mayEditPractice, mayMarkInterest, mayNameOrigin, mayRecordPractice, mayWithdrawInterest } from './policy.ts';

const at = { projectId: 'better', partnerIds: ['gavle', 'tartu'] };

/** Somebody of Gävle, where nothing else is said. */
function person(role: Role, projectId = 'better', partnerId = 'gavle'): Actor {
  return { kind: 'person', id: 'somebody', memberships: [{ role, projectId, partnerId }] };
}

/** Who takes a step: the roles, those of an owner held for one of the practice's cities. */
const who: Readonly<Record<PracticeState, readonly Role[]>> = {
  draft: ['partner-officer', 'practice-owner'],
  submitted: ['partner-officer', 'practice-owner'],
  'changes-requested': ['coordinator'],
  approved: ['coordinator'],
  validated: ['programme-officer'],
  published: ['programme-officer'],
  declined: ['coordinator', 'programme-officer'],
  'under-review': ['coordinator'],
  confirmed: ['partner-officer', 'practice-owner'],
  outdated: ['coordinator', 'partner-officer', 'practice-owner'],
  withdrawn: ['coordinator', 'partner-officer', 'practice-owner'],
};

describe('who may do what with a practice', () => {
  test('PR-10 owners, coordinator and administrator record', () => {
    expect(roles.filter((role) => mayRecordPractice(person(role), at))).toEqual(['coordinator', 'partner-officer', 'practice-owner', 'administrator']);
  });

  test('PR-10 each owning city is enough, any other is not', () => {
    for (const city of at.partnerIds) expect(mayRecordPractice(person('practice-owner', 'better', city), at)).toBe(true);
    expect(mayRecordPractice(person('practice-owner', 'better', 'genova'), at)).toBe(false);
    expect(mayRecordPractice(person('practice-owner'), { ...at, partnerIds: [] })).toBe(false);
  });

  test.each(practiceStates)('PR-10 to “%s” the right ones lead it, and nobody else', (to) => {
    expect(roles.filter((role) => mayAdvancePractice(person(role), to, at)).toSorted()).toEqual([...who[to]].toSorted());
  });

  test('PR-10 the origin is named by those who may record', () => {
    expect(roles.filter((role) => mayNameOrigin(person(role), at))).toEqual(roles.filter((role) => mayRecordPractice(person(role), at)));
  });

  test('PR-14 a practice is changed by those who may record it, in whatever state', () => {
    expect(roles.filter((role) => mayEditPractice(person(role), at))).toEqual(roles.filter((role) => mayRecordPractice(person(role), at)));
    expect(mayEditPractice(anonymous, at)).toBe(false);
  });

  test('PR-16 an officer speaks for the own city, the coordinator for any', () => {
    const own = { projectId: 'better', partnerId: 'gavle' };
    const other = { projectId: 'better', partnerId: 'tartu' };
    for (const may of [mayMarkInterest, mayWithdrawInterest]) {
      expect(roles.filter((role) => may(person(role), own))).toEqual(['coordinator', 'partner-officer', 'administrator']);
      expect(roles.filter((role) => may(person(role), other))).toEqual(['coordinator', 'administrator']);
      expect(roles.filter((role) => may(person(role, 'pure-cosmos'), own))).toEqual([]);
      expect(may(anonymous, own)).toBe(false);
    }
  });

  test.each(roles)('PR-10 a %s of another project may nothing', (role) => {
    const stranger = person(role, 'pure-cosmos');
    expect(mayRecordPractice(stranger, at)).toBe(false);
    expect(practiceStates.some((to) => mayAdvancePractice(stranger, to, at))).toBe(false);
  });

  test('PR-10 the program itself may, a reader who is not signed in may not', () => {
    const system: Actor = { kind: 'system', name: 'demo' };
    expect(mayRecordPractice(system, { ...at, partnerIds: [] })).toBe(true);
    expect(practiceStates.every((to) => mayAdvancePractice(system, to, at))).toBe(true);
    expect(mayRecordPractice(anonymous, at)).toBe(false);
    expect(practiceStates.some((to) => mayAdvancePractice(anonymous, to, at))).toBe(false);
  });
});
