import { z } from 'zod';
import { localizedText } from '../../../../kernel/text.ts';
import { type KindDefinition, listFact, numberFacts } from './kind.ts';

/** Partners name their learning needs and collect practices on one theme (stage 1). */
export const thematicEventDetails = z.strictObject({
  v: z.literal(1),
  kind: z.literal('thematic-event'),
  number: z.int().positive().nullable(),
  workshops: z.array(localizedText).nullable(),
});
type Details = z.infer<typeof thematicEventDetails>;

export const thematicEvent: KindDefinition<Details> = {
  label: 'events.kind-thematic-event',
  details: thematicEventDetails,
  partnerIds: () => [],
  facts: ({ number, workshops }) => [...numberFacts('events.fact-number', number), listFact('events.fact-workshops', workshops)],
};
