import type { Actor, Membership, Role } from '../../../kernel/actor.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { from, once, type Reader } from '../../../platform/db/index.ts';
import { projectIds } from '../../partnership/index.ts';
import { installationId, type InvitationState, invitationState } from '../model/membership.ts';
import { mayPlace, maySeeAddress } from './policy.ts';
import type { PeopleTables } from './tables.ts';

/** What a person is, in every project; an administrator of the installation is one of each. */
export async function membershipsOf(reader: Reader, personId: string): Promise<readonly Membership[]> {
  const rows = await from<PeopleTables>(reader).selectFrom('membership').select(['project_id', 'role', 'partner_id'])
    .where('person_id', '=', personId).where('until', 'is', null).orderBy('since').orderBy('id').execute();
  const own = rows.map((row): Membership => ({ projectId: row.project_id, role: row.role, partnerId: row.partner_id ?? undefined }));
  if (!own.some((each) => each.projectId === installationId && each.role === 'administrator')) return own;
  const all = await projectIds(reader);
  return [...own, ...all.map((projectId): Membership => ({ projectId, role: 'administrator', partnerId: undefined }))];
}

/** Somebody who works in a project, with every place held in it. */
export interface ProjectPerson {
  readonly id: string;
  readonly name: string;
  /** Undefined where the asking person may not know it. */
  readonly email: string | undefined;
  readonly places: readonly { readonly id: string; readonly role: Role; readonly partnerId: string | undefined; readonly revision: number; readonly mayChange: boolean }[];
}

/** Who works in a project now, by name. */
export async function peopleOfProject(reader: Reader, projectId: string, actor: Actor): Promise<readonly ProjectPerson[]> {
  const rows = await from<PeopleTables>(reader).selectFrom('membership as m').innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['m.id', 'm.role', 'm.partner_id', 'm.revision', 'p.id as person_id', 'p.name', 'p.email'])
    .where('m.project_id', '=', projectId).where('m.until', 'is', null).orderBy('p.name').orderBy('m.since').orderBy('m.id').execute();
  const people = new Map<string, ProjectPerson>();
  for (const row of rows) {
    const place = { projectId, role: row.role, partnerId: row.partner_id ?? undefined };
    const before = people.get(row.person_id);
    const email = before?.email ?? (maySeeAddress(actor, { ...place, personId: row.person_id }) ? row.email : undefined);
    const shown = { id: row.id, role: row.role, partnerId: place.partnerId, revision: row.revision, mayChange: mayPlace(actor, place) };
    people.set(row.person_id, { id: row.person_id, name: row.name, email, places: [...(before?.places ?? []), shown] });
  }
  return [...people.values()];
}

/** Names of people by id, for "who did it"; '' where the person's data was erased. Ids that nobody has are left out. */
export async function personNames(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)].toSorted();
  if (wanted.length === 0) return new Map();
  const rows = await once(reader, `person names ${wanted.join(' ')}`, () => (
    from<PeopleTables>(reader).selectFrom('person').select(['id', 'name']).where('id', 'in', wanted).execute()
  ));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Whom a mail is written to. */
export interface Addressee {
  readonly email: string;
  readonly name: string;
  readonly lang: Lang;
}

/** Where mails for these people go, and in which language; who was erased has no address. */
export async function mailAddresses(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Addressee>> {
  if (ids.length === 0) return new Map();
  const rows = await from<PeopleTables>(reader).selectFrom('person').select(['id', 'email', 'name', 'lang'])
    .where('id', 'in', [...ids]).where('erased_at', 'is', null).execute();
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}

export interface SentInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly partnerId: string | undefined;
  /** Instants, ISO 8601. */
  readonly created: string;
  readonly expires: string;
  readonly state: InvitationState;
}

/** The invitations of a project that were not accepted or withdrawn, newest first; those this person may deal with. */
export async function openInvitations(reader: Reader, projectId: string, { actor, now }: { readonly actor: Actor; readonly now: string }): Promise<readonly SentInvitation[]> {
  const rows = await from<PeopleTables>(reader).selectFrom('invitation').selectAll()
    .where('project_id', '=', projectId).where('accepted_at', 'is', null).where('withdrawn_at', 'is', null).orderBy('created_at', 'desc').orderBy('email').execute();
  return rows
    .filter((row) => mayPlace(actor, { projectId, role: row.role, partnerId: row.partner_id ?? undefined }))
    .map((row) => {
      const expires = row.expires_at.toISOString();
      const state = invitationState({ expires, accepted: false, withdrawn: false }, now);
      return { id: row.id, email: row.email, role: row.role, partnerId: row.partner_id ?? undefined, created: row.created_at.toISOString(), expires, state };
    });
}

export interface Profile {
  readonly name: string;
  readonly email: string;
  readonly lang: Lang;
  readonly timeZone: string;
}

/** A person's own profile. */
export async function profileOf(reader: Reader, personId: string): Promise<Profile | undefined> {
  return from<PeopleTables>(reader).selectFrom('person').select(['name', 'email', 'lang', 'time_zone as timeZone'])
    .where('id', '=', personId).where('erased_at', 'is', null).executeTakeFirst();
}
