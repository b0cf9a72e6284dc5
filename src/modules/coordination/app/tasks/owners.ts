import type { Reader } from '../../../../platform/db/index.ts';
import type { Option } from '../../../editing/index.ts';
import { membersById } from '../../../partnership/index.ts';
import { peopleOfProject } from '../../../people/index.ts';
import { type Owner, workingRoles } from '../policy.ts';

/** Names and places are asked for by the program; what is shown of people is decided where they are shown. */
const program = { kind: 'system', name: 'coordination' } as const;

/** Somebody who works in the project, with the partners worked for. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly partnerIds: readonly string[];
  /** The partners whose tasks are this person's too. */
  readonly worksFor: readonly string[];
}

/** Everybody who works in a project now, by name. */
export async function colleagues(reader: Reader, projectId: string): Promise<readonly Colleague[]> {
  const people = await peopleOfProject(reader, projectId, program);
  const partnersIn = (places: readonly { readonly partnerId: string | undefined }[]) => [...new Set(places.flatMap(({ partnerId }) => partnerId ?? []))];
  return people.map(({ id, name, places }) => ({ id, name, partnerIds: partnersIn(places), worksFor: partnersIn(places.filter(({ role }) => workingRoles.includes(role))) }));
}

/** Who a task can be given to: a partner, or a person. */
export async function ownerOptions(reader: Reader, projectId: string): Promise<readonly Option[]> {
  const partners = [...(await membersById(reader, projectId)).values()].map(({ id, name }) => ({ value: id, label: name }));
  const people = (await colleagues(reader, projectId)).map(({ id, name }) => ({ value: id, label: name }));
  return [...partners, ...people];
}

/** Whose an id is; undefined where it is neither a partner's nor a member's. */
export async function ownerOf(reader: Reader, projectId: string, id: string): Promise<Owner | undefined> {
  if ((await membersById(reader, projectId)).has(id)) return { partnerId: id };
  return (await colleagues(reader, projectId)).some((each) => each.id === id) ? { personId: id } : undefined;
}
