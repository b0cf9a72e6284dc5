import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { slug } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { command } from '../../../platform/command/index.ts';
import { from, into, json } from '../../../platform/db/index.ts';
import { isTaken, profileOf } from './lookup.ts';
import { mayShapeProject } from './policy.ts';
import { standing, standingColumns } from './standing.ts';
import type { PartnershipTables } from './tables.ts';

const input = z.strictObject({ slug, position: z.int().positive(), name: localizedText, ...standing });

/** Names one of the project's themes. Refuses a taken slug or position. */
export const recordThematicArea = command({
  name: 'thematic-area.record',
  input,
  load: async (reader, area, { projectId }) => ({
    project: await profileOf(reader, projectId),
    slugTaken: await isTaken(reader, 'thematic_area', { projectId, slug: area.slug }),
    positionTaken: (await from<PartnershipTables>(reader).selectFrom('thematic_area').select('id')
      .where('project_id', '=', projectId).where('position', '=', area.position).executeTakeFirst()) !== undefined,
  }),
  permit: (actor, { project }, { at }) => project !== undefined && mayShapeProject(actor, at),
  decide: ({ slugTaken, positionTaken }, area) => {
    if (slugTaken) return refuse({ code: 'taken', field: 'slug' });
    return positionTaken ? refuse({ code: 'taken', field: 'position' }) : agree(area);
  },
  write: async (writer, area, { projectId, newId }) => {
    const id = newId();
    await into<PartnershipTables>(writer).insertInto('thematic_area')
      .values({ ...standingColumns(projectId, area), id, slug: area.slug, position: area.position, name: json(area.name) }).execute();
    return { subject: { kind: 'project', id: projectId }, output: { id } };
  },
});
