import { z } from 'zod';
import { source, sourcesOf } from '../../../kernel/provenance.ts';
import { agree, refuse } from '../../../kernel/result.ts';
import { id } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { isReversed, sortDay, unknownWhen, when } from '../../../kernel/when.ts';
import { command } from '../../../platform/command/index.ts';
import { into, json } from '../../../platform/db/index.ts';
import { instruments, membersById } from '../../partnership/index.ts';
import { changeTypes, ownerOfAction } from '../../plans/index.ts';
import { isTaken } from './lookup.ts';
import { mayReport } from './policy.ts';
import { makeFindable } from './search-results.ts';
import { jsonOrNull, standing, standingColumns } from './standing.ts';
import type { MonitoringTables } from './tables.ts';

const input = z.strictObject({
  ...standing,
  partnerId: id,
  /** The action it came of; null = not recorded. */
  actionId: id.nullable().default(null),
  instrumentId: id.nullable().default(null),
  /** Null = of which type it is, is not recorded. */
  type: z.enum(changeTypes).nullable().default(null),
  title: localizedText,
  text: localizedText.nullable().default(null),
  happened: when.default(unknownWhen),
  /** Documents that show the change itself; without one it counts as reported only. */
  evidence: z.array(source).default([]),
});

/**
 * Records that a policy instrument changed. Refuses an unknown partner, an action or instrument that is not the partner's, a taken slug,
 * a reversed date, and a public change that neither evidence nor a source tells of.
 */
export const recordPolicyChange = command({
  name: 'policy-change.record',
  input,
  load: async (reader, change, { projectId }) => ({
    partner: (await membersById(reader, projectId)).has(change.partnerId),
    action: change.actionId === null || (await ownerOfAction(reader, projectId, change.actionId)) === change.partnerId,
    instrument: change.instrumentId === null
      || (await instruments(reader, projectId)).some((each) => each.id === change.instrumentId && each.partnerId === change.partnerId),
    taken: await isTaken(reader, 'policy_change', { projectId, slug: change.slug }),
  }),
  permit: (actor, _state, { input: { partnerId }, at: { projectId } }) => mayReport(actor, { projectId, partnerId }),
  decide: ({ partner, action, instrument, taken }, change) => {
    if (!partner) return refuse({ code: 'unknown-reference', field: 'partnerId' });
    if (!action) return refuse({ code: 'unknown-reference', field: 'actionId' });
    if (!instrument) return refuse({ code: 'unknown-reference', field: 'instrumentId' });
    if (taken) return refuse({ code: 'taken', field: 'slug' });
    if (isReversed(change.happened)) return refuse({ code: 'period-reversed', field: 'happened' });
    const told = change.evidence.length + sourcesOf(change.provenance).length > 0;
    return !told && change.visibility === 'public' ? refuse({ code: 'fact-missing', field: 'provenance' }) : agree(change);
  },
  write: async (writer, change, { projectId, newId }) => {
    const changeId = newId();
    await into<MonitoringTables>(writer).insertInto('policy_change').values({
      ...standingColumns({ projectId, id: changeId }, change),
      partner_id: change.partnerId,
      action_id: change.actionId,
      instrument_id: change.instrumentId,
      type: change.type,
      title: json(change.title),
      report: jsonOrNull(change.text),
      happened: json(change.happened),
      sort_day: sortDay(change.happened) ?? null,
      evidence: json(change.evidence),
    }).execute();
    await makeFindable(writer, projectId, {
      kind: 'policy-change', id: changeId, actionId: change.actionId, visibility: change.visibility, anchor: `change-${change.slug}`,
      title: change.title, body: [change.text],
    });
    return { subject: { kind: 'policy-change', id: changeId }, output: { id: changeId } };
  },
});
