import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Actor, anonymous, hasRole, roles } from './actor.ts';

const officer: Actor = { kind: 'person', id: 'p1', memberships: [{ projectId: 'better', role: 'partner-officer', partnerId: 'tartu' }] };

describe('roles', () => {
  test('K-08 a role counts in its project and for its partner', () => {
    expect(hasRole(officer, ['partner-officer'], { projectId: 'better', partnerId: 'tartu' })).toBe(true);
    expect(hasRole(officer, ['partner-officer'], { projectId: 'better', partnerId: 'genova' })).toBe(false);
    expect(hasRole(officer, ['partner-officer'], { projectId: 'other', partnerId: 'tartu' })).toBe(false);
  });

  test('K-08 a role for the whole project counts for every partner, whichever its holder works for', () => {
    const coordinator: Actor = { kind: 'person', id: 'p3', memberships: [{ projectId: 'better', role: 'coordinator', partnerId: 'genova' }] };
    expect(hasRole(coordinator, ['coordinator'], { projectId: 'better', partnerId: 'tartu' })).toBe(true);
  });

  test('K-08 a partner’s role without a partner counts for none', () => {
    const lost: Actor = { kind: 'person', id: 'p4', memberships: [{ projectId: 'better', role: 'practice-owner', partnerId: undefined }] };
    expect(hasRole(lost, ['practice-owner'], { projectId: 'better', partnerId: 'tartu' })).toBe(false);
  });

  test('K-08 an administrator counts in the own project only', () => {
    const administrator: Actor = { kind: 'person', id: 'p2', memberships: [{ projectId: 'better', role: 'administrator', partnerId: undefined }] };
    expect(hasRole(administrator, ['administrator'], { projectId: 'better', partnerId: 'genova' })).toBe(true);
    expect(hasRole(administrator, ['administrator'], { projectId: 'other' })).toBe(false);
  });

  test('K-08 nobody is allowed by default', () => {
    fc.assert(fc.property(fc.subarray([...roles]), fc.string(), (some, projectId) => {
      expect(hasRole(anonymous, some, { projectId })).toBe(false);
      expect(hasRole({ kind: 'person', id: 'x', memberships: [] }, some, { projectId })).toBe(false);
    }));
  });

  test('the program itself may always', () => {
    expect(hasRole({ kind: 'system', name: 'demo' }, [], { projectId: 'better' })).toBe(true);
  });
});
