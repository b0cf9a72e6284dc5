import { CityMark, NotRecorded, Sources, SpineItem, Text, useReading } from '../../../../ui/index.ts';
import type { TransferJourney } from '../../app/story.ts';
import { stageState } from '../../model/rail.ts';
import { EventList } from '../event-list.tsx';

interface Told {
  readonly journey: TransferJourney;
}

/** Which need it answers, with where that is said. */
export function NeedStage({ journey: { card, needs, provenance } }: Told) {
  const { say, path } = useReading();
  return (
    <SpineItem state={stageState(card.rail, 'need')} title={say('chain.need')}>
      {needs.length === 0 ? <p><NotRecorded>{say('journey.need-none')}</NotRecorded></p> : null}
      {needs.map((need) => (
        <div key={need.path}>
          <p><a href={path(need.path)}><Text value={need.title} /></a></p>
          {need.text === undefined ? null : <Text value={need.text} as="p" />}
          <Sources provenance={need.provenance} fields={['record', 'need']} />
        </div>
      ))}
      <Sources provenance={provenance} fields={['need']} />
    </SpineItem>
  );
}

/** Where it came from: the practices, each with its city; else what the source says in words. */
export function PracticeStage({ journey: { card, practices, otherGivers, approach, provenance } }: Told) {
  const { say, path } = useReading();
  const small = card.givers.length > 1 ? { small: say('journey.givers', { count: card.givers.length }) } : {};
  return (
    <SpineItem state={stageState(card.rail, 'practice')} title={say('chain.practice')} {...small}>
      {practices.map((practice) => (
        <p key={practice.path}>
          {practice.owners.map((city) => <><CityMark key={city.slug} city={city} /> </>)}
          <a href={path(practice.path)}><Text value={practice.title} /></a>
        </p>
      ))}
      {otherGivers.length === 0 ? null : (
        <p>{otherGivers.map((city) => <><CityMark key={city.slug} city={city} /> </>)}<NotRecorded>{say('journey.practice-unnamed')}</NotRecorded></p>
      )}
      {approach === undefined ? null : <Text value={approach} as="p" />}
      {card.giverUnknown && practices.length === 0 && approach === undefined ? <p><NotRecorded>{say('journey.practice-none')}</NotRecorded></p> : null}
      <Sources provenance={provenance} fields={['practice', 'origin']} />
    </SpineItem>
  );
}

/** Where it was seen and fitted: the events on record, and what is only said in general terms. */
export function VisitStage({ journey: { card, events, eventsInWords, provenance } }: Told) {
  const { say } = useReading();
  return (
    <SpineItem state={stageState(card.rail, 'visit')} title={say('journey.visits')}>
      {events.length === 0 ? null : <EventList events={events} />}
      {eventsInWords === undefined ? null : <Text value={eventsInWords} as="p" />}
      {events.length === 0 && eventsInWords !== undefined ? <p><NotRecorded>{say('journey.visits-in-words')}</NotRecorded></p> : null}
      {events.length === 0 && eventsInWords === undefined ? <p><NotRecorded>{say('journey.visits-none')}</NotRecorded></p> : null}
      <Sources provenance={provenance} fields={['route']} />
    </SpineItem>
  );
}
