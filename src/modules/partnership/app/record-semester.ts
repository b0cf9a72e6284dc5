import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { slug } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { sortDay, when } from '../../../kernel/when.ts';
import { command } from '../../../platform/command/index.ts';
import { from, into, json } from '../../../platform/db/index.ts';
import { phaseKeys } from '../model/programme-profile.ts';
import { checkSemester } from '../model/rules.ts';
import { isTaken, profileOf } from './lookup.ts';
import { mayShapeProject } from './policy.ts';
import { jsonOrNull, standing, standingColumns } from './standing.ts';
import type { PartnershipTables } from './tables.ts';

const input = z.strictObject({
  slug,
  number: z.int().positive(),
  phase: z.enum(phaseKeys),
  period: when,
  /** What happened in it, in a sentence or two. */
  happened: localizedText.nullable().default(null),
  ...standing,
});

/** Records a reporting period. Refuses a taken slug or number, a phase the profile does not have, a reversed period. */
export const recordSemester = command({
  name: 'semester.record',
  input,
  load: async (reader, semester, { projectId }) => ({
    profile: await profileOf(reader, projectId),
    slugTaken: await isTaken(reader, 'semester', { projectId, slug: semester.slug }),
    numberTaken: (await from<PartnershipTables>(reader).selectFrom('semester').select('id')
      .where('project_id', '=', projectId).where('number', '=', semester.number).executeTakeFirst()) !== undefined,
  }),
  permit: (actor, { profile }, { at }) => profile !== undefined && mayShapeProject(actor, at),
  decide: ({ profile, slugTaken, numberTaken }, semester) => {
    if (profile === undefined) return refuse({ code: 'absent' });
    if (slugTaken) return refuse({ code: 'taken', field: 'slug' });
    if (numberTaken) return refuse({ code: 'taken', field: 'number' });
    const checked = checkSemester(semester, profile);
    return checked.ok ? agree(semester) : checked;
  },
  write: async (writer, semester, { projectId, newId }) => {
    const id = newId();
    await into<PartnershipTables>(writer).insertInto('semester').values({
      ...standingColumns(projectId, semester),
      id,
      slug: semester.slug,
      number: semester.number,
      phase: semester.phase,
      period: json(semester.period),
      sort_day: sortDay(semester.period) ?? null,
      happened: jsonOrNull(semester.happened),
    }).execute();
    return { subject: { kind: 'project', id: projectId }, output: { id } };
  },
});
