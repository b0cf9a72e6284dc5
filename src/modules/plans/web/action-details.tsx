import { NotRecorded, StatementNote, Text, useReading } from '../../../ui/index.ts';
import { type Provenance, type StatementField, statementOf } from '../../../kernel/provenance.ts';
import type { ActionInPlan } from '../app/action-queries.ts';
import type { Costs, Funding, Player } from '../model/action.ts';

/** "Not recorded", with the note that says so where there is one. */
function Unrecorded({ provenance, field }: { readonly provenance: Provenance; readonly field: StatementField }) {
  return statementOf(provenance, field)?.confidence === 'not-recorded' ? <StatementNote provenance={provenance} field={field} /> : <NotRecorded />;
}

interface Of {
  readonly action: ActionInPlan;
}

/** Who takes part, each with the role where it is recorded. */
export function PlayersDetail({ action: { players, provenance } }: Of) {
  if (players.length === 0) return <Unrecorded provenance={provenance} field="players" />;
  return <ul>{players.map((player) => <li><PlayerLine player={player} /></li>)}</ul>;
}

function PlayerLine({ player: { name, role } }: { readonly player: Player }) {
  return <><Text value={name} />{role === null ? null : <> (<Text value={role} />)</>}</>;
}

/** When it is carried out, with the source's own words. */
export function TimeframeDetail({ action: { timeframe, timeframeNote, provenance } }: Of) {
  const { when } = useReading();
  if (timeframe.kind === 'unknown' && timeframeNote === undefined) return <Unrecorded provenance={provenance} field="timeframe" />;
  return (
    <>
      {timeframe.kind === 'unknown' ? <NotRecorded /> : when(timeframe)}
      {timeframeNote === undefined ? null : <>. <Text value={timeframeNote} /></>}{' '}
      <StatementNote provenance={provenance} field="timeframe" />
    </>
  );
}

/** What it costs: money, nothing (and why), or not recorded. */
export function CostsDetail({ action: { costs, provenance } }: { readonly action: Pick<ActionInPlan, 'costs' | 'provenance'> }) {
  if (costs === undefined) return <Unrecorded provenance={provenance} field="costs" />;
  return <><CostLine costs={costs} /> <StatementNote provenance={provenance} field="costs" /></>;
}

function CostLine({ costs }: { readonly costs: Costs }) {
  const { say, money } = useReading();
  if (costs.kind === 'no-cost') return <>{say('plans.no-cost')} <Text value={costs.reason} /></>;
  return (
    <>
      {money(costs.money)}
      {costs.priceYear === null ? null : `, ${say('plans.price-year', { year: costs.priceYear })}`}
      {costs.note === null ? null : <>. <Text value={costs.note} /></>}
    </>
  );
}

/** Where the money comes from, and how sure it is. */
export function FundingDetail({ action: { funding, provenance } }: Of) {
  if (funding.length === 0) return <Unrecorded provenance={provenance} field="funding" />;
  return (
    <>
      <ul>{funding.map((each) => <li><FundingLine funding={each} /></li>)}</ul>
      <StatementNote provenance={provenance} field="funding" />
    </>
  );
}

function FundingLine({ funding: { source, status, money: amount } }: { readonly funding: Funding }) {
  const { say, money } = useReading();
  return (
    <>
      <Text value={source} />
      {amount === null ? null : `, ${money(amount)}`}
      {status === null ? null : ` (${say(`plans.funding-${status}`)})`}
    </>
  );
}
