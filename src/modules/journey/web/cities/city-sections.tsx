import { EvidenceList, FactList, NotRecorded, RecordList, Section, Sources, Text, useReading } from '../../../../ui/index.ts';
import type { ComponentChildren } from 'preact';
import type { Need } from '../../../needs/index.ts';
import type { CityJourney } from '../../app/city-shapes.ts';
import { ActionLine } from '../action-line.tsx';
import { Effects } from '../effects.tsx';
import { EventList } from '../event-list.tsx';
import { TransferList } from '../transfer-list.tsx';

interface Told {
  readonly journey: CityJourney;
}

/** A section that says in words what is not on record, instead of standing empty. */
function Recorded({ title, none, id, children }: { readonly title: string; readonly none: string | undefined; readonly id: string; readonly children: ComponentChildren }) {
  return <Section title={title} id={id}>{none === undefined ? children : <p><NotRecorded>{none}</NotRecorded></p>}</Section>;
}

/** What the city wanted to get better at; the search leads to each need by its anchor. */
export function CityNeeds({ journey: { needs } }: Told) {
  const { say } = useReading();
  const items = needs.map((need) => ({
    key: need.id,
    above: <p class="note" id={`need-${need.slug}`}><Place rank={need.rank} />{say(`needs.state-${need.state}`)}</p>,
    title: <Text value={need.title} />,
    text: need.description === undefined ? undefined : <Text value={need.description} as="p" />,
    below: <><NeedFacts need={need} /><Sources provenance={need.provenance} /></>,
  }));
  const none = needs.length === 0 ? say('journey.city-needs-none') : undefined;
  return <Recorded title={say('journey.city-needs')} id="needs" none={none}><RecordList items={items} /></Recorded>;
}

/** N-18: where the need stands among those of the city. */
function Place({ rank }: Pick<Need, 'rank'>) {
  const { say } = useReading();
  return rank === undefined ? null : <><strong>{say('needs.priority-place', { place: String(rank) })}</strong> · </>;
}

function NeedFacts({ need }: { readonly need: Need }) {
  const { say, number } = useReading();
  const { affected, affectedCount, affectedSource, evidence, evidenceItems, rankReason, responsible } = need;
  const facts = [
    ...(rankReason === undefined ? [] : [{ term: say('journey.need-rank-reason'), detail: <Text value={rankReason} /> }]),
    ...(responsible === undefined ? [] : [{ term: say('journey.need-responsible'), detail: <Text value={responsible} /> }]),
    ...(affected === undefined ? [] : [{ term: say('journey.affected'), detail: <Text value={affected} /> }]),
    ...(affectedCount === undefined ? [] : [{ term: say('journey.affected-count'), detail: number(affectedCount) }]),
    ...(affectedSource === undefined ? [] : [{ term: say('journey.affected-source'), detail: <Text value={affectedSource} /> }]),
    ...(evidence === undefined ? [] : [{ term: say('journey.need-evidence'), detail: <Text value={evidence} /> }]),
  ];
  return (
    <>
      <FactList facts={facts} />
      {evidenceItems.length === 0 ? null : <><h4>{say('journey.need-figures')}</h4><EvidenceList items={evidenceItems} /></>}
    </>
  );
}

/** What the city took from others and what others took from it, each with its rail. */
export function CityTransfers({ journey: { taken, given } }: Told) {
  const { say } = useReading();
  return (
    <>
      <Recorded title={say('journey.city-taken')} id="taken" none={taken.length === 0 ? say('journey.city-taken-none') : undefined}>
        <TransferList cards={taken} columns={1} />
      </Recorded>
      <Recorded title={say('journey.city-given')} id="given" none={given.length === 0 ? say('journey.city-given-none') : undefined}>
        <TransferList cards={given} columns={1} />
      </Recorded>
    </>
  );
}

/** Practices of the project, and apart from them those that only show what else the city does. */
export function CityPractices({ journey: { practices } }: Told) {
  const { say } = useReading();
  const own = practices.filter((practice) => !practice.context);
  const context = practices.filter((practice) => practice.context);
  return (
    <Recorded title={say('journey.city-practices')} id="practices" none={practices.length === 0 ? say('journey.city-practices-none') : undefined}>
      {own.length === 0 ? <p><NotRecorded>{say('journey.city-practices-none')}</NotRecorded></p> : <PracticeLinks practices={own} />}
      {context.length === 0 ? null : <><p class="note">{say('journey.context-note')}</p><PracticeLinks practices={context} /></>}
    </Recorded>
  );
}

function PracticeLinks({ practices }: { readonly practices: CityJourney['practices'] }) {
  const { path } = useReading();
  const items = practices.map((practice) => ({
    key: practice.path, title: <a href={path(practice.path)}><Text value={practice.title} /></a>, text: <Text value={practice.summary} as="p" />,
  }));
  return <RecordList items={items} />;
}

export function CityPlan({ journey: { plan, actions } }: Told) {
  const { say, path } = useReading();
  return (
    <Recorded title={say('journey.city-plan')} id="plan" none={plan === undefined ? say('journey.city-plan-none') : undefined}>
      {plan === undefined ? null : <p><a href={path(plan.path)}><Text value={plan.title} /></a></p>}
      {actions.length === 0 ? <p><NotRecorded>{say('journey.city-actions-none')}</NotRecorded></p> : actions.map((action) => <ActionLine key={action.path} action={action} />)}
    </Recorded>
  );
}

export function CityEffects({ journey: { values, policyChanges } }: Told) {
  const { say } = useReading();
  const nothing = values.length + policyChanges.length === 0;
  return (
    <Recorded title={say('journey.city-effects')} id="effects" none={nothing ? say('journey.effect-none') : undefined}>
      <Effects values={values} policyChanges={policyChanges} />
    </Recorded>
  );
}

export function CityEvents({ journey: { hosted } }: Told) {
  const { say } = useReading();
  return (
    <Recorded title={say('journey.city-hosted')} id="events" none={hosted.length === 0 ? say('journey.city-hosted-none') : undefined}>
      <EventList events={hosted} hosts={false} />
    </Recorded>
  );
}
