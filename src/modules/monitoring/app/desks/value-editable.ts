import { noProvenance, type Provenance } from '../../../../kernel/provenance.ts';
import { type Quantity, valueStatuses } from '../../../../kernel/quantity.ts';
import type { Refusal } from '../../../../kernel/result.ts';
import { sortDay } from '../../../../kernel/when.ts';
import { from, into, json, type Reader, type Writer } from '../../../../platform/db/index.ts';
import type { Content, Editable, RecordTexts, Standing, Stored } from '../../../editing/index.ts';
import { endorsedText } from '../../../plans/index.ts';
import { checkValue, grades } from '../../model/indicator.ts';
import { firstSource, linkOf, sourceOf, withSource } from '../../model/link.ts';
import { titleFor } from './period-title.ts';
import { isOpenValue, type ValueState } from '../../model/value-state.ts';
import { mayEditReport } from '../policy.ts';
import { jsonOrNull } from '../standing.ts';
import type { MonitoringTables } from '../tables.ts';
import { monitoringOptions } from './options.ts';
import { type ValueFields, valueFields } from './value-fields.ts';

type ValueContent = Content<ValueFields>;

/** A value as it is being edited. */
export interface EditedValue extends Standing<ValueFields> {
  readonly valueState: ValueState;
  readonly provenance: Provenance;
  readonly indicatorId: string;
  readonly indicatorSlug: string;
}

/** How a value is changed, brought back and shown. */
export const valueEditable: Editable<ValueFields> = {
  name: 'value',
  kind: 'value',
  fields: valueFields,
  options: monitoringOptions,
  find: findEdited,
  texts: valueTexts,
  mayEdit: mayEditReport,
  // a desk's functions are only given what its own `find` returned
  check: (content, standing) => check(content, standing as EditedValue),
  store,
};

/** The amount and its status as one; undefined where no status was chosen. */
export function quantityOf({ amount, status, atLeast }: { readonly amount: unknown; readonly status: unknown; readonly atLeast: unknown }): Quantity | undefined {
  const known = valueStatuses.find((each) => each === status);
  return known === undefined ? undefined : { amount: typeof amount === 'string' ? amount : null, status: known, ...(atLeast === true && { atLeast: true }) };
}

/** What a value says of itself, with the page a form names as its source. */
export function provenanceWith(before: Provenance, url: unknown, title: unknown): Provenance {
  const link = { url: typeof url === 'string' ? url : null, title: typeof title === 'string' ? title : null };
  return withSource(before, 'value', sourceOf(link, firstSource(before)));
}

async function findEdited(reader: Reader, projectId: string, id: string): Promise<EditedValue | undefined> {
  const row = await from<MonitoringTables>(reader).selectFrom('indicator_value')
    .innerJoin('indicator', (join) => join.onRef('indicator.project_id', '=', 'indicator_value.project_id').onRef('indicator.id', '=', 'indicator_value.indicator_id'))
    .selectAll('indicator_value').select(['indicator.name', 'indicator.slug as indicatorSlug'])
    .where('indicator_value.project_id', '=', projectId).where('indicator_value.id', '=', id).forUpdate('indicator_value').executeTakeFirst();
  if (row === undefined) return undefined;
  const { slug, revision, visibility, state, amount, status, period, method, grade, provenance } = row;
  const link = linkOf(firstSource(provenance));
  return {
    id, slug, revision, visibility, state, valueState: state, provenance, indicatorId: row.indicator_id, indicatorSlug: row.indicatorSlug,
    title: titleFor(row.name, period), partnerIds: row.partner_id === null ? [] : [row.partner_id],
    content: { amount, status, atLeast: row.at_least, period, method, grade, provenance: link.url, sourceTitle: link.title },
  };
}

async function valueTexts(reader: Reader, projectId: string): Promise<readonly RecordTexts<ValueFields>[]> {
  const rows = await from<MonitoringTables>(reader).selectFrom('indicator_value').select(['id', 'method']).where('project_id', '=', projectId).execute();
  return rows.map(({ id, method }) => ({ id, content: { method } }));
}

/** MO-04 and MO-21. */
function check(content: ValueContent, value: EditedValue): readonly Refusal[] {
  const before: Readonly<Record<string, unknown>> = value.content;
  const closed = isOpenValue(value.valueState) ? [] : Object.entries(content).filter(([field, now]) => endorsedText(before[field]) !== endorsedText(now));
  const quantity = quantityOf(content);
  const checked = quantity === undefined ? undefined : checkValue({ ...content, quantity, provenance: provenanceWith(value.provenance, content.provenance, content.sourceTitle) });
  return [...closed.map(([field]): Refusal => ({ code: 'wrong-state', field })), ...(checked?.ok === false ? checked.refusals : [])];
}

async function store(writer: Writer, at: Stored, content: ValueContent): Promise<void> {
  const quantity = quantityOf(content);
  if (quantity === undefined) throw new Error('a value without a status was agreed to');
  const table = into<MonitoringTables>(writer);
  const kept = await table.selectFrom('indicator_value').select('provenance').where('project_id', '=', at.projectId).where('id', '=', at.id).executeTakeFirst();
  await table.updateTable('indicator_value')
    .set({
      amount: quantity.amount, status: quantity.status, at_least: quantity.atLeast === true, period: json(content.period), sort_day: sortDay(content.period) ?? null,
      method: jsonOrNull(content.method), grade: grades.find((each) => each === content.grade) ?? null,
      provenance: json(provenanceWith(kept?.provenance ?? noProvenance, content.provenance, content.sourceTitle)), revision: at.revision, visibility: at.visibility,
    })
    .where('project_id', '=', at.projectId).where('id', '=', at.id).where('revision', '=', at.revision - 1).returning('id').executeTakeFirstOrThrow();
}
