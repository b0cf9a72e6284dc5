import { z } from 'zod';
import { localizedText } from '../../../../kernel/text.ts';
import { type KindDefinition, listFact, numberFacts, textFact } from './kind.ts';

/** Host and visitors look at a practice at work and judge how it could be taken over (stage 2). */
export const studyVisitDetails = z.strictObject({
  v: z.literal(1),
  kind: z.literal('study-visit'),
  number: z.int().positive().nullable(),
  /** What the visitors asked beforehand. */
  questions: z.array(localizedText).nullable(),
  /** How the visitors judged that it could be taken over. */
  judgement: localizedText.nullable(),
});
type Details = z.infer<typeof studyVisitDetails>;

export const studyVisit: KindDefinition<Details> = {
  label: 'events.kind-study-visit',
  details: studyVisitDetails,
  partnerIds: () => [],
  facts: ({ number, questions, judgement }) => [
    ...numberFacts('events.fact-number', number), listFact('events.fact-questions', questions), textFact('events.fact-judgement', judgement),
  ],
};
