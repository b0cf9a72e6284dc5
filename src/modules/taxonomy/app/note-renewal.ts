import { z } from 'zod';
import { agree } from '../../../kernel/result.ts';
import { command } from '../../../platform/command/index.ts';
import { mayRenewConcepts } from './policy.ts';

/** TX-25: notes that records of a project turned out to be about something else, since a scheme was loaded or mapped; its pages are drawn anew. */
export const noteRenewal = command({
  name: 'concept.renew',
  input: z.strictObject({ records: z.int().min(1) }),
  load: () => Promise.resolve(undefined),
  permit: (actor) => mayRenewConcepts(actor),
  decide: (_nothing, { records }) => agree({ records }),
  write: (_writer, { records }, { projectId }) => Promise.resolve({ subject: { kind: 'project', id: projectId }, output: { records } }),
});
