import { describe, expect, test } from 'vitest';
import { type Actor, anonymous, type Role, roles } from '../../../kernel/actor.ts';
import { desks as needDesks } from '../../needs/index.ts';
import { coordination } from '../index.ts';
import { isMember, isOwner, mayAskFor, mayChangeTask, mayChooseNotices, mayComment, mayFulfil, mayKeepFeed, mayRemoveComment } from './policy.ts';

const projectId = 'project';
const system: Actor = { kind: 'system', name: 'test' };

function person(role: Role, partnerId?: string, id = 'self'): Actor {
  return { kind: 'person', id, memberships: [{ projectId, role, partnerId }] };
}

/** The roles for which a sentence says yes, each at the partner `own`. */
function rolesThat(may: (actor: Actor) => boolean): readonly Role[] {
  return roles.filter((role) => may(person(role, 'own')));
}

const outside: readonly Actor[] = [
  anonymous, { kind: 'person', id: 'self', memberships: [] }, { kind: 'person', id: 'self', memberships: [{ projectId: 'another', role: 'coordinator', partnerId: undefined }] },
];

describe('who asks whom', () => {
  test('CO-01 officers, the communication manager and those who lead ask anybody', () => {
    const asking = ['coordinator', 'partner-officer', 'communication-manager', 'administrator'];
    expect(rolesThat((actor) => mayAskFor(actor, { projectId, owner: { partnerId: 'other' } }))).toEqual(asking);
    expect(rolesThat((actor) => mayAskFor(actor, { projectId, owner: { personId: 'another' } }))).toEqual(asking);
  });

  test('CO-01 everybody of the project notes own tasks, nobody from outside', () => {
    expect(rolesThat((actor) => mayAskFor(actor, { projectId, owner: { personId: 'self' } }))).toEqual(roles);
    expect(outside.map((actor) => mayAskFor(actor, { projectId, owner: { personId: 'self' } }))).toEqual([false, false, false]);
  });
});

describe('whose a task is', () => {
  const mine = { projectId, owner: { personId: 'self' } };
  const ours = { projectId, owner: { partnerId: 'own' } };

  test('CO-03 a partner’s is that of its officers and practice owners', () => {
    expect(rolesThat((actor) => isOwner(actor, ours))).toEqual(['partner-officer', 'practice-owner']);
    expect(isOwner(person('partner-officer', 'other'), ours)).toBe(false);
    expect(isOwner(system, ours)).toBe(false);
  });

  test('CO-03 a person’s is that person’s alone, as long as the person is of the project', () => {
    expect(rolesThat((actor) => isOwner(actor, mine))).toEqual(roles);
    expect(isOwner(person('coordinator', undefined, 'another'), mine)).toBe(false);
    expect(outside.map((actor) => isOwner(actor, mine))).toEqual([false, false, false]);
  });

  test('CO-02 who asked and who leads change it; whose it is only does it', () => {
    const asked = { ...ours, askedBy: 'self' };
    const byOther = { ...ours, askedBy: 'another' };
    expect(rolesThat((actor) => mayChangeTask(actor, asked))).toEqual(roles);
    expect(rolesThat((actor) => mayChangeTask(actor, byOther))).toEqual(['coordinator', 'administrator']);
    expect(rolesThat((actor) => mayFulfil(actor, byOther))).toEqual(['coordinator', 'partner-officer', 'practice-owner', 'administrator']);
    expect(outside.map((actor) => mayFulfil(actor, asked))).toEqual([false, false, false]);
    expect(mayChangeTask(person('stakeholder', 'own'), { projectId, askedBy: undefined })).toBe(false);
  });
});

describe('what people say', () => {
  test('CO-07 every member says something, nobody from outside', () => {
    expect(rolesThat((actor) => mayComment(actor, { projectId }))).toEqual(roles);
    expect(outside.map((actor) => mayComment(actor, { projectId }))).toEqual([false, false, false]);
  });

  test('CO-08 is taken back by who said it and by who leads', () => {
    expect(rolesThat((actor) => mayRemoveComment(actor, { projectId, writtenBy: 'self' }))).toEqual(roles);
    expect(rolesThat((actor) => mayRemoveComment(actor, { projectId, writtenBy: 'another' }))).toEqual(['coordinator', 'administrator']);
    expect(rolesThat((actor) => mayRemoveComment(actor, { projectId, writtenBy: undefined }))).toEqual(['coordinator', 'administrator']);
  });
});

describe('one’s own business', () => {
  test('CO-12 mails are chosen by oneself; the program acts for who holds the address in a mail', () => {
    expect(mayChooseNotices(person('stakeholder', 'own'), { personId: 'self' })).toBe(true);
    expect(rolesThat((actor) => mayChooseNotices(actor, { personId: 'another' }))).toEqual([]);
    expect([system, anonymous].map((actor) => mayChooseNotices(actor, { personId: 'self' }))).toEqual([true, false]);
  });

  test('CO-11 a calendar is a member’s, and no program’s', () => {
    expect(rolesThat((actor) => mayKeepFeed(actor, { projectId }))).toEqual(roles);
    expect([system, ...outside].map((actor) => mayKeepFeed(actor, { projectId }))).toEqual([false, false, false, false]);
    expect(isMember(system, projectId)).toBe(true);
  });
});

test('CO-02 these are all the ways to change something, and no other', () => {
  expect(coordination(needDesks).commands.map(({ name }) => name)).toEqual([
    'task.add', 'task.done', 'task.reopen', 'task.drop', 'task.hand-over', 'task.revise', 'task.restore', 'task.show', 'task.remind',
    'comment.add', 'comment.remove', 'notices.choose', 'calendar.open', 'calendar.close',
  ]);
});
