import { describe, expect, test } from 'vitest';
import { type Actor, anonymous, type Role, roles } from '../../../kernel/actor.ts';
import { mayEndorsePlan, mayMovePlan, mayWritePlan } from './policy.ts';

const own = { projectId: 'better', partnerId: 'tartu' };

function person(role: Role, over: { readonly projectId?: string; readonly partnerId?: string } = {}): Actor {
  return { kind: 'person', id: 'p', memberships: [{ projectId: 'better', partnerId: 'tartu', ...over, role }] };
}

/** The roles that may, at home. */
function allowed(may: (actor: Actor, at: typeof own) => boolean): readonly Role[] {
  return roles.filter((role) => may(person(role), own));
}

describe('who may do what to a plan', () => {
  test('PL-12 the city’s officer, the coordinator and the administrator write it and move it on', () => {
    expect(allowed(mayWritePlan)).toEqual(['coordinator', 'partner-officer', 'administrator']);
    expect(allowed(mayMovePlan)).toEqual(['coordinator', 'partner-officer', 'administrator']);
  });

  test('PL-12 only the city’s policy authority endorses it', () => {
    expect(allowed(mayEndorsePlan)).toEqual(['policy-authority']);
  });

  test('PL-12 nobody from another city or another project, and no reader', () => {
    for (const may of [mayWritePlan, mayMovePlan, mayEndorsePlan]) {
      expect(may(anonymous, own)).toBe(false);
      expect(roles.filter((role) => may(person(role, { projectId: 'other' }), own))).toEqual([]);
    }
    expect(mayWritePlan(person('partner-officer', { partnerId: 'gavle' }), own)).toBe(false);
    expect(mayMovePlan(person('partner-officer', { partnerId: 'gavle' }), own)).toBe(false);
    expect(mayEndorsePlan(person('policy-authority', { partnerId: 'gavle' }), own)).toBe(false);
  });

  test('PL-12 the coordinator writes the plans of all cities', () => {
    expect(mayWritePlan(person('coordinator', { partnerId: 'gavle' }), own)).toBe(true);
  });
});
