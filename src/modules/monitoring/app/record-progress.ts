import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { id } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { sortDay, unknownWhen, when } from '../../../kernel/when.ts';
import { command } from '../../../platform/command/index.ts';
import { into, json } from '../../../platform/db/index.ts';
import { semesters } from '../../partnership/index.ts';
import { ownerOfAction } from '../../plans/index.ts';
import { checkProgress, progressStatuses } from '../model/progress.ts';
import { isReported, isTaken } from './lookup.ts';
import { mayReport } from './policy.ts';
import { jsonOrNull, standing, standingColumns } from './standing.ts';
import type { MonitoringTables } from './tables.ts';

const input = z.strictObject({
  ...standing,
  actionId: id,
  /** The period that is reported on: a half-year of the project, or any other. */
  semesterId: id.nullable().default(null),
  period: when.default(unknownWhen),
  status: z.enum(progressStatuses),
  text: localizedText.nullable().default(null),
  /** Why the action was not carried out, or given up. */
  reason: localizedText.nullable().default(null),
});

/**
 * Reports how far an action has come in a period. Refuses an unknown action or half-year, no period at all, a second report for the period, a missing reason, a reversed period.
 */
export const recordProgress = command({
  name: 'progress.record',
  input,
  load: async (reader, progress, { projectId }) => {
    const semester = progress.semesterId === null ? undefined : (await semesters(reader, projectId)).find((each) => each.id === progress.semesterId);
    const period = semester?.period ?? progress.period;
    return {
      partnerId: await ownerOfAction(reader, projectId, progress.actionId),
      taken: await isTaken(reader, 'action_progress', { projectId, slug: progress.slug }),
      reported: await isReported(reader, projectId, { actionId: progress.actionId, period }),
      semester: progress.semesterId === null || semester !== undefined,
      period,
    };
  },
  permit: (actor, { partnerId }, { at: { projectId } }) => partnerId !== undefined && mayReport(actor, { projectId, partnerId }),
  decide: ({ taken, reported, semester, period }, asked) => {
    const progress = { ...asked, period };
    if (!semester) return refuse({ code: 'unknown-reference', field: 'semesterId' });
    if (period.kind === 'unknown') return refuse({ code: 'required', field: 'semesterId' });
    if (taken) return refuse({ code: 'taken', field: 'slug' });
    if (reported) return refuse({ code: 'taken', field: 'period' });
    const checked = checkProgress(progress);
    return checked.ok ? agree(progress) : checked;
  },
  write: async (writer, progress, { projectId, newId }) => {
    const progressId = newId();
    await into<MonitoringTables>(writer).insertInto('action_progress').values({
      ...standingColumns({ projectId, id: progressId }, progress),
      action_id: progress.actionId,
      period: json(progress.period),
      sort_day: sortDay(progress.period) ?? null,
      status: progress.status,
      report: jsonOrNull(progress.text),
      reason: jsonOrNull(progress.reason),
    }).execute();
    return { subject: { kind: 'progress', id: progressId }, output: { id: progressId } };
  },
});
