import type { Visibility } from '../../../../kernel/record.ts';
import { type LocalizedText, written } from '../../../../kernel/text.ts';
import type { Writer } from '../../../../platform/db/index.ts';
import { putSearchEntry, removeSearchEntry } from '../../../search/index.ts';
import type { PartnerProfile, ProjectAbout } from '../../model/shapes.ts';

interface FindableProject {
  readonly visibility: Visibility;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly about: ProjectAbout;
}

/** PA-09: the search knows the project exactly while readers may see it. */
export async function keepProjectFindable(writer: Writer, projectId: string, { visibility, title, summary, about }: FindableProject): Promise<void> {
  const entry = { projectId, kind: 'project' as const, id: projectId };
  if (visibility !== 'public') return removeSearchEntry(writer, entry);
  return putSearchEntry(writer, { ...entry, path: '/', title, body: [summary, about.problem, about.objective].filter((text) => text !== null) });
}

interface FindablePartner {
  readonly id: string;
  readonly slug: string;
  readonly visibility: Visibility;
  readonly city: LocalizedText;
  readonly profile: PartnerProfile;
}

/** PA-09: the search knows a partner exactly while readers may see it. */
export async function keepPartnerFindable(writer: Writer, projectId: string, { id, slug, visibility, city, profile }: FindablePartner): Promise<void> {
  const entry = { projectId, kind: 'partner' as const, id };
  if (visibility !== 'public') return removeSearchEntry(writer, entry);
  const organisation = written(profile.organisation.lang, profile.organisation.name);
  const body = [organisation, profile.gloss, ...profile.notes.map((note) => note.text)].filter((text) => text !== null);
  return putSearchEntry(writer, { ...entry, path: `/cities/${slug}`, title: city, body });
}
