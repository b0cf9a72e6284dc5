import type { City } from '../../../kernel/city.ts';
import { noProvenance, type Provenance } from '../../../kernel/provenance.ts';
import type { Quantity } from '../../../kernel/quantity.ts';
import { written } from '../../../kernel/text.ts';
import { unknownWhen } from '../../../kernel/when.ts';
import type { PublicValue } from '../app/indicators.ts';
import type { ChangeResult, IndicatorResult, ResultsOverview } from '../app/results.ts';
import type { Example } from '../../../ui/index.ts';
import { ResultsPage } from './results-page.tsx';

/** Made-up records for the examples of this module's views. */
const tartu: City = { id: 'c4', slug: 'tartu', name: written('et', 'Tartu'), colour: 4 };
const genova: City = { id: 'c1', slug: 'genova', name: written('it', 'Genova'), colour: 1 };
const source = { url: 'https://example.org/news', publisher: 'Example', title: 'What came of it', lang: 'en' as const, date: '2023' };
const provenance: Provenance = { v: 1, statements: [{ field: 'value', confidence: 'stated', sources: [source] }, { field: 'period', confidence: 'inferred', sources: [] }] };
const action = { title: written('en', 'Training for city staff'), path: '/plans/tartu/actions/1' };

function value(id: string, quantity: Quantity, over: Partial<PublicValue> = {}): PublicValue {
  return { id, quantity, period: { v: 1, kind: 'on', start: '2022' }, method: undefined, grade: 'self-reported', partnerId: tartu.id, provenance, ...over };
}

function indicator(over: Partial<IndicatorResult> & Pick<IndicatorResult, 'id' | 'name'>): IndicatorResult {
  return {
    slug: over.id, scope: 'action', actionId: 'a1', definition: undefined, unit: 'number', direction: undefined, kind: 'output', counting: 'per-period', baseline: undefined,
    target: undefined, dataSource: undefined, responsible: undefined, values: [], total: undefined, state: 'claimed', provenance, action, ...over,
  };
}

const headline = indicator({
  id: 'headline', name: written('en', 'More innovation activity'), scope: 'headline', actionId: undefined, action: undefined, unit: 'percent', kind: 'result', counting: 'none',
  target: { amount: '10', due: { v: 1, kind: 'on', start: '2022' } }, state: 'never-defined',
  values: [value('v0', { amount: null, status: 'not-collected' }, { grade: undefined })],
});

const change: ChangeResult = {
  id: 'g1', slug: 'programme', partnerId: tartu.id, actionId: 'a1', instrumentId: undefined, type: undefined, title: written('en', 'Programme influenced'),
  when: { v: 1, kind: 'on', start: '2022' }, text: undefined, evidence: [], evidenced: false, provenance, city: tartu, action,
};

const noRecords: ResultsOverview['counts'] = {
  needs: 0, practices: { project: 0, context: 0 }, events: { held: 0, reported: 0, 'to-come': 0, running: 0, 'not-shown': 0, cancelled: 0 },
  transfers: 0, plans: 0, actions: { all: 0, carriedOut: 0, unknown: 0 },
};

/** Numbers of every kind, one city with and one without. */
export const fullResults: ResultsOverview = {
  headline,
  project: [
    indicator({
      id: 'events', name: written('en', 'Events'), scope: 'project', actionId: undefined, action: undefined,
      values: [value('v1', { amount: '20', status: 'reported', atLeast: true })],
    }),
    indicator({
      id: 'measured', name: written('en', 'Hours saved'), unit: 'hours', state: 'measured',
      values: [value('v2', { amount: '12.5', status: 'measured' }, { method: written('en', 'Timed.'), grade: 'independent' })],
    }),
  ],
  cities: [
    {
      city: tartu, actions: [{ action, status: 'implemented' }, { action: { ...action, path: '/plans/tartu/actions/2' }, status: undefined }], policyChanges: [change],
      indicators: [
        indicator({
          id: 'staff', name: written('et', 'Koolitatud linnaametnikud'), unit: 'people',
          values: [
            value('v3', { amount: '12', status: 'reported' }), value('v4', { amount: '9', status: 'estimated' }, { period: unknownWhen }),
            value('v5', { amount: null, status: 'not-collected' }),
          ],
          total: { amount: '21', atLeast: false, statuses: ['estimated', 'reported'], missing: 1, parts: 2 },
        }),
        indicator({ id: 'none', name: written('en', 'Services changed'), state: 'never-measured', definition: written('en', 'Services that were redesigned.') }),
      ],
    },
    { city: genova, actions: [], indicators: [], policyChanges: [] },
  ],
  policyChanges: [change, { ...change, id: 'g2', slug: 'call', type: 'new-projects', evidence: [source], evidenced: true, provenance: noProvenance }],
  effects: { measured: 2, reported: 4 },
  counts: { ...noRecords, events: { ...noRecords.events, held: 7, cancelled: 1 }, plans: 5, actions: { all: 4, carriedOut: 2, unknown: 1 } },
};

/** Nothing is on record. */
export const silentResults: ResultsOverview = {
  headline: undefined, project: [], cities: [{ city: genova, actions: [], indicators: [], policyChanges: [] }], policyChanges: [],
  effects: { measured: 0, reported: 0 }, counts: noRecords,
};

export const examples: readonly Example[] = [
  { name: 'results with numbers, a total and a promise nobody defined', show: () => <ResultsPage results={fullResults} /> },
  { name: 'a project of which nothing is on record', show: () => <ResultsPage results={silentResults} /> },
];
