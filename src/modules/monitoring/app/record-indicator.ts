import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { id } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { command } from '../../../platform/command/index.ts';
import { into, json } from '../../../platform/db/index.ts';
import { ownerOfAction } from '../../plans/index.ts';
import { baseline, checkIndicator, directions, indicatorKinds, type Scope, scopes, target, units } from '../model/indicator.ts';
import { countings } from '../model/total.ts';
import { hasHeadline, isTaken } from './lookup.ts';
import { mayReport } from './policy.ts';
import { makeFindable } from './search-results.ts';
import { jsonOrNull, standing, standingColumns } from './standing.ts';
import type { MonitoringTables } from './tables.ts';

const input = z.strictObject({
  ...standing,
  /** Null: as the subject says, an action or (the project's own id) the project. */
  scope: z.enum(scopes).nullable().default(null),
  /** For scope `action`; the id of the project stands for the project as such. */
  actionId: id.nullable().default(null),
  name: localizedText,
  /** Null = nobody wrote down what is counted. */
  definition: localizedText.nullable().default(null),
  unit: z.enum(units),
  direction: z.enum(directions).nullable().default(null),
  kind: z.enum(indicatorKinds),
  counting: z.enum(countings).default('none'),
  baseline: baseline.nullable().default(null),
  target: target.nullable().default(null),
  dataSource: localizedText.nullable().default(null),
  responsible: localizedText.nullable().default(null),
});

/** Says what is to be counted, from where, to where. Refuses an unknown action, a taken slug, a second headline indicator, percentages that are added up. */
export const recordIndicator = command({
  name: 'indicator.record',
  input,
  load: async (reader, indicator, { projectId }) => {
    const subject = subjectOf(indicator, projectId);
    return {
      subject,
      partnerId: subject.actionId === null ? undefined : await ownerOfAction(reader, projectId, subject.actionId),
      taken: await isTaken(reader, 'indicator', { projectId, slug: indicator.slug }),
      headline: subject.scope === 'headline' && await hasHeadline(reader, projectId),
    };
  },
  permit: (actor, { partnerId }, { at: { projectId } }) => mayReport(actor, { projectId, partnerId }),
  decide: ({ subject, partnerId, taken, headline }, asked) => {
    const indicator = { ...asked, ...subject };
    if (indicator.actionId !== null && partnerId === undefined) return refuse({ code: 'unknown-reference', field: 'actionId' });
    if (taken) return refuse({ code: 'taken', field: 'slug' });
    if (headline) return refuse({ code: 'taken', field: 'scope' });
    const checked = checkIndicator(indicator);
    return checked.ok ? agree(indicator) : checked;
  },
  write: async (writer, indicator, { projectId, newId }) => {
    const indicatorId = newId();
    const { dataSource, responsible, scope, unit, direction, kind, counting } = indicator;
    await into<MonitoringTables>(writer).insertInto('indicator').values({
      ...standingColumns({ projectId, id: indicatorId }, indicator),
      scope, unit, direction, kind, counting,
      action_id: indicator.actionId,
      name: json(indicator.name),
      definition: jsonOrNull(indicator.definition),
      baseline: jsonOrNull(indicator.baseline),
      target: jsonOrNull(indicator.target),
      details: json({ v: 1, dataSource, responsible }),
    }).execute();
    await makeFindable(writer, projectId, {
      kind: 'indicator', id: indicatorId, actionId: indicator.actionId, visibility: indicator.visibility, anchor: `indicator-${indicator.slug}`,
      title: indicator.name, body: [indicator.definition, dataSource],
    });
    return { subject: { kind: 'indicator', id: indicatorId }, output: { id: indicatorId } };
  },
});

/** What an indicator is about. */
function subjectOf({ scope, actionId }: Pick<z.infer<typeof input>, 'scope' | 'actionId'>, projectId: string): { readonly scope: Scope; readonly actionId: string | null } {
  if (scope !== null) return { scope, actionId };
  return actionId === projectId ? { scope: 'project', actionId: null } : { scope: 'action', actionId };
}
