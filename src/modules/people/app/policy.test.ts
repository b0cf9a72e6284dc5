import { describe, expect, test } from 'vitest';
import { type Actor, anonymous, type Role, roles } from '../../../kernel/actor.ts';
import { installationId } from '../model/membership.ts';
import { mayAccept, mayCreatePerson, mayDescribePerson, mayErasePerson, mayHandOver, mayPlace, maySeeAddress, maySeeOutbox } from './policy.ts';

const at = { projectId: 'project' };
const person = (role: Role, partnerId?: string, projectId = 'project'): Actor => ({ kind: 'person', id: 'me', memberships: [{ projectId, role, partnerId }] });
const system: Actor = { kind: 'system', name: 'test' };
const tied: readonly Role[] = ['partner-officer', 'practice-owner', 'policy-authority', 'stakeholder'];
const elsewhere = [person('coordinator', undefined, 'another'), person('administrator', undefined, 'another')];
const outsiders: readonly Actor[] = [anonymous, { kind: 'person', id: 'me', memberships: [] }, ...elsewhere];

describe('placing people', () => {
  test.each(roles.map((role) => [role] as const))('PE-01 the coordinator gives %s, unless it is administrator', (role) => {
    expect(mayPlace(person('coordinator'), { ...at, role, partnerId: 'own' })).toBe(role !== 'administrator');
    expect(mayPlace(person('administrator'), { ...at, role, partnerId: undefined })).toBe(true);
  });

  test.each(roles.map((role) => [role] as const))('PE-01 a partner’s officer gives %s for the own partner only where it is a partner’s role', (role) => {
    const officer = person('partner-officer', 'own');
    expect(mayPlace(officer, { ...at, role, partnerId: 'own' })).toBe(tied.includes(role));
    expect(mayPlace(officer, { ...at, role, partnerId: 'other' })).toBe(false);
    expect(mayPlace(officer, { ...at, role, partnerId: undefined })).toBe(false);
  });

  test('PE-01 nobody else places anybody', () => {
    const others = roles.filter((role) => !['coordinator', 'administrator', 'partner-officer'].includes(role)).map((role) => person(role, 'own'));
    for (const actor of [...outsiders, ...others]) for (const role of roles) expect(mayPlace(actor, { ...at, role, partnerId: 'own' })).toBe(false);
  });
});

describe('coming and going', () => {
  test('PE-04 accepting takes the secret, and is not done for somebody else', () => {
    expect(mayAccept(anonymous, { held: true, personId: undefined })).toBe(true);
    expect(mayAccept(anonymous, { held: false, personId: undefined })).toBe(false);
    expect(mayAccept(person('stakeholder', 'own'), { held: true, personId: 'me' })).toBe(true);
    expect(mayAccept(person('stakeholder', 'own'), { held: true, personId: 'another' })).toBe(false);
    expect(mayAccept(person('coordinator'), { held: true, personId: undefined })).toBe(false);
  });

  test('PE-07 who leaves hands over; others only where they may place people in every place that is left', () => {
    const place = { ...at, role: 'stakeholder' as const, partnerId: 'own' };
    const wide = { ...at, role: 'communication-manager' as const, partnerId: undefined };
    expect(mayHandOver(person('stakeholder', 'own'), { personId: 'me', places: [place, wide] })).toBe(true);
    expect(mayHandOver(person('partner-officer', 'own'), { personId: 'another', places: [place] })).toBe(true);
    expect(mayHandOver(person('partner-officer', 'own'), { personId: 'another', places: [place, wide] })).toBe(false);
    expect(mayHandOver(person('coordinator'), { personId: 'another', places: [place, wide] })).toBe(true);
    for (const actor of outsiders) expect(mayHandOver(actor, { personId: 'another', places: [place] })).toBe(false);
    expect(mayHandOver(person('coordinator'), { personId: 'another', places: [] })).toBe(false);
  });
});

describe('accounts', () => {
  test('PE-08 only the program makes them', () => {
    expect(mayCreatePerson(system)).toBe(true);
    for (const actor of [...outsiders, ...roles.map((role) => person(role))]) expect(mayCreatePerson(actor)).toBe(false);
  });

  test('PE-09 PE-10 one’s own is one’s own; erasing on somebody’s behalf is the installation’s administrator’s', () => {
    const administrator = person('administrator', undefined, installationId);
    expect([mayDescribePerson(person('stakeholder'), { personId: 'me' }), mayErasePerson(person('stakeholder'), { personId: 'me' })]).toEqual([true, true]);
    for (const role of roles) expect([mayDescribePerson(person(role), { personId: 'x' }), mayErasePerson(person(role), { personId: 'x' })]).toEqual([false, false]);
    expect([mayDescribePerson(administrator, { personId: 'x' }), mayErasePerson(administrator, { personId: 'x' })]).toEqual([false, true]);
    expect(maySeeOutbox(administrator)).toBe(true);
    for (const role of roles) expect(maySeeOutbox(person(role))).toBe(false);
  });

  test('PE-01 a mail address is seen by oneself and by who places people there', () => {
    const place = { ...at, role: 'stakeholder' as const, partnerId: 'own', personId: 'another' };
    expect(maySeeAddress(person('partner-officer', 'own'), place)).toBe(true);
    expect(maySeeAddress(person('partner-officer', 'other'), place)).toBe(false);
    expect(maySeeAddress(person('stakeholder', 'own'), place)).toBe(false);
    expect(maySeeAddress(person('stakeholder', 'own'), { ...place, personId: 'me' })).toBe(true);
  });
});
