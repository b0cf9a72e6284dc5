import { type Event, events } from '../../../events/index.ts';
import { openTable } from './table.ts';

export const eventTable = openTable<Event>({
  name: 'events',
  columns: (make) => [
    ...make.code('id', ({ id }) => id),
    ...make.code('slug', ({ slug }) => slug),
    ...make.code('kind', ({ kind }) => kind),
    ...make.words('title', ({ title }) => title),
    ...make.words('topic', ({ account }) => account.topic),
    ...make.words('summary', ({ account }) => account.summary),
    ...make.dates('date', ({ when }) => when),
    ...make.code('host', ({ host }) => host?.slug),
    ...make.list('visitors', ({ visitors }) => (visitors ?? []).map((city) => city.slug)),
    ...make.code('planned_format', ({ plannedFormat }) => plannedFormat),
    ...make.code('actual_format', ({ actualFormat }) => actualFormat),
    ...make.code('holding', ({ holding }) => holding),
    ...make.code('state', ({ state }) => state),
    ...make.words('reason', ({ stateReason }) => stateReason),
    ...make.words('venue', ({ account }) => account.venue),
    ...make.text('platform', ({ account }) => account.platform),
    ...make.words('outcome', ({ account }) => account.outcome),
    ...make.list('practice_ids', ({ practiceIds }) => practiceIds),
    ...make.list('need_ids', ({ needIds }) => needIds),
    ...make.provenance(({ provenance }) => provenance),
  ],
  read: events,
});
