import { describe, expect, test } from 'vitest';
import { type Actor, anonymous, type Role, roles } from '../../../kernel/actor.ts';
import { mayPublishNews } from './policy.ts';

const projectId = 'p';
const tartu = 'tartu';

function person(role: Role, partnerId?: string, of = projectId): Actor {
  return { kind: 'person', id: 'x', memberships: [{ projectId: of, role, partnerId }] };
}

/** Roles that may publish, for the project as a whole and for Tartu when they belong to it. */
const table: Readonly<Record<Role, { readonly project: boolean; readonly ownCity: boolean }>> = {
  coordinator: { project: true, ownCity: true },
  'communication-manager': { project: true, ownCity: true },
  'partner-officer': { project: false, ownCity: true },
  'practice-owner': { project: false, ownCity: false },
  'policy-authority': { project: false, ownCity: false },
  stakeholder: { project: false, ownCity: false },
  'programme-officer': { project: false, ownCity: false },
  administrator: { project: true, ownCity: true },
};

describe('who publishes news', () => {
  test.each(roles)('PU-06 as %s', (role) => {
    expect(mayPublishNews(person(role), { projectId, partnerId: null })).toBe(table[role].project);
    expect(mayPublishNews(person(role, tartu), { projectId, partnerId: tartu })).toBe(table[role].ownCity);
  });

  test('PU-06 an officer only for its own city', () => {
    expect(mayPublishNews(person('partner-officer', 'gavle'), { projectId, partnerId: tartu })).toBe(false);
    expect(mayPublishNews(person('partner-officer', tartu), { projectId, partnerId: null })).toBe(false);
  });

  test('PU-06 nobody for another project', () => {
    expect(mayPublishNews(person('coordinator', undefined, 'other'), { projectId, partnerId: null })).toBe(false);
    expect(mayPublishNews(person('partner-officer', tartu, 'other'), { projectId, partnerId: tartu })).toBe(false);
  });

  test('PU-06 the program may, a visitor may not', () => {
    expect(mayPublishNews({ kind: 'system', name: 'demo' }, { projectId, partnerId: null })).toBe(true);
    expect(mayPublishNews(anonymous, { projectId, partnerId: null })).toBe(false);
  });
});
