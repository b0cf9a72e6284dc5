import { moveEventOn } from './app/move-on.ts';
import { recordEvent } from './app/record-event.ts';
import { showPractice } from './app/show-practice.ts';

export { type CalendarEvent, calendarEvents } from './app/calendar.ts';
export type { EventPorts } from './app/ports.ts';
export { type Event, eventBySlug, type EventLine, eventLines, events, eventsById, eventsHostedBy } from './app/queries.ts';
export type { EventAccount, EventFormat, Holding } from './model/event.ts';
export { type EventDetails, type EventKind, eventKinds } from './model/kinds/index.ts';
export { type EventState, type Standing, standingOf } from './model/lifecycle.ts';
export { eventPages } from './web/pages.tsx';
export { moveEventOn, recordEvent, showPractice };

/** Every command of this module. */
export const commands = [recordEvent, moveEventOn, showPractice] as const;
