import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../test/demo.ts';
import { type Actor, anonymous, type Role } from '../../kernel/actor.ts';
import type { RecordRef } from '../../kernel/record.ts';
import { attachmentsOf, receiveFiles } from '../../modules/attachments/index.ts';
import { desks as needDesks } from '../../modules/needs/index.ts';
import { diskStore } from '../../platform/files/index.ts';
import { recordPorts, wiredAttachmentPages } from './attachments.ts';

const { database, runner, projectId, newId, as } = await demoDatabase();
const home = mkdtempSync(join(tmpdir(), 'wired-attachments-'));
const needs = sql<{ id: string; partner_id: string; revision: number }>`select id, partner_id, revision from need where project_id = ${projectId} order by slug limit 1`;
const { rows } = await needs.execute(database.reading);
const need = rows[0] ?? { id: '', partner_id: '', revision: 0 };
const ref: RecordRef = { kind: 'need', id: need.id };
const person = (role: Role, partnerId: string, project = projectId): Actor => ({ kind: 'person', id: newId(), memberships: [{ projectId: project, role, partnerId }] });
const own = person('partner-officer', need.partner_id);
const foreign = person('partner-officer', newId());
const outsider = person('coordinator', need.partner_id, newId());

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('files of real records', () => {
  test('AT-01 follow the sentence of the record they belong to', async () => {
    const may = (actor: Actor, of = ref) => recordPorts.mayEdit(database, actor, projectId, of);
    expect(await Promise.all([may(own), may(foreign), may(outsider), may(anonymous)])).toEqual([true, false, false, false]);
    expect(await Promise.all([may(own, { kind: 'need', id: newId() }), may(own, { kind: 'plan', id: need.id })])).toEqual([false, false]);
  });

  test('AT-06 are seen by the project’s people, and by others only where the record is public', async () => {
    const sees = (actor: Actor) => recordPorts.sees(database, actor, projectId, ref);
    expect(await Promise.all([sees(foreign), sees(outsider), sees(anonymous)])).toEqual(['all', 'public', 'public']);
    const [{ show }] = needDesks;
    expect(await runner.run(show, { id: need.id, revision: need.revision, visibility: 'project' }, as)).toMatchObject({ ok: true });
    expect(await Promise.all([sees(foreign), sees(outsider), sees(anonymous)])).toEqual(['all', 'none', 'none']);
    expect(await recordPorts.headOf(database, projectId, ref)).toMatchObject({ path: `/work/needs/${need.id}` });
    expect(await recordPorts.headOf(database, projectId, { kind: 'need', id: newId() })).toBeUndefined();
  });

  test('AT-02 are added by who may, through the commands of the program', async () => {
    const parts = { ...recordPorts, store: diskStore(join(home, 'files')), scanner: undefined };
    const send = (actor: Actor) => receiveFiles(parts, {
      reader: database, actor, projectId, record: ref, files: [{ name: 'a.txt', bytes: Buffer.from('x') }],
      run: (command, input) => runner.run(command, input, { actor, projectId }),
    });
    expect(await send(foreign)).toBeUndefined();
    expect(await send(own)).toMatchObject([{ ok: true, name: 'a.txt' }]);
    expect(await attachmentsOf(database, projectId, ref, 'all')).toHaveLength(1);
    expect(wiredAttachmentPages(parts).map((page) => page.name)).toEqual(['work.files', 'work.file', 'work.file-content', 'work.file-small']);
  });
});
