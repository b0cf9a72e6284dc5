import { z } from 'zod';
import { localizedText } from '../../../../kernel/text.ts';
import { type KindDefinition, listFact, numberFacts } from './kind.ts';

/** The partners steer the project: kick-off and project management group. */
export const steeringMeetingDetails = z.strictObject({
  v: z.literal(1),
  kind: z.literal('steering-meeting'),
  number: z.int().positive().nullable(),
  decisions: z.array(localizedText).nullable(),
});
type Details = z.infer<typeof steeringMeetingDetails>;

export const steeringMeeting: KindDefinition<Details> = {
  label: 'events.kind-steering-meeting',
  details: steeringMeetingDetails,
  partnerIds: () => [],
  facts: ({ number, decisions }) => [...numberFacts('events.fact-number', number), listFact('events.fact-decisions', decisions)],
};
