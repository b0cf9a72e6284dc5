import { z } from 'zod';
import { localizedText } from '../../../../kernel/text.ts';
import { command } from '../../../../platform/command/index.ts';
import { into, json } from '../../../../platform/db/index.ts';
import { checkDates } from '../../model/register.ts';
import { maySetRegister } from '../policy.ts';
import type { PracticeTables } from '../tables.ts';
import { registerOf } from './register-of.ts';

const day = z.iso.date().refine((each) => each >= '1900' && each < '2200').nullable().default(null);

const input = z.strictObject({
  /** The first and the last day; null: no such edge. */
  opens: day,
  closes: day,
  /** Why a register that had closed goes on. */
  reason: localizedText.nullable().default(null),
  /** Of the dates the person saw; 0 where there were none. */
  revision: z.int().min(0),
});

/** PR-30, PR-32: sets from when until when interest is marked. Refuses a reversed period, newer dates, and opening a closed register without a reason. */
export const setRegister = command({
  name: 'register.set',
  input,
  load: (reader, _dates, { projectId }) => registerOf(reader, projectId),
  permit: (actor, _register, { at: { projectId } }) => maySetRegister(actor, { projectId }),
  decide: (before, dates, { now }) => checkDates({ before, today: now.slice(0, 10) }, dates),
  write: async (writer, { opens, closes, reason, revision }, { projectId }) => {
    const row = { opens, closes, reason: reason === null ? null : json(reason), revision: revision + 1 };
    await into<PracticeTables>(writer).insertInto('interest_register').values({ project_id: projectId, ...row })
      .onConflict((conflict) => conflict.column('project_id').doUpdateSet(row)).execute();
    return { subject: { kind: 'project', id: projectId }, output: { revision: row.revision } };
  },
});
