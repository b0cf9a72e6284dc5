import { moveEventOn } from './app/move-on.ts';
import { eventDesk } from './app/desk/event-desk.ts';
import { moveParticipation } from './app/log/move-participation.ts';
import { observationDesk } from './app/log/observation-desk.ts';
import { observe } from './app/log/observe.ts';
import { participate } from './app/log/participate.ts';
import { participationDesk } from './app/log/participation-desk.ts';
import { planVisit } from './app/proposals/plan-visit.ts';
import { recordEvent } from './app/record-event.ts';
import { showPractice } from './app/show-practice.ts';

export { type AgendaEvent, agendaEvents } from './app/desk/agenda-events.ts';
export { type CalendarEvent, calendarEvents } from './app/calendar.ts';
export { observationsBy } from './app/log/observations-by.ts';
export { eventOptions, heldEventOptions } from './app/log/of-event.ts';
export type { EventPorts } from './app/ports.ts';
export { type Event, eventBySlug, type EventLine, eventLines, events, eventsById, eventsHostedBy } from './app/queries.ts';
export type { EventAccount, EventFormat, Holding } from './model/event.ts';
export { type EventDetails, type EventKind, eventKinds } from './model/kinds/index.ts';
export { type EventState, type Standing, standingOf } from './model/lifecycle.ts';
export { eventPages } from './web/pages.tsx';
export { proposalsPage } from './web/proposals/pages.tsx';
export { moveEventOn, moveParticipation, observe, participate, recordEvent, showPractice };

/** The places of this module's records in the workspace: events, who comes to them, and what was seen there. */
export const desks = [eventDesk.desk, participationDesk.desk, observationDesk.desk] as const;

/** Every command of this module. */
export const commands = [
  recordEvent, planVisit, moveEventOn, showPractice, ...eventDesk.commands, participate, moveParticipation, ...participationDesk.commands, observe, ...observationDesk.commands,
] as const;
