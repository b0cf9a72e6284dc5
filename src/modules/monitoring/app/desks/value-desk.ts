import { noProvenance } from '../../../../kernel/provenance.ts';
import { from, type Reader } from '../../../../platform/db/index.ts';
import { type Beginning, deskCommand, deskOf, type DeskRow, type Step } from '../../../editing/index.ts';
import { slugIn } from '../../model/period.ts';
import { titleFor } from './period-title.ts';
import { nextValueStates, type ValueState } from '../../model/value-state.ts';
import { moveValueOn } from '../move-value.ts';
import { mayBeginReport, mayEditReport, mayJudgeValue } from '../policy.ts';
import { recordValue } from '../record-value.ts';
import type { MonitoringTables } from '../tables.ts';
import { whenIn } from './read-when.ts';
import { type EditedValue, provenanceWith, quantityOf, valueEditable } from './value-editable.ts';
import { type ValueFields, valueFields } from './value-fields.ts';

const moveOn = deskCommand(moveValueOn);

/** A step to one state: handing in for who reports, judging for the coordinator. */
function stepTo(to: ValueState, words: Pick<Step, 'name' | 'label' | 'hint' | 'fields'>): Step<ValueFields> {
  return {
    ...words,
    command: moveOn,
    offered: (standing, actor, at) => {
      // a desk's functions are only given what its own `find` returned
      const next = nextValueStates((standing as EditedValue).valueState);
      return next.includes(to) && (to === 'submitted' ? mayEditReport(actor, at) : mayJudgeValue(actor, at));
    },
    input: ({ slug, revision }, said) => ({ slug, revision, to, note: said['note'] ?? null }),
  };
}

const { amount, status, atLeast, period, method, provenance, sourceTitle } = valueFields;

const begin: Beginning = {
  fields: {
    indicatorId: { kind: 'record', of: 'indicators', label: 'monitoring.field-indicator', required: true },
    amount, status, atLeast, period, method, provenance, sourceTitle,
    partnerId: { kind: 'record', of: 'partners', label: 'monitoring.field-reporter', hint: 'monitoring.hint-reporter' },
    supersedesId: { kind: 'record', of: 'approved', label: 'monitoring.field-supersedes', hint: 'monitoring.hint-supersedes' },
  },
  partner: 'none',
  mayBegin: mayBeginReport,
  command: deskCommand(recordValue),
  input: (content, { slug }) => ({
    slug: slugIn(content['indicatorId'], whenIn(content['period']), slug), indicatorId: content['indicatorId'], partnerId: content['partnerId'] ?? null,
    quantity: quantityOf({ amount: content['amount'], status: content['status'], atLeast: content['atLeast'] }), period: content['period'], method: content['method'] ?? null,
    supersedesId: content['supersedesId'] ?? null, visibility: 'project', provenance: provenanceWith(noProvenance, content['provenance'], content['sourceTitle']),
  }),
};

/** Numbers on their way into the public record: draft, handed in, sent back, approved. */
export const valueDesk = deskOf<ValueFields>({
  path: 'values',
  one: 'monitoring.one-value',
  many: 'monitoring.many-values',
  empty: 'monitoring.empty-values',
  editable: valueEditable,
  list: allValues,
  states: {
    draft: 'monitoring.value-draft', submitted: 'monitoring.value-submitted', returned: 'monitoring.value-returned',
    approved: 'monitoring.value-approved', superseded: 'monitoring.value-superseded',
  },
  steps: [
    stepTo('submitted', { name: 'submit', label: 'monitoring.step-submit', hint: 'monitoring.step-hint-submit', fields: {} }),
    stepTo('approved', { name: 'approve', label: 'monitoring.step-approve', hint: 'monitoring.step-hint-approve', fields: {} }),
    stepTo('returned', {
      name: 'return', label: 'monitoring.step-return',
      fields: { note: { kind: 'text', label: 'monitoring.field-note', hint: 'monitoring.hint-note', max: 1000, rows: 3, required: true } },
    }),
  ],
  begin,
  publicPath: (standing) => `/results#indicator-${(standing as EditedValue).indicatorSlug}`, // as above
  related: (_reader, _projectId, standing) => {
    const { indicatorId, title } = standing as EditedValue; // as above
    return Promise.resolve([{ label: title, path: `/indicators/${indicatorId}` }]);
  },
});

async function allValues(reader: Reader, projectId: string): Promise<readonly DeskRow[]> {
  const rows = await from<MonitoringTables>(reader).selectFrom('indicator_value')
    .innerJoin('indicator', (join) => join.onRef('indicator.project_id', '=', 'indicator_value.project_id').onRef('indicator.id', '=', 'indicator_value.indicator_id'))
    .select([
      'indicator_value.id', 'indicator_value.slug', 'indicator_value.partner_id', 'indicator_value.period', 'indicator_value.state', 'indicator_value.visibility', 'indicator.name',
    ])
    .where('indicator_value.project_id', '=', projectId).orderBy('indicator.id').orderBy('indicator_value.sort_day').orderBy('indicator_value.id').execute();
  return rows.map(({ partner_id: partnerId, name, period: of, ...row }) => ({ ...row, title: titleFor(name, of), partnerIds: partnerId === null ? [] : [partnerId] }));
}
