import { coordination } from '../modules/coordination/index.ts';
import type { Desk } from '../modules/editing/index.ts';
import { desks as eventDesks, proposalsPage } from '../modules/events/index.ts';
import { desks as monitoringDesks } from '../modules/monitoring/index.ts';
import { desks as needDesks, needOptions, needOrderPage } from '../modules/needs/index.ts';
import { desks as partnershipDesks } from '../modules/partnership/index.ts';
import { desks as planDesks } from '../modules/plans/index.ts';
import { practiceWork } from '../modules/practices/index.ts';
import { desks as publishingDesks } from '../modules/publishing/index.ts';
import { desks as transferDesks } from '../modules/transfers/index.ts';
import type { AnyCommand } from '../platform/command/index.ts';
import type { WorkPage } from '../platform/forms/index.ts';

const practices = practiceWork({ needs: needOptions });

/** The places of all records in the workspace, in the order of the chain. */
export const recordDesks: readonly Desk[] = [
  ...needDesks, ...practices.desks, ...eventDesks, ...transferDesks, ...planDesks, ...monitoringDesks, ...publishingDesks, ...partnershipDesks,
];

/** Pages about several records: the order of the needs; the register of interests and the visits that the interests ask for. */
export const groupPages: readonly WorkPage[] = [needOrderPage, ...practices.pages, proposalsPage];

/** What people do together around these records: tasks, comments. */
export const together = coordination(recordDesks);

/** Every place in the workspace. */
export const desks: readonly Desk[] = [together.taskDesk, ...recordDesks];

/** Commands of desks that the wiring puts together. */
export const wiredDeskCommands: readonly AnyCommand[] = [...practices.commands, ...together.commands];
