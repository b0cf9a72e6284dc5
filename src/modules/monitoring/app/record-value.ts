import { z } from 'zod';
import { quantity } from '../../../kernel/quantity.ts';
import { agree, refuse, type Result } from '../../../kernel/result.ts';
import { id } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { sortDay, when } from '../../../kernel/when.ts';
import { type Circumstances, command } from '../../../platform/command/index.ts';
import { into, json, type Reader } from '../../../platform/db/index.ts';
import { membersById } from '../../partnership/index.ts';
import { ownerOfAction } from '../../plans/index.ts';
import { checkValue, grades } from '../model/indicator.ts';
import { supersede } from '../model/value-state.ts';
import { findIndicator, findValue, isTaken, type KnownIndicator, type KnownValue } from './lookup.ts';
import { mayReport, ownReporter } from './policy.ts';
import { jsonOrNull, standing, standingColumns } from './standing.ts';
import type { MonitoringTables } from './tables.ts';

const input = z.strictObject({
  ...standing,
  indicatorId: id,
  /** Who reports it; null for the project as a whole, or for the officer's own city. A value of an action is reported by the action's own city. */
  partnerId: id.nullable().default(null),
  quantity,
  period: when,
  /** How it was counted; null = not recorded. */
  method: localizedText.nullable().default(null),
  grade: z.enum(grades).nullable().default(null),
  /** The approved value this one takes the place of, once it is approved itself. */
  supersedesId: id.nullable().default(null),
});
type NewValue = z.infer<typeof input>;

interface Loaded {
  readonly indicator: KnownIndicator | undefined;
  /** The city whose value it is: the action's, else the one named. */
  readonly partnerId: string | undefined;
  readonly partnerKnown: boolean;
  readonly replaced: KnownValue | undefined;
  readonly taken: boolean;
}

/**
 * Writes a value down as a draft; readers see it once it is approved (`value.move-on`). Refuses an unknown indicator or partner, a taken slug,
 * an amount that contradicts its status, a measured value without method, a reported one without source, and superseding what is not approved.
 */
export const recordValue = command({
  name: 'value.record',
  input,
  load: loadValue,
  permit: (actor, { partnerId }, { at: { projectId } }) => mayReport(actor, { projectId, partnerId }),
  decide: (loaded, value): Result<{ value: NewValue; partnerId: string | undefined }> => {
    const { indicator, partnerId, replaced } = loaded;
    if (indicator === undefined) return refuse({ code: 'unknown-reference', field: 'indicatorId' });
    if (!loaded.partnerKnown) return refuse({ code: 'unknown-reference', field: 'partnerId' });
    if (loaded.taken) return refuse({ code: 'taken', field: 'slug' });
    if (value.supersedesId !== null) {
      if (replaced?.indicatorId !== value.indicatorId || (replaced.partnerId ?? undefined) !== partnerId) return refuse({ code: 'unknown-reference', field: 'supersedesId' });
      const replacing = supersede(replaced.state);
      if (!replacing.ok) return replacing;
    }
    const checked = checkValue(value);
    return checked.ok ? agree({ value, partnerId }) : checked;
  },
  write: async (writer, { value, partnerId }, { projectId, newId }) => {
    const valueId = newId();
    await into<MonitoringTables>(writer).insertInto('indicator_value').values({
      ...standingColumns({ projectId, id: valueId }, value),
      indicator_id: value.indicatorId,
      partner_id: partnerId ?? null,
      amount: value.quantity.amount,
      status: value.quantity.status,
      at_least: value.quantity.atLeast === true,
      period: json(value.period),
      sort_day: sortDay(value.period) ?? null,
      method: jsonOrNull(value.method),
      grade: value.grade,
      supersedes_id: value.supersedesId,
    }).execute();
    return { subject: { kind: 'value', id: valueId }, output: { id: valueId } };
  },
});

async function loadValue(reader: Reader, value: NewValue, { projectId, actor }: Pick<Circumstances, 'projectId' | 'actor'>): Promise<Loaded> {
  const indicator = await findIndicator(reader, projectId, value.indicatorId);
  const owner = indicator?.actionId ? await ownerOfAction(reader, projectId, indicator.actionId) : undefined;
  const partnerId = owner ?? value.partnerId ?? ownReporter(actor, projectId);
  return {
    indicator, partnerId,
    partnerKnown: value.partnerId === null || (value.partnerId === partnerId && (await membersById(reader, projectId)).has(value.partnerId)),
    replaced: value.supersedesId === null ? undefined : await findValue(reader, projectId, { id: value.supersedesId }),
    taken: await isTaken(reader, 'indicator_value', { projectId, slug: value.slug }),
  };
}
