import { z } from 'zod';
import { localizedText } from '../../../../kernel/text.ts';
import { type KindDefinition, textFact } from './kind.ts';

/** What the project brought, told in public, and how the cooperation goes on. */
export const finalConferenceDetails = z.strictObject({
  v: z.literal(1),
  kind: z.literal('final-conference'),
  effects: localizedText.nullable(),
  continuation: localizedText.nullable(),
});
type Details = z.infer<typeof finalConferenceDetails>;

export const finalConference: KindDefinition<Details> = {
  label: 'events.kind-final-conference',
  details: finalConferenceDetails,
  partnerIds: () => [],
  facts: ({ effects, continuation }) => [textFact('events.fact-effects', effects), textFact('events.fact-continuation', continuation)],
};
