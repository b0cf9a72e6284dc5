import type { City } from '../../../kernel/city.ts';
import type { Lang } from '../../../kernel/lang.ts';
import type { Money } from '../../../kernel/money.ts';
import type { Provenance } from '../../../kernel/provenance.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import { from, onceARevision, type Reader } from '../../../platform/db/index.ts';
import { type PhaseKey, type ProfileKey, type ProgrammeProfile, profiles } from '../model/programme-profile.ts';
import type { Phase, ProjectAbout, Website } from '../model/shapes.ts';
import type { PartnershipTables } from './tables.ts';

/** A project as addresses and the list of projects name it. */
export interface ProjectEntry {
  readonly id: string;
  readonly slug: string;
  readonly acronym: string;
  readonly title: LocalizedText;
}

/** What the frame of every page and the home page need. */
export interface ProjectFrame extends ProjectEntry {
  readonly summary: LocalizedText;
  readonly period: When;
  readonly phases: readonly Phase[];
  readonly profile: ProfileKey;
  /** Name of the programme with its period. */
  readonly programme: string;
  /** The fund to be named, with its funding period ("2014–2020"). */
  readonly fund: ProgrammeProfile['fund'];
  /** Money from the fund; undefined where not recorded. */
  readonly erdf: Money | undefined;
  readonly workingLanguages: readonly Lang[];
  readonly websites: readonly Website[];
  readonly lead: City | undefined;
}

/** The whole description of a project: problem, objective, method, target, outputs, notes. */
export interface ProjectDetails {
  readonly frame: ProjectFrame;
  readonly about: ProjectAbout;
  readonly provenance: Provenance;
}

export interface ThematicArea {
  readonly id: string;
  readonly slug: string;
  readonly position: number;
  readonly name: LocalizedText;
  readonly provenance: Provenance;
}

/** A reporting period of half a year. */
export interface Semester {
  readonly id: string;
  readonly slug: string;
  readonly number: number;
  readonly phase: PhaseKey;
  readonly period: When;
  readonly happened: LocalizedText | undefined;
  readonly provenance: Provenance;
}

/** The public projects of this installation, in the order of their acronyms. */
export function publicProjects(reader: Reader): Promise<readonly ProjectEntry[]> {
  return entries(reader).orderBy('acronym').execute();
}

/** A public project by the readable part of its address. */
export function projectBySlug(reader: Reader, slug: string): Promise<ProjectEntry | undefined> {
  return entries(reader).where('slug', '=', slug).executeTakeFirst();
}

function entries(reader: Reader) {
  return from<PartnershipTables>(reader).selectFrom('project')
    .select(['project_id as id', 'slug', 'acronym', 'title']).where('visibility', '=', 'public');
}

/** What every page's frame shows; undefined where there is no such public project. */
export async function projectFrame(reader: Reader, projectId: string): Promise<ProjectFrame | undefined> {
  return (await projectDetails(reader, projectId))?.frame;
}

/** Everything a project says about itself; undefined where there is no such public project. */
export function projectDetails(reader: Reader, projectId: string): Promise<ProjectDetails | undefined> {
  return onceARevision(reader, `project ${projectId}`, () => readDetails(reader, projectId));
}

async function readDetails(reader: Reader, projectId: string): Promise<ProjectDetails | undefined> {
  const db = from<PartnershipTables>(reader);
  const row = await db.selectFrom('project')
    .select(['project_id as id', 'slug', 'acronym', 'title', 'summary', 'profile', 'period', 'about', 'provenance'])
    .where('project_id', '=', projectId).where('visibility', '=', 'public').executeTakeFirst();
  if (row === undefined) return undefined;
  const lead = await db.selectFrom('partner').select(['id', 'slug', 'city as name', 'colour'])
    .where('project_id', '=', projectId).where('role', '=', 'lead').where('visibility', '=', 'public').executeTakeFirst();
  const { about, provenance, ...entry } = row;
  const { programme, fund } = profiles[row.profile];
  const { phases, workingLanguages, websites } = about;
  return { frame: { ...entry, programme, fund, phases, workingLanguages, websites, erdf: about.erdf ?? undefined, lead }, about, provenance };
}

/** The project's thematic areas, in its order. */
export function thematicAreas(reader: Reader, projectId: string): Promise<readonly ThematicArea[]> {
  return onceARevision(reader, `thematic areas ${projectId}`, () => from<PartnershipTables>(reader).selectFrom('thematic_area')
    .select(['id', 'slug', 'position', 'name', 'provenance'])
    .where('project_id', '=', projectId).where('visibility', '=', 'public').orderBy('position').execute());
}

/** The project's semesters, first to last. */
export async function semesters(reader: Reader, projectId: string): Promise<readonly Semester[]> {
  const rows = await from<PartnershipTables>(reader).selectFrom('semester')
    .select(['id', 'slug', 'number', 'phase', 'period', 'happened', 'provenance'])
    .where('project_id', '=', projectId).where('visibility', '=', 'public').orderBy('number').execute();
  return rows.map((row) => ({ ...row, happened: row.happened ?? undefined }));
}
