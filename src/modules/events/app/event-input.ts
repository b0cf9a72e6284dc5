import { z } from 'zod';
import { provenance } from '../../../kernel/provenance.ts';
import { visibility } from '../../../kernel/record.ts';
import { id, slug } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { when } from '../../../kernel/when.ts';
import { eventAccount, eventFormats, holdings } from '../model/event.ts';
import { eventDetails } from '../model/kinds/index.ts';
import { eventStates } from '../model/lifecycle.ts';

/** What `event.record` takes. */
export const eventInput = z.strictObject({
  slug,
  title: localizedText,
  /** Null: the host is not recorded, or there was none. */
  hostId: id.nullable().default(null),
  /** The partner that plans it, where another one hosts it. */
  plannerId: id.nullable().default(null),
  thematicAreaId: id.nullable().default(null),
  when,
  plannedFormat: z.enum(eventFormats).nullable().default(null),
  actualFormat: z.enum(eventFormats).nullable().default(null),
  holding: z.enum(holdings).default('planned'),
  /** Null: known from outside only. */
  state: z.enum(eventStates).nullable().default('draft'),
  account: eventAccount,
  /** The questions of its kind; `details.kind` is the kind. */
  details: eventDetails,
  /** Null: who came is not recorded. */
  visitorIds: z.array(id).nullable().default(null),
  practiceIds: z.array(id).default([]),
  needIds: z.array(id).default([]),
  visibility: visibility.default('public'),
  provenance,
});
export type NewEvent = z.infer<typeof eventInput>;
