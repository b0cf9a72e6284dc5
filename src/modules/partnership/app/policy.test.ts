import { describe, expect, test } from 'vitest';
import { type Actor, anonymous, type Role, roles } from '../../../kernel/actor.ts';
import {
  mayCreateProject, mayDescribePartner, mayEditInstrument, mayEditStakeholder, mayRecordInstrument, mayRecordStakeholder, mayShapeProject,
} from './policy.ts';

const here = { projectId: 'better' };
const own = { projectId: 'better', partnerId: 'gavle' };
const other = { projectId: 'better', partnerId: 'tartu' };

function person(role: Role, at: { readonly projectId: string; readonly partnerId?: string }): Actor {
  return { kind: 'person', id: 'somebody', memberships: [{ role, projectId: at.projectId, partnerId: at.partnerId }] };
}

/** The roles that may, held for the place in question. */
function allowed(may: (actor: Actor) => boolean, at: { readonly projectId: string; readonly partnerId?: string }): readonly Role[] {
  return roles.filter((role) => may(person(role, at)));
}

describe('who may do what', () => {
  test('PA-10 only an administrator creates a project', () => {
    expect(allowed((actor) => mayCreateProject(actor, here), here)).toEqual(['administrator']);
  });

  test('PA-10 coordinator and administrator shape the project', () => {
    expect(allowed((actor) => mayShapeProject(actor, here), here)).toEqual(['coordinator', 'administrator']);
  });

  test('PA-10 those close to a policy instrument record it', () => {
    expect(allowed((actor) => mayRecordInstrument(actor, own), own)).toEqual(['coordinator', 'partner-officer', 'policy-authority', 'administrator']);
  });

  test('PA-10 coordinator and officer record stakeholders', () => {
    expect(allowed((actor) => mayRecordStakeholder(actor, own), own)).toEqual(['coordinator', 'partner-officer', 'administrator']);
  });

  const close = ['partner-officer', 'policy-authority', 'stakeholder', 'practice-owner'] as const;

  test.each(close)('PA-10 a %s of another city has no say in this one’s instrument and stakeholders', (role) => {
    expect(mayRecordInstrument(person(role, other), own)).toBe(false);
    expect(mayRecordStakeholder(person(role, other), own)).toBe(false);
  });

  test.each(roles)('PA-10 a %s of another project has no say in this one', (role) => {
    const stranger = person(role, { projectId: 'pure-cosmos' });
    expect([mayCreateProject(stranger, here), mayShapeProject(stranger, here), mayRecordInstrument(stranger, own), mayRecordStakeholder(stranger, own)]).not.toContain(true);
  });

  test('PA-10 the program itself may, a reader who is not signed in may not', () => {
    const system: Actor = { kind: 'system', name: 'demo' };
    for (const [actor, may] of [[system, true], [anonymous, false]] as const) {
      expect(mayCreateProject(actor, here)).toBe(may);
      expect(mayShapeProject(actor, here)).toBe(may);
      expect(mayRecordInstrument(actor, own)).toBe(may);
      expect(mayRecordStakeholder(actor, own)).toBe(may);
    }
  });
});

describe('who changes what in the workspace', () => {
  const mine = { projectId: 'better', partnerIds: ['gavle'] };
  const theirs = { projectId: 'better', partnerIds: ['tartu'] };

  test('PA-12 a partner is described by its officer, coordinator and administrator', () => {
    expect(allowed((actor) => mayDescribePartner(actor, mine), own)).toEqual(['coordinator', 'partner-officer', 'administrator']);
    expect(allowed((actor) => mayDescribePartner(actor, theirs), own)).toEqual(['coordinator', 'administrator']);
  });

  test('PA-12 an instrument and a stakeholder organisation are changed by those who may record them', () => {
    expect(allowed((actor) => mayEditInstrument(actor, mine), own)).toEqual(allowed((actor) => mayRecordInstrument(actor, own), own));
    expect(allowed((actor) => mayEditStakeholder(actor, mine), own)).toEqual(allowed((actor) => mayRecordStakeholder(actor, own), own));
    expect(allowed((actor) => mayEditInstrument(actor, theirs), own)).toEqual(['coordinator', 'administrator']);
    expect(allowed((actor) => mayEditStakeholder(actor, theirs), own)).toEqual(['coordinator', 'administrator']);
  });

  test.each(roles)('PA-12 a %s of another project changes nothing here', (role) => {
    const stranger = person(role, { projectId: 'pure-cosmos', partnerId: 'gavle' });
    expect([mayDescribePartner, mayEditInstrument, mayEditStakeholder].some((may) => may(stranger, mine))).toBe(false);
  });

  test('PA-12 nor does a reader who is not signed in', () => {
    expect([mayDescribePartner, mayEditInstrument, mayEditStakeholder].some((may) => may(anonymous, mine))).toBe(false);
  });
});
