import { MovedParts, NotRecorded, Route, Sources, SpineItem, Text, useReading } from '../../../../ui/index.ts';
import type { StageState } from '../../../../kernel/city.ts';
import type { MovedPart } from '../../../transfers/index.ts';
import type { TransferJourney } from '../../app/story.ts';
import { stageState } from '../../model/rail.ts';
import { ActionLine } from '../action-line.tsx';
import { Effects } from '../effects.tsx';

interface Told {
  readonly journey: TransferJourney;
}

/** What was taken over, changed and left out, in three columns. */
export function MovedStage({ journey: { taken, changed, left, provenance } }: Told) {
  const { say } = useReading();
  const state: StageState = taken === undefined && changed === undefined && left === undefined ? 'unknown' : 'done';
  return (
    <SpineItem state={state} title={say('journey.moved')}>
      <MovedParts
        parts={[
          { kind: 'taken', title: say('journey.moved-taken'), children: <Moved parts={taken} /> },
          { kind: 'changed', title: say('journey.moved-changed'), children: <Moved parts={changed} /> },
          { kind: 'left', title: say('journey.moved-left'), children: <Moved parts={left} /> },
        ]}
      />
      <Sources provenance={provenance} fields={['moved']} />
    </SpineItem>
  );
}

function Moved({ parts }: { readonly parts: readonly MovedPart[] | undefined }) {
  const { say } = useReading();
  if (parts === undefined) return <p><NotRecorded /></p>;
  if (parts.length === 0) return <p>{say('journey.moved-nothing')}</p>;
  return (
    <>
      {parts.map((part) => (
        <>
          <Text value={part.text} as="p" />
          {part.why === null ? null : <p class="note">{say('journey.why')} <Text value={part.why} /></p>}
        </>
      ))}
    </>
  );
}

/** What it became in the taker's plan. */
export function ActionStage({ journey: { card, actions, became, instrument, provenance } }: Told) {
  const { say, path } = useReading();
  const plan = actions[0]?.plan;
  return (
    <SpineItem
      state={stageState(card.rail, 'action')} title={say('chain.action')}
      {...(plan === undefined ? {} : { small: <a href={path(plan.path)}><Text value={plan.title} /></a> })}
    >
      {actions.map((action) => <ActionLine key={action.path} action={action} />)}
      {actions.length === 0 && became !== undefined ? <Text value={became} as="p" /> : null}
      {actions.length === 0 && became === undefined ? <p><NotRecorded>{say('journey.action-none')}</NotRecorded></p> : null}
      {actions.length === 0 || instrument?.replaced === undefined ? null : (
        <p class="note">
          {say('journey.instrument-before')} <Text value={instrument.replaced.name} />.
          {instrument.replaced.reason === undefined ? null : <> <Text value={instrument.replaced.reason} /></>}{' '}
          <a href={path(instrument.path)}>{say('journey.instrument-history')}</a>
        </p>
      )}
      <Sources provenance={provenance} fields={['became', 'action']} />
    </SpineItem>
  );
}

/** What came of it. A reported number says that it is reported; what was not collected is named, not left out. */
export function EffectStage({ journey: { card, values, policyChanges, effectProvenance } }: Told) {
  const { say, path } = useReading();
  const state = stageState(card.rail, 'effect');
  return (
    <SpineItem state={state} title={say('chain.effect')}>
      <Effects values={values} policyChanges={policyChanges} />
      {values.length + policyChanges.length > 0 ? null : <p><NotRecorded>{say(state === 'not-yet' ? 'journey.effect-not-yet' : 'journey.effect-none')}</NotRecorded></p>}
      <Sources provenance={effectProvenance} />
      <p class="note">{say('journey.savings-none')} <a href={path('/results')}>{say('journey.how-recorded')}</a></p>
    </SpineItem>
  );
}

/** The practice that the action became, and who took it from there. */
export function RoundAgainStage({ journey: { card, roundAgain } }: Told) {
  const { say, path } = useReading();
  const none = stageState(card.rail, 'effect') === 'not-yet' ? 'not-yet' : 'unknown';
  return (
    <SpineItem state={roundAgain.length > 0 ? 'done' : none} title={say('journey.round-again')}>
      {roundAgain.length === 0 ? <p><NotRecorded>{say('journey.round-none')}</NotRecorded></p> : null}
      {roundAgain.map(({ practice, uptakes }) => (
        <div key={practice.path}>
          <p>{say('journey.round-became')} <a href={path(practice.path)}><Text value={practice.title} /></a></p>
          {uptakes.map((uptake) => (
            <div key={uptake.path}>
              <Route givers={uptake.givers} taker={uptake.taker} />
              <p><a href={path(uptake.path)}><Text value={uptake.title} /></a></p>
            </div>
          ))}
        </div>
      ))}
    </SpineItem>
  );
}
