import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { slug } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { sortDay, when } from '../../../kernel/when.ts';
import { command } from '../../../platform/command/index.ts';
import { from, into, json, type Reader } from '../../../platform/db/index.ts';
import { profileKeys } from '../model/programme-profile.ts';
import { checkProjectPeriods } from '../model/rules.ts';
import { projectAbout } from '../model/shapes.ts';
import { keepProjectFindable } from './desk/keep-findable.ts';
import { mayCreateProject } from './policy.ts';
import { standing, standingColumns } from './standing.ts';
import type { PartnershipTables } from './tables.ts';

const input = z.strictObject({
  slug,
  acronym: z.string().min(1).max(22),
  title: localizedText,
  summary: localizedText,
  profile: z.enum(profileKeys),
  period: when,
  about: projectAbout,
  ...standing,
});

/** Creates the project the command runs in. Refuses a taken slug, a second project under the same id, phases the profile does not have, reversed periods. */
export const createProject = command({
  name: 'project.create',
  input,
  load: async (reader, { slug: wanted }, { projectId }) => ({ taken: await isProjectTaken(reader, wanted, projectId) }),
  permit: (actor, _state, { at }) => mayCreateProject(actor, at),
  decide: ({ taken }, project) => {
    if (taken) return refuse({ code: 'taken', field: 'slug' });
    const checked = checkProjectPeriods({ profile: project.profile, period: project.period, phases: project.about.phases });
    return checked.ok ? agree(project) : checked;
  },
  write: async (writer, project, { projectId }) => {
    await into<PartnershipTables>(writer).insertInto('project').values({
      ...standingColumns(projectId, project),
      slug: project.slug,
      acronym: project.acronym,
      title: json(project.title),
      summary: json(project.summary),
      profile: project.profile,
      period: json(project.period),
      sort_day: sortDay(project.period) ?? null,
      about: json(project.about),
    }).execute();
    await keepProjectFindable(writer, projectId, project);
    return { subject: { kind: 'project', id: projectId }, output: { id: projectId } };
  },
});

async function isProjectTaken(reader: Reader, wanted: string, projectId: string): Promise<boolean> {
  const row = await from<PartnershipTables>(reader).selectFrom('project').select('slug')
    .where((where) => where.or([where('slug', '=', wanted), where('project_id', '=', projectId)])).executeTakeFirst();
  return row !== undefined;
}
