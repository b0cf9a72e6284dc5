import type { Actor, Membership, Role } from '../src/kernel/actor.ts';
import type { Lang } from '../src/kernel/lang.ts';
import { membersById } from '../src/modules/partnership/index.ts';
import { createPerson } from '../src/modules/people/index.ts';
import type { PersonActor } from '../src/platform/forms/index.ts';
import type { TestDatabase } from './database.ts';

/** Somebody who works in the demo's project. */
export interface WorkingPerson {
  readonly id: string;
  readonly email: string;
  readonly partnerId: string | undefined;
  readonly actor: PersonActor;
  /** `runner.run(command, input, anna.as)`. */
  readonly as: { readonly actor: Actor; readonly projectId: string };
}

interface Wish {
  readonly name: string;
  readonly role: Role;
  /** Slug of the city, for a partner's role. */
  readonly city?: string;
  readonly lang: Lang;
}

/** Makes a person with one place in the demo's project, by the command the program itself uses. */
export async function workingPerson({ database, runner, as, projectId }: TestDatabase, { name, role, city, lang }: Wish): Promise<WorkingPerson> {
  const partner = [...(await membersById(database, projectId)).values()].find(({ slug }) => slug === city);
  const email = `${name.toLowerCase()}@example.eu`;
  const done = await runner.run(createPerson, { email, personName: name, lang, role, ...(partner !== undefined && { partnerId: partner.id }) }, as);
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  const id = done.value.personId;
  const memberships: readonly Membership[] = [{ projectId, role, partnerId: partner?.id }];
  const actor: PersonActor = { kind: 'person', id, memberships };
  return { id, email, partnerId: partner?.id, actor, as: { actor, projectId } };
}
