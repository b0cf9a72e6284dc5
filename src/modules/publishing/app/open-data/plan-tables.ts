import { citiesById } from '../../../partnership/index.ts';
import { type Action, actions, type Plan, plans } from '../../../plans/index.ts';
import { openTable } from './table.ts';

const planTable = openTable<Plan>({
  name: 'plans',
  columns: (make) => [
    ...make.code('id', ({ id }) => id),
    ...make.code('slug', ({ slug }) => slug),
    ...make.code('partner', ({ city }) => city.slug),
    ...make.code('instrument_id', ({ instrumentId }) => instrumentId),
    ...make.words('title', ({ title }) => title),
    ...make.words('vision', ({ vision }) => vision),
    ...make.words('background', ({ background }) => background),
    ...make.words('policy_context', ({ policyContext }) => policyContext),
    ...make.code('state', ({ state }) => state),
    // without a recorded state the number of the version says nothing
    ...make.count('version', ({ state, version }) => (state === undefined ? undefined : version)),
    ...make.words('reason', ({ stateReason }) => stateReason),
    ...make.provenance(({ provenance }) => provenance),
  ],
  read: plans,
});

const actionTable = openTable<Action & { readonly partner: string | undefined }>({
  name: 'actions',
  columns: (make) => [
    ...make.code('id', ({ id }) => id),
    ...make.code('slug', ({ slug }) => slug),
    ...make.code('plan', ({ plan }) => plan.slug),
    ...make.count('number', ({ number }) => number),
    ...make.code('partner', ({ partner }) => partner),
    ...make.words('title', ({ title }) => title),
    ...make.words('background', ({ background }) => background),
    ...make.words('activities', ({ activities }) => activities),
    ...make.words('responsible', ({ responsible }) => responsible),
    ...make.dates('period', ({ timeframe }) => timeframe),
    ...make.code('cost_kind', ({ costs }) => costs?.kind),
    ...make.amounts('cost', ({ costs }) => (costs?.kind === 'money' ? costs.money : undefined)),
    ...make.words('no_cost_reason', ({ costs }) => (costs?.kind === 'no-cost' ? costs.reason : undefined)),
    ...make.code('expected_change', ({ expectedChange }) => expectedChange),
    ...make.list('transfer_ids', ({ transferIds }) => transferIds),
    ...make.list('practice_ids', ({ practiceIds }) => practiceIds),
    ...make.provenance(({ provenance }) => provenance),
  ],
  read: async (reader, projectId) => {
    const cities = await citiesById(reader, projectId);
    return (await actions(reader, projectId)).map((action) => ({ ...action, partner: cities.get(action.partnerId)?.slug }));
  },
});

export const planTables = [planTable, actionTable] as const;
