import type { City, Uptake } from '../../../kernel/city.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { citiesById, type PartnerPlace, partnerPlaces, projectFrame, type ThematicArea, thematicAreas } from '../../partnership/index.ts';
import { type ConceptName, conceptsByRecord } from '../../taxonomy/index.ts';
import { type Filtered, langsOf } from '../model/filter.ts';
import type { OriginLink, PracticePorts } from './ports.ts';
import { type Practice, practiceBySlug, type PracticeEntry, practices } from './queries.ts';

/** A practice with its theme, as the list shows it. */
export interface ListedPractice extends PracticeEntry, Omit<Filtered, 'cities' | 'attribution'> {}

/** A concept that practices of the list are about. */
export interface ListedConcept {
  readonly code: string;
  readonly name: ConceptName;
}

/** All the list page needs, whatever filter is set. */
export interface PracticeListData {
  /** Acronym of the project. */
  readonly project: string;
  readonly practices: readonly ListedPractice[];
  readonly cities: readonly City[];
  /** Where the cities lie; those without a recorded place are left out. */
  readonly places: readonly PartnerPlace[];
  readonly themes: readonly ThematicArea[];
  readonly concepts: readonly ListedConcept[];
}

/** All a practice's page needs. */
export interface PracticePageData {
  /** Acronym of the project, and its website where one is recorded. */
  readonly project: { readonly acronym: string; readonly website: string | undefined };
  readonly practice: Practice;
  readonly theme: ThematicArea | undefined;
  readonly uptake: readonly Uptake[];
  readonly origin: OriginLink | undefined;
}

/** Reads the list of practices; undefined where there is no such project. */
export async function practiceListData(reader: Reader, projectId: string, { stages }: Pick<PracticePorts, 'stages'> = {}): Promise<PracticeListData | undefined> {
  const frame = await projectFrame(reader, projectId);
  if (frame === undefined) return undefined;
  const themes = await thematicAreas(reader, projectId);
  const slugs = new Map(themes.map((theme) => [theme.id, theme.slug]));
  const found = await practices(reader, projectId);
  const [about, taken] = [await conceptsByRecord(reader, projectId, 'practice'), await stages?.(reader, projectId)];
  const codes = new Map(about.concepts.map(({ id, code }) => [id, code]));
  return {
    project: frame.acronym,
    practices: found.map((practice) => ({
      ...practice,
      themeSlug: practice.thematicAreaId === undefined ? undefined : slugs.get(practice.thematicAreaId),
      concepts: (about.byRecord.get(practice.id) ?? []).flatMap((id) => codes.get(id) ?? []),
      stages: taken?.get(practice.id) ?? [],
      langs: langsOf([practice.title, practice.summary, practice.form.description].filter((text) => text !== null)),
    })),
    concepts: about.concepts,
    cities: [...(await citiesById(reader, projectId)).values()],
    places: await partnerPlaces(reader, projectId),
    themes,
  };
}

/** Reads one practice with what became of it; undefined where readers may see none. */
export async function practicePageData(reader: Reader, at: { readonly projectId: string; readonly slug: string }, ports: PracticePorts): Promise<PracticePageData | undefined> {
  const { projectId } = at;
  const practice = await practiceBySlug(reader, projectId, at.slug);
  const frame = await projectFrame(reader, projectId);
  if (practice === undefined || frame === undefined) return undefined;
  const themes = await thematicAreas(reader, projectId);
  const uptake = await ports.uptake(reader, projectId, [practice.id]);
  const origins = practice.originActionId === undefined ? undefined : await ports.origins?.(reader, projectId, [practice.originActionId]);
  return {
    project: { acronym: frame.acronym, website: frame.websites.find((site) => site.kind === 'project')?.url },
    practice,
    theme: themes.find((theme) => theme.id === practice.thematicAreaId),
    uptake: uptake.get(practice.id) ?? [],
    origin: practice.originActionId === undefined ? undefined : origins?.get(practice.originActionId),
  };
}
