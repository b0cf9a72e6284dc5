import { z } from 'zod';
import { id } from '../../../../kernel/slug.ts';
import { localizedText } from '../../../../kernel/text.ts';
import { cityFact, type KindDefinition, textFact } from './kind.ts';

/** A city discusses and spreads its regional action plan (stage 4). */
export const regionalEventDetails = z.strictObject({
  v: z.literal(1),
  kind: z.literal('regional-event'),
  /** Whose action plan it is about. */
  planOfId: id.nullable(),
  /** What was said about the plan. */
  feedback: localizedText.nullable(),
});
type Details = z.infer<typeof regionalEventDetails>;

export const regionalEvent: KindDefinition<Details> = {
  label: 'events.kind-regional-event',
  details: regionalEventDetails,
  partnerIds: ({ planOfId }) => (planOfId === null ? [] : [planOfId]),
  facts: ({ planOfId, feedback }) => [cityFact('events.fact-plan-of', planOfId), textFact('events.fact-feedback', feedback)],
};
