import { z } from 'zod';
import type { LocalizedText } from '../../../../kernel/text.ts';
import { finalConference, finalConferenceDetails } from './final-conference.ts';
import { importWorkshop, importWorkshopDetails } from './import-workshop.ts';
import type { KindDefinition, KindFact, KindLabel } from './kind.ts';
import { regionalEvent, regionalEventDetails } from './regional-event.ts';
import { stakeholderMeeting, stakeholderMeetingDetails } from './stakeholder-meeting.ts';
import { steeringMeeting, steeringMeetingDetails } from './steering-meeting.ts';
import { studyVisit, studyVisitDetails } from './study-visit.ts';
import { thematicEvent, thematicEventDetails } from './thematic-event.ts';

export type { FactValue, KindFact } from './kind.ts';

/** What only one kind of event has. Stored shape, version 1; `kind` tells them apart. */
export const eventDetails = z.discriminatedUnion('kind', [
  thematicEventDetails, studyVisitDetails, importWorkshopDetails, regionalEventDetails, stakeholderMeetingDetails, steeringMeetingDetails, finalConferenceDetails,
]);
export type EventDetails = z.infer<typeof eventDetails>;
export type EventKind = EventDetails['kind'];
type DetailsOf<K extends EventKind> = Extract<EventDetails, { readonly kind: K }>;

/** E-01: the table of kinds, in the order of the method; everything that differs from kind to kind stands in it. */
const kinds: { readonly [K in EventKind]: KindDefinition<DetailsOf<K>> } = {
  'thematic-event': thematicEvent,
  'study-visit': studyVisit,
  'import-workshop': importWorkshop,
  'regional-event': regionalEvent,
  'stakeholder-meeting': stakeholderMeeting,
  'steering-meeting': steeringMeeting,
  'final-conference': finalConference,
};

// the keys of the table are exactly the kinds
export const eventKinds = Object.keys(kinds) as readonly EventKind[];

export function kindLabel(kind: EventKind): KindLabel {
  return kinds[kind].label;
}

/** E-01: the names of a kind's own questions, in their order. */
export function questionsOf(kind: EventKind): readonly string[] {
  const shape = eventDetails.options.find((option) => option.shape.kind.value === kind)?.shape ?? {};
  return Object.keys(shape).filter((name) => name !== 'v' && name !== 'kind');
}

/** The kind's own questions, none of them answered. */
export function unanswered(kind: EventKind): EventDetails {
  return eventDetails.parse({ v: 1, kind, ...Object.fromEntries(questionsOf(kind).map((name) => [name, null])) });
}

/** What the kind's own questions were answered with. */
export function factsOf(details: EventDetails): readonly KindFact[] {
  return definitionOf(details).facts(details);
}

/** Partners that the kind's own questions name. */
export function partnersIn(details: EventDetails): readonly string[] {
  return definitionOf(details).partnerIds(details);
}

/** The texts of the kind's own answers, for the search. */
export function textsIn(details: EventDetails): readonly LocalizedText[] {
  return factsOf(details).flatMap(({ value }) => {
    if (value?.as === 'text') return [value.text];
    return value?.as === 'list' ? value.texts : [];
  });
}

function definitionOf<D extends EventDetails>(details: D): KindDefinition<D> {
  // the table pairs every kind with the definition of its own details
  return kinds[details.kind] as unknown as KindDefinition<D>;
}
