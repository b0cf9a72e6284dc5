import { z } from 'zod';
import { id } from '../../../../kernel/slug.ts';
import { localizedText } from '../../../../kernel/text.ts';
import { cityFact, type KindDefinition, listFact, textFact } from './kind.ts';

/** The owner of a practice and the importing city fit it to its new place (stage 3). */
export const importWorkshopDetails = z.strictObject({
  v: z.literal(1),
  kind: z.literal('import-workshop'),
  importerId: id.nullable(),
  ownerId: id.nullable(),
  /** Situation, key issues and goals of the importing city. */
  briefing: localizedText.nullable(),
  decision: localizedText.nullable(),
  commitments: z.array(localizedText).nullable(),
});
type Details = z.infer<typeof importWorkshopDetails>;

export const importWorkshop: KindDefinition<Details> = {
  label: 'events.kind-import-workshop',
  details: importWorkshopDetails,
  partnerIds: ({ importerId, ownerId }) => [importerId, ownerId].filter((each) => each !== null),
  facts: ({ importerId, ownerId, briefing, decision, commitments }) => [
    cityFact('events.fact-importer', importerId),
    cityFact('events.fact-owner', ownerId),
    textFact('events.fact-briefing', briefing),
    textFact('events.fact-decision', decision),
    listFact('events.fact-commitments', commitments),
  ],
};
