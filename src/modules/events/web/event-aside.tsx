import { AsideBox, Rail, Route, Sureness, Text, useReading } from '../../../ui/index.ts';
import type { EventPageData } from '../app/page-data.ts';
import { hasDays } from '../model/days.ts';

/** How sure it is, what came of it, and the calendar where the days are known. */
export function EventAside({ data: { event, uptake } }: { readonly data: EventPageData }) {
  const { say, path } = useReading();
  return (
    <>
      <AsideBox title={say('events.sure-title')}><Sureness provenances={[event.provenance]} /></AsideBox>
      <AsideBox title={say('events.uptake-title')}>
        {uptake.length === 0 ? <p>{say('events.uptake-none')}</p> : null}
        {uptake.map((each) => (
          <div key={each.path}>
            <Route givers={each.givers} taker={each.taker} />
            <p><a href={path(each.path)}><Text value={each.title} /></a></p>
            <Rail stops={each.rail} />
          </div>
        ))}
      </AsideBox>
      {hasDays(event.when) ? (
        <AsideBox title={say('events.calendar-title')} screenOnly><p><a href={path('/calendar.ics')} type="text/calendar">{say('events.calendar')}</a></p></AsideBox>
      ) : null}
    </>
  );
}
