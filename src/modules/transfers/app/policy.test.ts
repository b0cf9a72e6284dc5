import { describe, expect, it } from 'vitest';
import { type Actor, anonymous, type Role, roles } from '../../../kernel/actor.ts';
import { mayEditTransfer, mayMoveTransfer, mayOpenTransfer } from './policy.ts';

const person = (role: Role, partnerId?: string, projectId = 'p'): Actor => ({ kind: 'person', id: 'someone', memberships: [{ projectId, role, partnerId }] });
const at = { projectId: 'p', importerId: 'gavle' };

const all: readonly Role[] = ['coordinator', 'administrator'];

describe.each([['open', mayOpenTransfer], ['move', mayMoveTransfer]])('who may %s a transfer', (_verb, may) => {
  it.each(roles)('T-11 %s', (role) => {
    expect(may(person(role, 'gavle'), at)).toBe(role === 'partner-officer' || all.includes(role));
    expect(may(person(role), at)).toBe(all.includes(role));
    expect(may(person(role, 'tartu'), at)).toBe(all.includes(role));
    expect(may(person(role, 'gavle', 'another project'), at)).toBe(false);
  });

  it('T-11 the program itself may, nobody unknown may', () => {
    expect([may({ kind: 'system', name: 'demo' }, at), may(anonymous, at)]).toEqual([true, false]);
  });
});

describe('who may edit a transfer', () => {
  const may = (actor: Actor) => mayEditTransfer(actor, { projectId: 'p', partnerIds: ['gavle'] });

  it.each(roles)('T-17 %s', (role) => {
    expect(may(person(role, 'gavle'))).toBe(role === 'partner-officer' || all.includes(role));
    expect(may(person(role, 'tartu'))).toBe(all.includes(role));
    expect(may(person(role, 'gavle', 'another project'))).toBe(false);
  });

  it('T-17 one of nobody is edited by nobody', () => {
    expect(roles.filter((role) => mayEditTransfer(person(role, 'gavle'), { projectId: 'p', partnerIds: [] }))).toEqual([]);
    expect([may({ kind: 'system', name: 'demo' }), may({ kind: 'anonymous' })]).toEqual([true, false]);
  });
});
