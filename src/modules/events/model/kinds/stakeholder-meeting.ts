import { z } from 'zod';
import { id } from '../../../../kernel/slug.ts';
import { localizedText } from '../../../../kernel/text.ts';
import { cityFact, type KindDefinition, textFact } from './kind.ts';

/** The local group around a city's policy instrument meets. */
export const stakeholderMeetingDetails = z.strictObject({
  v: z.literal(1),
  kind: z.literal('stakeholder-meeting'),
  /** Whose stakeholder group it is. */
  groupOfId: id.nullable(),
  strongestMessage: localizedText.nullable(),
});
type Details = z.infer<typeof stakeholderMeetingDetails>;

export const stakeholderMeeting: KindDefinition<Details> = {
  label: 'events.kind-stakeholder-meeting',
  details: stakeholderMeetingDetails,
  partnerIds: ({ groupOfId }) => (groupOfId === null ? [] : [groupOfId]),
  facts: ({ groupOfId, strongestMessage }) => [cityFact('events.fact-group-of', groupOfId), textFact('events.fact-strongest-message', strongestMessage)],
};
