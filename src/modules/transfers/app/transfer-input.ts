import { z } from 'zod';
import { provenance } from '../../../kernel/provenance.ts';
import { visibility } from '../../../kernel/record.ts';
import { id, slug } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { unknownWhen, when } from '../../../kernel/when.ts';
import { stepBasis, transferStates } from '../model/course.ts';
import { movedParts } from '../model/moved.ts';

/** Where something came from: a partner, a practice, or both. */
const origin = z.strictObject({ partnerId: id.nullable().default(null), practiceId: id.nullable().default(null) })
  .refine(({ partnerId, practiceId }) => partnerId !== null || practiceId !== null, { message: 'a source names a partner or a practice' });

/** What `transfer.open` takes. */
export const transferInput = z.strictObject({
  slug,
  importerId: id,
  title: localizedText,
  summary: localizedText,
  /** What was taken, as the source words it. */
  approach: localizedText.nullable().default(null),
  /** Empty: not recorded. */
  sources: z.array(origin).default([]),
  needId: id.nullable().default(null),
  /** The events where it happened, one by one. */
  eventIds: z.array(id).default([]),
  /** What is said of visits and workshops in general terms. */
  eventsInWords: localizedText.nullable().default(null),
  became: localizedText.nullable().default(null),
  moved: movedParts.default({ taken: null, changed: null, left: null }),
  /** The state it is recorded in: when it came to it, why (if it ended), and what that rests on. */
  state: z.enum(transferStates).default('considered'),
  when: when.default(unknownWhen),
  reason: localizedText.nullable().default(null),
  basis: stepBasis.default({ kind: 'decision' }),
  visibility: visibility.default('public'),
  provenance,
});
export type NewTransfer = z.infer<typeof transferInput>;
