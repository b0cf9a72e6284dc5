import { describe, expect, test } from 'vitest';
import { anonymous, roles } from '../kernel/actor.ts';
import { commands } from './modules.ts';
import { permissionRows, permissionsTable, reachOf } from './permissions.ts';

const at = { projectId: 'project', partnerId: 'own' };

describe('permissions', () => {
  test('W-05 every command has a line, and no line is without a command', () => {
    const lines = new Set(permissionRows.map((row) => row.command));
    expect(commands.map((each) => each.name).filter((name) => !lines.has(name))).toEqual([]);
    expect([...lines].filter((name) => !commands.some((each) => each.name === name))).toEqual([]);
  });

  test.each(permissionRows.map((row) => [`${row.command} ${row.state ?? ''}`, row] as const))('W-05 nobody without a role may %s', (_, row) => {
    expect(row.may(anonymous, at)).toBe(false);
    expect(row.may({ kind: 'person', id: 'x', memberships: [] }, at)).toBe(false);
    for (const role of roles) expect(row.may({ kind: 'person', id: 'x', memberships: [{ projectId: 'another', role, partnerId: 'own' }] }, at)).toBe(false);
  });

  test('W-05 partners’ roles reach their own partner’s records only', () => {
    const tied = ['partner-officer', 'practice-owner', 'policy-authority', 'stakeholder'] as const;
    const partners = permissionRows.filter((row) => row.members !== true);
    expect(partners.flatMap((row) => tied.filter((role) => reachOf(row, role) === 'all').map((role) => `${row.command} ${role}`))).toEqual([]);
  });

  test('W-05 only speaking to each other, and the own calendar, are for all members alike', () => {
    expect([...new Set(permissionRows.filter((row) => row.members === true).map((row) => row.command))]).toEqual(['task.add', 'comment.add', 'calendar.open', 'calendar.close']);
  });

  test('W-05 the table has a column for every role', () => {
    for (const role of roles) expect(permissionsTable()).toContain(`| ${role} |`);
  });
});
