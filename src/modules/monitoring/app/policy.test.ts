import { describe, expect, test } from 'vitest';
import { type Actor, anonymous, type Role, roles } from '../../../kernel/actor.ts';
import { mayJudgeValue, mayReport, maySubmitValue, ownReporter } from './policy.ts';

const own = { projectId: 'better', partnerId: 'tartu' };
const whole = { projectId: 'better', partnerId: undefined };

function person(role: Role, over: { readonly projectId?: string; readonly partnerId?: string } = {}): Actor {
  return { kind: 'person', id: 'p', memberships: [{ projectId: 'better', partnerId: 'tartu', ...over, role }] };
}

describe('who may report', () => {
  test('MO-18 the city’s officer, the coordinator and the administrator report and hand in', () => {
    expect(roles.filter((role) => mayReport(person(role), own))).toEqual(['coordinator', 'partner-officer', 'administrator']);
    expect(roles.filter((role) => maySubmitValue(person(role), own))).toEqual(['coordinator', 'partner-officer', 'administrator']);
  });

  test('MO-18 what concerns the whole project is theirs who answer for it', () => {
    expect(roles.filter((role) => mayReport(person(role), whole))).toEqual(['coordinator', 'administrator']);
  });

  test('MO-18 only the coordinator approves and returns', () => {
    expect(roles.filter((role) => mayJudgeValue(person(role), own))).toEqual(['coordinator']);
  });

  test('MO-18 nobody from another city or another project, and no reader', () => {
    expect(mayReport(person('partner-officer', { partnerId: 'gavle' }), own)).toBe(false);
    for (const may of [mayReport, maySubmitValue, mayJudgeValue]) {
      expect(may(anonymous, own)).toBe(false);
      expect(roles.filter((role) => may(person(role, { projectId: 'other' }), own))).toEqual([]);
    }
  });

  test('MO-25 the officer of one city reports for it, others say for whom', () => {
    expect(ownReporter(person('partner-officer'), 'better')).toBe('tartu');
    expect(ownReporter(person('partner-officer'), 'other')).toBeUndefined();
    for (const actor of [person('coordinator'), person('stakeholder'), anonymous]) expect(ownReporter(actor, 'better')).toBeUndefined();
    const both: Actor = { kind: 'person', id: 'p', memberships: ['tartu', 'gavle'].map((partnerId) => ({ projectId: 'better', role: 'partner-officer', partnerId })) };
    expect(ownReporter(both, 'better')).toBeUndefined();
  });
});
