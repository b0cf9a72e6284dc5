import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { slug } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { command } from '../../../platform/command/index.ts';
import { from, into, json, type Reader } from '../../../platform/db/index.ts';
import { checkSeat, freeSeat, type Seats } from '../model/rules.ts';
import { partnerProfile, partnerRoles } from '../model/shapes.ts';
import { keepPartnerFindable } from './desk/keep-findable.ts';
import { profileOf } from './lookup.ts';
import { mayShapeProject } from './policy.ts';
import { standing, standingColumns } from './standing.ts';
import type { PartnershipTables } from './tables.ts';

const input = z.strictObject({
  slug,
  /** Place in the project's order; null: after the others. */
  position: z.int().positive().nullable().default(null),
  /** 1 to 12, one of the city colours; null: the first that is free. */
  colour: z.int().min(1).max(12).nullable().default(null),
  city: localizedText,
  role: z.enum(partnerRoles),
  country: z.string().regex(/^[A-Z]{2}$/),
  profile: partnerProfile,
  ...standing,
});

/** A partner joins the project. Refuses a taken slug, position or colour, and a second lead partner. */
export const joinPartner = command({
  name: 'partner.join',
  input,
  load: async (reader, _input, { projectId }) => ({ project: await profileOf(reader, projectId), seats: await seatsOf(reader, projectId) }),
  permit: (actor, { project }, { at }) => project !== undefined && mayShapeProject(actor, at),
  decide: ({ seats }, asked) => {
    const partner = { ...asked, ...freeSeat(asked, seats) };
    if (partner.colour === undefined) return refuse({ code: 'taken', field: 'colour' });
    const seat = { ...partner, colour: partner.colour };
    const checked = checkSeat(seat, seats);
    return checked.ok ? agree(seat) : checked;
  },
  write: async (writer, partner, { projectId, newId }) => {
    const id = newId();
    const { slug: named, position, colour, role, country, city, profile } = partner;
    await into<PartnershipTables>(writer).insertInto('partner')
      .values({ ...standingColumns(projectId, partner), id, slug: named, position, colour, role, country, city: json(city), profile: json(profile) }).execute();
    await keepPartnerFindable(writer, projectId, { ...partner, id });
    return { subject: { kind: 'partner', id }, output: { id } };
  },
});

async function seatsOf(reader: Reader, projectId: string): Promise<Seats> {
  const rows = await from<PartnershipTables>(reader).selectFrom('partner').select(['slug', 'position', 'colour', 'role']).where('project_id', '=', projectId).execute();
  return {
    slugs: rows.map((row) => row.slug),
    positions: rows.map((row) => row.position),
    colours: rows.map((row) => row.colour),
    hasLead: rows.some((row) => row.role === 'lead'),
  };
}
