import { z } from 'zod';
import { localizedText } from '../../../kernel/text.ts';

/** How people took part. */
export const eventFormats = ['in-person', 'online', 'hybrid'] as const;
export type EventFormat = (typeof eventFormats)[number];

/** Whether it took place: `held` · `reported` (planned, and reported as held only in general terms) · `planned`. */
export const holdings = ['held', 'reported', 'planned'] as const;
export type Holding = (typeof holdings)[number];

/** What is said about an event and only shown. Stored shape, version 1; null = not recorded. */
export const eventAccount = z.strictObject({
  v: z.literal(1),
  topic: localizedText.nullable().default(null),
  summary: localizedText.nullable().default(null),
  /** Name of the meeting tool. */
  platform: z.string().min(1).nullable().default(null),
  venue: localizedText.nullable().default(null),
  /** Points in their order; `day` counts from 1, null where the day is not recorded. */
  agenda: z.array(z.strictObject({ day: z.int().positive().nullable(), text: localizedText })).default([]),
  organisers: z.array(localizedText).default([]),
  /** Organisations, never persons. */
  participants: z.array(localizedText).default([]),
  /** What came out of it: minutes in short. */
  outcome: localizedText.nullable().default(null),
});
export type EventAccount = z.infer<typeof eventAccount>;
