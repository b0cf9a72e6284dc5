import { isLang, type Lang } from '../../../../kernel/lang.ts';
import type { Reading } from '../../../../kernel/locale.ts';
import { hasRole } from '../../../../kernel/actor.ts';
import type { City } from '../../../../kernel/city.ts';
import type { WorkAsk } from '../../../../platform/forms/index.ts';
import type { Desk, DeskRow, Fields, Owned, PlainKey, Standing } from '../../../editing/index.ts';
import { membersById } from '../../../partnership/index.ts';
import type { Options } from '../form/record-form.tsx';

/** Addresses of a desk's pages, below the project. */
export const deskPath = {
  list: (desk: Desk) => `/work/${desk.path}`,
  begin: (desk: Desk) => `/work/${desk.path}/new`,
  record: (desk: Desk, id: string) => `/work/${desk.path}/${id}`,
  history: (desk: Desk, id: string) => `/work/${desk.path}/${id}/history`,
  translations: (desk: Desk, id: string) => `/work/${desk.path}/${id}/translations`,
  step: (desk: Desk, id: string, step: string) => `/work/${desk.path}/${id}/step/${step}`,
  visibility: (desk: Desk, id: string) => `/work/${desk.path}/${id}/visibility`,
} as const;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The record the address names; undefined where there is none for this person. */
export function standingOf(ask: WorkAsk, desk: Desk): Promise<Standing<Fields> | undefined> {
  const id = ask.params['id'] ?? '';
  return uuid.test(id) ? desk.editable.find(ask.reader, ask.project.id, id) : Promise.resolve(undefined);
}

export function ownedBy(ask: WorkAsk, { partnerIds, personIds }: Pick<Standing<Fields>, 'partnerIds' | 'personIds'>): Owned {
  return { projectId: ask.project.id, partnerIds, personIds };
}

export function mayEdit(ask: WorkAsk, desk: Desk, standing: Standing<Fields>): boolean {
  return desk.editable.mayEdit(ask.actor, ownedBy(ask, standing), standing.state);
}

export function mayShow(ask: WorkAsk, desk: Desk, standing: Standing<Fields>): boolean {
  return desk.editable.mayShow === undefined ? mayEdit(ask, desk, standing) : desk.editable.mayShow(ask.actor, ownedBy(ask, standing));
}

/** How far a record is: its state, or what is known of one that has none here; undefined where records of its kind have no states. */
export function stateWord({ states }: Pick<Desk, 'states'>, { state, known }: DeskRow): PlainKey | undefined {
  if (state !== undefined) return states?.[state];
  return known ?? (states === undefined ? undefined : 'overview.from-outside');
}

/** The language whose texts are being edited: the one asked for, else the page's. */
export function editedLang(given: string | undefined, reading: Reading): Lang {
  return given !== undefined && isLang(given) ? given : reading.lang;
}

/** The options of all fields that point to records. */
export async function optionsFor(ask: WorkAsk, fields: Fields, sources: Desk['editable']['options']): Promise<Options> {
  const wanted = new Set(Object.values(fields).flatMap((field) => (field.kind === 'record' || field.kind === 'records' ? [field.of] : [])));
  const found: [string, Options[string]][] = [];
  for (const name of wanted) found.push([name, (await sources[name]?.(ask.reader, ask.project.id)) ?? []]);
  return Object.fromEntries(found);
}

/** The cities of the project, also those that are not public yet: their people work here as well. */
export function citiesOf(ask: WorkAsk): Promise<ReadonlyMap<string, City>> {
  return membersById(ask.reader, ask.project.id);
}

/** The partners this person works for; those who answer for the whole project work for all. */
export async function ownPartners(ask: WorkAsk): Promise<readonly string[]> {
  const all = [...(await citiesOf(ask)).keys()];
  if (hasRole(ask.actor, ['coordinator', 'administrator'], { projectId: ask.project.id })) return all;
  const mine = new Set(ask.actor.memberships.filter((each) => each.projectId === ask.project.id).map(({ partnerId }) => partnerId));
  return all.filter((id) => mine.has(id));
}
