import type { Provenance } from '../../../kernel/provenance.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { once, type Reader } from '../../../platform/db/index.ts';
import { type Action, actionsByTransfer } from '../../plans/index.ts';
import type { MovedPart } from '../../transfers/index.ts';
import { type ChainRecord, chainRecords, type Outcome } from './chain-records.ts';
import type { ChainCard } from './shapes.ts';
import type { StoryAction } from './story.ts';
import { effectProvenance, storyAction } from './story-parts.ts';

/** What one city made of a practice, as its page and the comparison tell it. Undefined = not recorded; empty = nothing was. */
export interface UptakeStory extends Outcome {
  readonly card: ChainCard;
  readonly need: LocalizedText | undefined;
  /** Why it was declined or stopped. */
  readonly reason: LocalizedText | undefined;
  readonly taken: readonly MovedPart[] | undefined;
  readonly changed: readonly MovedPart[] | undefined;
  readonly left: readonly MovedPart[] | undefined;
  readonly became: LocalizedText | undefined;
  readonly actions: readonly StoryAction[];
  /** The same actions with their costs. */
  readonly costs: readonly Pick<Action, 'path' | 'title' | 'costs' | 'provenance'>[];
  /** Where all this is told. */
  readonly provenances: readonly Provenance[];
}

/** JR-01: what became of a practice in other cities, from public records only, in the order in which the transfers were recorded. */
export function uptakeStories(reader: Reader, projectId: string, practiceId: string): Promise<readonly UptakeStory[]> {
  return once(reader, `uptake ${projectId} ${practiceId}`, async () => {
    const records = await chainRecords(reader, projectId);
    const chain = records.chain.filter(({ transfer }) => transfer.practiceIds.includes(practiceId));
    const costed = await actionsByTransfer(reader, projectId, chain.map(({ transfer }) => transfer.id));
    return chain.map((record): UptakeStory => ({ ...told(record, records), costs: costed.get(record.transfer.id) ?? [] }));
  });
}

function told({ card, transfer, need, actions, outcome }: ChainRecord, { progress }: Awaited<ReturnType<typeof chainRecords>>): Omit<UptakeStory, 'costs'> {
  const { reason, taken, changed, left, became, provenance } = transfer;
  return {
    ...outcome, card, need: need?.title, reason, taken, changed, left, became,
    actions: actions.map((action) => storyAction(action, progress)),
    provenances: [provenance, ...actions.map((action) => action.provenance), effectProvenance(actions, progress)],
  };
}

/** Two stories side by side, and what else could be compared. */
export interface Comparison {
  readonly all: readonly UptakeStory[];
  /** Undefined where the address names no two different transfers of the practice. */
  readonly pair: readonly [UptakeStory, UptakeStory] | undefined;
}

/** JR-02: the two that are named by the slugs of their transfers; the first two where none is. Undefined where there are not two. */
export function comparisonOf(all: readonly UptakeStory[], asked: { readonly of: string | undefined; readonly with: string | undefined }): Comparison | undefined {
  const [first, second] = all;
  if (first === undefined || second === undefined) return undefined;
  const named = (slug: string | undefined) => all.find(({ card }) => card.slug === slug);
  const [of, other] = asked.of === undefined && asked.with === undefined ? [first, second] : [named(asked.of), named(asked.with)];
  return { all, pair: of === undefined || other === undefined || of === other ? undefined : [of, other] };
}
