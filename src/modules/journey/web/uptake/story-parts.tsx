import { NotRecorded, Sureness, Text, useReading } from '../../../../ui/index.ts';
import { CostsDetail } from '../../../plans/index.ts';
import type { MovedPart } from '../../../transfers/index.ts';
import type { UptakeStory } from '../../app/uptake-stories.ts';
import { stageState } from '../../model/rail.ts';
import { ActionLine } from '../action-line.tsx';
import { Effects } from '../effects.tsx';

interface Of {
  readonly story: UptakeStory;
}

/** How far it got; where it ended, why. */
export function StateOf({ story: { card, reason } }: Of) {
  const { say } = useReading();
  return <>{say(`transfers.state-${card.state}`)}{reason === undefined ? null : <>. {say('journey.reason')} <Text value={reason} /></>}</>;
}

/** What it became in the city's plan. */
export function ActionsOf({ story: { actions, became } }: Of) {
  const { say } = useReading();
  if (actions.length > 0) return <>{actions.map((action) => <ActionLine key={action.path} action={action} />)}</>;
  return became === undefined ? <NotRecorded>{say('journey.action-none')}</NotRecorded> : <Text value={became} />;
}

/** What came of it; a reported number is called reported. */
export function ResultsOf({ story: { card, values, policyChanges } }: Of) {
  const { say } = useReading();
  if (values.length + policyChanges.length > 0) return <Effects values={values} policyChanges={policyChanges} />;
  return <NotRecorded>{say(stageState(card.rail, 'effect') === 'not-yet' ? 'journey.effect-not-yet' : 'journey.effect-none')}</NotRecorded>;
}

/** What the actions cost, as each says it. */
export function CostsOf({ story: { costs } }: Of) {
  if (costs.length === 0) return <NotRecorded />;
  return <>{costs.map((action) => <p key={action.path}>{costs.length === 1 ? null : <><Text value={action.title} />: </>}<CostsDetail action={action} /></p>)}</>;
}

/** How sure what is told of it is. */
export function SurenessOf({ story: { provenances } }: Of) {
  return <Sureness provenances={provenances} />;
}

/** What was taken, changed or left out, each with why. */
export function MovedOf({ parts }: { readonly parts: readonly MovedPart[] | undefined }) {
  const { say } = useReading();
  if (parts === undefined) return <NotRecorded />;
  if (parts.length === 0) return <>{say('journey.moved-nothing')}</>;
  return <ul>{parts.map(({ text, why }) => <li><Text value={text} />{why === null ? null : <small>{say('journey.why')} <Text value={why} /></small>}</li>)}</ul>;
}
