import { CityMark, NotRecorded, RowList, Text, useReading } from '../../../ui/index.ts';
import type { StoryEvent } from '../app/story.ts';

/** Events as lines: when and how, the title, the host where it is not plain from the page, and the plan where it differs. */
export function EventList({ events, hosts = true }: { readonly events: readonly StoryEvent[]; readonly hosts?: boolean }) {
  const { say, path, when } = useReading();
  const rows = events.map((event) => ({
    key: event.path,
    start: event.format === undefined ? when(event.when) : `${when(event.when)}, ${say(`events.format-${event.format}`)}`,
    main: (
      <>
        <a href={path(event.path)}><Text value={event.title} /></a>
        {event.host === undefined || !hosts ? null : <> <CityMark city={event.host} /></>}
        {event.standing === 'held' ? null : <> <NotRecorded>({say(`events.standing-${event.standing}`)})</NotRecorded></>}
        {event.planned === undefined ? null : <> ({say('events.format-planned', { format: say(`events.format-${event.planned}`) })})</>}
      </>
    ),
  }));
  return <RowList rows={rows} />;
}
