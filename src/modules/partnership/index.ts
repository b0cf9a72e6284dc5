import { createProject } from './app/create-project.ts';
import { instrumentDesk } from './app/desk/instrument-desk.ts';
import { partnerDesk } from './app/desk/partner-desk.ts';
import { projectDesk } from './app/desk/project-desk.ts';
import { stakeholderDesk } from './app/desk/stakeholder-desk.ts';
import { joinPartner } from './app/join-partner.ts';
import { recordInstrument } from './app/record-instrument.ts';
import { recordSemester } from './app/record-semester.ts';
import { recordStakeholder } from './app/record-stakeholder.ts';
import { recordThematicArea } from './app/record-thematic-area.ts';
import { replaceInstrument } from './app/replace-instrument.ts';

export { citiesById, type Partner, partnerBySlug, type PartnerPlace, partnerPlaces, partners, populations } from './app/cities.ts';
export { instrumentOptions } from './app/desk/instrument-editable.ts';
export { type Instrument, instruments, type InstrumentVersion, type Stakeholder, stakeholders } from './app/instruments.ts';
export { profileLimits } from './app/lookup.ts';
export { type Member, membersById, partnerOptions, themeOptions } from './app/members.ts';
export {
  projectBySlug, type ProjectDetails, projectDetails, type ProjectEntry, type ProjectFrame, projectFrame, publicProjects,
  type Semester, semesters, type ThematicArea, thematicAreas,
} from './app/projects.ts';
export { projectIds, projectNames } from './app/project-ids.ts';
export { type FieldLimit, type LimitedField, type PhaseKey, type ProfileKey, profiles, type ProgrammeProfile } from './model/programme-profile.ts';
export type { HeadlineTarget, InstrumentFamily, MethodStage, PartnerProfile, PartnerRole, Phase, ProjectAbout, SourcedNote, Website } from './model/shapes.ts';

/** The places of this module's records in the workspace. */
export const desks = [projectDesk.desk, partnerDesk.desk, instrumentDesk.desk, stakeholderDesk.desk] as const;

/** Every command of this module. */
export const commands = [
  createProject, recordThematicArea, recordSemester, joinPartner, recordInstrument, replaceInstrument, recordStakeholder,
  ...projectDesk.commands, ...partnerDesk.commands, ...instrumentDesk.commands, ...stakeholderDesk.commands,
] as const;
export { createProject, joinPartner, recordInstrument, recordSemester, recordStakeholder, recordThematicArea, replaceInstrument };
