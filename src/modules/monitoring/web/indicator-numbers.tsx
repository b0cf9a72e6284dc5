import { BigNumber, BigNumbers, NotRecorded, StatementNote, Text, useReading } from '../../../ui/index.ts';
import { type IndicatorValue, ValueNote } from '../../plans/index.ts';
import type { IndicatorResult } from '../app/results.ts';

/** The approved values of several indicators side by side, each with its status, its source and how it was computed. */
export function IndicatorNumbers({ indicators }: { readonly indicators: readonly IndicatorResult[] }) {
  const told = indicators.filter((indicator) => indicator.values.length > 0);
  return (
    <>
      <BigNumbers>
        {told.flatMap((indicator) => indicator.values.map((value, at) => (
          <BigNumber
            quantity={value.quantity} label={indicator.name}
            small={<Small indicator={indicator} value={value} id={at === 0 ? anchorOf(indicator) : undefined} />}
          />
        )))}
      </BigNumbers>
      {told.map((indicator) => <Together key={indicator.id} indicator={indicator} />)}
      {indicators.filter((indicator) => indicator.values.length === 0).map((indicator) => <Unvalued key={indicator.id} indicator={indicator} />)}
    </>
  );
}

/** Where the search leads to. */
function anchorOf({ slug }: IndicatorResult): string {
  return `indicator-${slug}`;
}

interface SmallProps {
  readonly indicator: IndicatorResult;
  readonly value: IndicatorValue;
  /** On the indicator's first value. */
  readonly id: string | undefined;
}

/** Of when the value is, and what the record says of it; the page of its action says more of the indicator. */
function Small({ indicator: { action, provenance }, value, id }: SmallProps) {
  const { when, path, say } = useReading();
  return (
    <>
      <p id={id}>{when(value.period)}</p>
      <ValueNote value={value} />
      {action === undefined
        ? <StatementNote provenance={provenance} field="indicators" />
        : <p><a href={`${path(action.path)}#indicators`}>{say('monitoring.indicator-link')}</a></p>}
    </>
  );
}

/** MO-10: the sum of an indicator's values, where there are several; what was missing is told, not counted as zero. */
function Together({ indicator: { name, total, values } }: { readonly indicator: IndicatorResult }) {
  const { say, number } = useReading();
  if (total === undefined || total.amount === null || values.length < 2) return null;
  return (
    <p>
      <Text value={name} />: {total.atLeast ? `${say('ui.at-least')} ` : ''}<b>{number(total.amount)}</b> {say('monitoring.total', { parts: total.parts })}
      {total.missing === 0 ? null : ` ${say('monitoring.total-missing', { count: total.missing })}`}
    </p>
  );
}

function Unvalued({ indicator }: { readonly indicator: IndicatorResult }) {
  const { say } = useReading();
  const { name, state } = indicator;
  return <p id={anchorOf(indicator)}><Text value={name} />: <NotRecorded>{say(`monitoring.state-${state}`)}</NotRecorded></p>;
}
