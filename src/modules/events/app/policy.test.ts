import { describe, expect, it } from 'vitest';
import { type Actor, anonymous, type Role, roles } from '../../../kernel/actor.ts';
import { mayMoveEvent, mayRecordEvent, mayShowPractice } from './policy.ts';

const person = (role: Role, partnerId?: string, projectId = 'p'): Actor => ({ kind: 'person', id: 'someone', memberships: [{ projectId, role, partnerId }] });
const hosted = { projectId: 'p', hostId: 'gavle' };
const unhosted = { projectId: 'p', hostId: null };
const everywhere: readonly Role[] = ['coordinator', 'administrator', 'communication-manager'];

describe.each([['record', mayRecordEvent], ['move on', mayMoveEvent], ['show a practice at', mayShowPractice]])('who may %s an event', (_verb, may) => {
  it.each(roles)('E-14 %s', (role) => {
    expect(may(person(role, 'gavle'), hosted)).toBe(role === 'partner-officer' || everywhere.includes(role));
    expect(may(person(role, 'tartu'), hosted)).toBe(everywhere.includes(role));
    expect(may(person(role, 'gavle'), unhosted)).toBe(everywhere.includes(role));
    expect(may(person(role, 'gavle', 'another project'), hosted)).toBe(false);
  });

  it('E-14 the program itself may, nobody unknown may', () => {
    expect([may({ kind: 'system', name: 'demo' }, unhosted), may(anonymous, hosted), may(anonymous, unhosted)]).toEqual([true, false, false]);
  });
});
