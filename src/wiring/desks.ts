import type { Desk, DeskCommand } from '../modules/editing/index.ts';
import { desks as eventDesks } from '../modules/events/index.ts';
import { desks as monitoringDesks } from '../modules/monitoring/index.ts';
import { desks as needDesks, needOptions } from '../modules/needs/index.ts';
import { desks as partnershipDesks } from '../modules/partnership/index.ts';
import { desks as planDesks } from '../modules/plans/index.ts';
import { practiceWork } from '../modules/practices/index.ts';
import { desks as publishingDesks } from '../modules/publishing/index.ts';

const practices = practiceWork({ needs: needOptions });

/** The places of all records in the workspace, in the order of the chain. */
export const desks: readonly Desk[] = [
  ...needDesks, ...practices.desks, ...eventDesks, ...planDesks, ...monitoringDesks, ...publishingDesks, ...partnershipDesks,
];

/** Commands of desks that the wiring puts together. */
export const wiredDeskCommands: readonly DeskCommand[] = practices.commands;
