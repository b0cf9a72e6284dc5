import { describe, expect, it } from 'vitest';
import { type Actor, anonymous, type Role, roles } from '../../../../kernel/actor.ts';
import { mayEditEvent, mayEditObservation, mayObserve, mayRecordEvent, mayShowInside, mayTakePart } from '../policy.ts';

const person = (role: Role, partnerId?: string, projectId = 'p'): Actor => ({ kind: 'person', id: 'someone', memberships: [{ projectId, role, partnerId }] });
const program: Actor = { kind: 'system', name: 'demo' };
const gavle = { projectId: 'p', partnerId: 'gavle' };
const ofGavle = { projectId: 'p', partnerIds: ['gavle'] };

/** The roles that may, as people of a partner. */
function who(may: (actor: Actor) => boolean, partnerId: string, projectId = 'p'): readonly Role[] {
  return roles.filter((role) => may(person(role, partnerId, projectId)));
}

describe('who may take part in the name of a city', () => {
  const may = (actor: Actor) => mayTakePart(actor, gavle);

  it('E-20 its officer, and those who answer for the project', () => {
    expect(who(may, 'gavle')).toEqual(['coordinator', 'partner-officer', 'administrator']);
    expect(who(may, 'tartu')).toEqual(['coordinator', 'administrator']);
    expect(who(may, 'gavle', 'another project')).toEqual([]);
    expect([may(program), may(anonymous)]).toEqual([true, false]);
  });
});

describe('who may write down what was seen', () => {
  const may = (actor: Actor) => mayObserve(actor, gavle);

  it('E-23 everybody who works for the city', () => {
    expect(who(may, 'gavle')).toEqual(['coordinator', 'partner-officer', 'practice-owner', 'policy-authority', 'stakeholder', 'administrator']);
    expect(who(may, 'tartu')).toEqual(['coordinator', 'administrator']);
    expect(who(may, 'gavle', 'another project')).toEqual([]);
    expect([may(program), may(anonymous)]).toEqual([true, false]);
  });
});

describe('who may correct what was written down', () => {
  const may = (actor: Actor) => mayEditObservation(actor, ofGavle);

  it('E-23 officer and practice owners of the city', () => {
    expect(who(may, 'gavle')).toEqual(['coordinator', 'partner-officer', 'practice-owner', 'administrator']);
    expect(who(may, 'tartu')).toEqual(['coordinator', 'administrator']);
    expect(who(may, 'gavle', 'another project')).toEqual([]);
    expect([may(program), may(anonymous)]).toEqual([true, false]);
  });
});

describe('who may edit an event', () => {
  const planned = { projectId: 'p', hostId: 'gavle', plannerId: 'tartu' };

  it('E-14, E-25 the officers of host and planner', () => {
    expect(who((actor) => mayEditEvent(actor, { projectId: 'p', partnerIds: ['gavle', 'tartu'] }), 'tartu')).toContain('partner-officer');
    expect(who((actor) => mayRecordEvent(actor, planned), 'gavle')).toContain('partner-officer');
    expect(who((actor) => mayRecordEvent(actor, planned), 'tartu')).toContain('partner-officer');
    expect(who((actor) => mayRecordEvent(actor, planned), 'genova')).toEqual(['coordinator', 'communication-manager', 'administrator']);
  });

  it('E-25 an event of nobody is for those who answer for all', () => {
    expect(who((actor) => mayEditEvent(actor, { projectId: 'p', partnerIds: [] }), 'gavle')).toEqual(['coordinator', 'communication-manager', 'administrator']);
  });

  it('E-24 nobody shows what stays inside', () => {
    expect(mayShowInside()).toBe(false);
  });
});
