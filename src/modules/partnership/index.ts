import { createProject } from './app/create-project.ts';
import { joinPartner } from './app/join-partner.ts';
import { recordInstrument } from './app/record-instrument.ts';
import { recordSemester } from './app/record-semester.ts';
import { recordStakeholder } from './app/record-stakeholder.ts';
import { recordThematicArea } from './app/record-thematic-area.ts';
import { replaceInstrument } from './app/replace-instrument.ts';

export { citiesById, type Partner, partnerBySlug, type PartnerPlace, partnerPlaces, partners } from './app/cities.ts';
export { type Instrument, instruments, type InstrumentVersion, type Stakeholder, stakeholders } from './app/instruments.ts';
export {
  projectBySlug, type ProjectDetails, projectDetails, type ProjectEntry, type ProjectFrame, projectFrame, publicProjects,
  type Semester, semesters, type ThematicArea, thematicAreas,
} from './app/projects.ts';
export { type FieldLimit, type LimitedField, type PhaseKey, type ProfileKey, profiles, type ProgrammeProfile } from './model/programme-profile.ts';
export type { HeadlineTarget, InstrumentFamily, MethodStage, PartnerProfile, PartnerRole, Phase, ProjectAbout, SourcedNote, Website } from './model/shapes.ts';

/** Every command of this module. */
export const commands = [
  createProject, recordThematicArea, recordSemester, joinPartner, recordInstrument, replaceInstrument, recordStakeholder,
] as const;
export { createProject, joinPartner, recordInstrument, recordSemester, recordStakeholder, recordThematicArea, replaceInstrument };
