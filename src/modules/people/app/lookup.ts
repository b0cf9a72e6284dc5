import type { Role } from '../../../kernel/actor.ts';
import { from, into, type Reader, type Writer } from '../../../platform/db/index.ts';
import { membersById } from '../../partnership/index.ts';
import type { PeopleTables } from './tables.ts';

/** A membership that has not ended. */
export interface OpenMembership {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly partnerId: string | undefined;
  readonly revision: number;
}

/** True when the partner is one of the project's; a place without a partner needs none. */
export async function isPartner(reader: Reader, projectId: string, partnerId: string | undefined): Promise<boolean> {
  return partnerId === undefined || (await membersById(reader, projectId)).has(partnerId);
}

/** A membership that has not ended, locked for the change; undefined where there is none. */
export async function openMembership(reader: Reader, projectId: string, id: string): Promise<OpenMembership | undefined> {
  const row = await from<PeopleTables>(reader).selectFrom('membership').select(['id', 'person_id', 'role', 'partner_id', 'revision'])
    .where('project_id', '=', projectId).where('id', '=', id).where('until', 'is', null).forUpdate().executeTakeFirst();
  return row === undefined ? undefined : asMembership(row);
}

/** What a person is in a project now. */
export async function openMembershipsOf(reader: Reader, projectId: string, personId: string): Promise<readonly OpenMembership[]> {
  const rows = await from<PeopleTables>(reader).selectFrom('membership').select(['id', 'person_id', 'role', 'partner_id', 'revision'])
    .where('project_id', '=', projectId).where('person_id', '=', personId).where('until', 'is', null).orderBy('since').orderBy('id').execute();
  return rows.map(asMembership);
}

interface MembershipRow {
  readonly id: string;
  readonly person_id: string;
  readonly role: Role;
  readonly partner_id: string | null;
  readonly revision: number;
}

function asMembership(row: MembershipRow): OpenMembership {
  return { id: row.id, personId: row.person_id, role: row.role, partnerId: row.partner_id ?? undefined, revision: row.revision };
}

/** The account with this address; undefined where there is none. */
export async function personByEmail(reader: Reader, email: string): Promise<{ readonly id: string; readonly name: string } | undefined> {
  return from<PeopleTables>(reader).selectFrom('person').select(['id', 'name']).where('email', '=', email.toLowerCase()).where('erased_at', 'is', null).executeTakeFirst();
}

interface NewMembership {
  readonly projectId: string;
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly partnerId: string | undefined;
  readonly now: string;
}

/** A new membership; one that is there already is left as it is. */
export async function addMembership(writer: Writer, row: NewMembership): Promise<void> {
  await into<PeopleTables>(writer).insertInto('membership')
    .values({ project_id: row.projectId, id: row.id, person_id: row.personId, role: row.role, partner_id: row.partnerId ?? null, since: row.now })
    .onConflict((conflict) => conflict.doNothing()).execute();
}
