import { sql } from 'kysely';
import type { City } from '../../../kernel/city.ts';
import type { Provenance } from '../../../kernel/provenance.ts';
import { from, onceARevision, type Reader } from '../../../platform/db/index.ts';
import type { PartnerProfile, PartnerRole } from '../model/shapes.ts';
import type { PartnershipTables } from './tables.ts';

/** A partner with everything its page shows. */
export interface Partner {
  readonly city: City;
  readonly role: PartnerRole;
  /** ISO 3166 code. */
  readonly country: string;
  readonly profile: PartnerProfile;
  readonly provenance: Provenance;
}

/** A partner on the map. */
export interface PartnerPlace {
  readonly city: City;
  readonly lat: number;
  readonly lon: number;
}

/** The partners of a project by id, in the project's order. Nearly every query asks for them; they are read once a revision. */
export function citiesById(reader: Reader, projectId: string): Promise<ReadonlyMap<string, City>> {
  return onceARevision(reader, `cities ${projectId}`, () => readCities(reader, projectId));
}

async function readCities(reader: Reader, projectId: string): Promise<ReadonlyMap<string, City>> {
  const rows = await from<PartnershipTables>(reader)
    .selectFrom('partner').select(['id', 'slug', 'city', 'colour'])
    .where('project_id', '=', projectId).where('visibility', '=', 'public')
    .orderBy('position').execute();
  return new Map(rows.map(({ id, slug, city, colour }) => [id, { id, slug, name: city, colour }]));
}

/** The partners with role, place and notes, in the project's order. */
export function partners(reader: Reader, projectId: string): Promise<readonly Partner[]> {
  return onceARevision(reader, `partners ${projectId}`, async () => (await publicPartners(reader, projectId).orderBy('position').execute()).map(asPartner));
}

/** One partner by the readable part of its address; undefined where there is none. */
export async function partnerBySlug(reader: Reader, projectId: string, slug: string): Promise<Partner | undefined> {
  const row = await publicPartners(reader, projectId).where('slug', '=', slug).executeTakeFirst();
  return row === undefined ? undefined : asPartner(row);
}

/** Where the partners lie; those without a recorded place are left out. */
export async function partnerPlaces(reader: Reader, projectId: string): Promise<readonly PartnerPlace[]> {
  const all = await partners(reader, projectId);
  return all.flatMap(({ city, profile: { place } }) => (place === null ? [] : [{ city, lat: place.lat, lon: place.lon }]));
}

function publicPartners(reader: Reader, projectId: string) {
  return from<PartnershipTables>(reader)
    .selectFrom('partner').select(['id', 'slug', 'city', 'colour', 'role', 'country', 'profile', 'provenance'])
    .where('project_id', '=', projectId).where('visibility', '=', 'public');
}

type PartnerRow = Awaited<ReturnType<ReturnType<typeof publicPartners>['execute']>>[number];

function asPartner(row: PartnerRow): Partner {
  const { id, slug, colour, city, role, country, profile, provenance } = row;
  return { city: { id, slug, name: city, colour }, role, country, profile, provenance };
}

/** Inhabitants of the partners' cities, by partner, where they are known. */
export function populations(reader: Reader, projectId: string): Promise<ReadonlyMap<string, number>> {
  return onceARevision(reader, `populations ${projectId}`, async () => {
    const rows = await from<PartnershipTables>(reader).selectFrom('partner')
      .select(['id', sql<number | null>`(profile ->> 'population')::integer`.as('population')]).where('project_id', '=', projectId).execute();
    return new Map(rows.flatMap(({ id, population }) => (population === null ? [] : [[id, population] as const])));
  });
}
