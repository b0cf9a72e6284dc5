import type { When } from '../../../kernel/when.ts';
import type { Example } from '../../../ui/index.ts';
import type { EventListData } from '../app/page-data.ts';
import { cancelledEvent, comingEvent, fullEvent, sampleCities, thinEvent } from './event-page.examples.tsx';
import { EventsPage } from './events-page.tsx';

const half = (start: string, end: string): When => ({ v: 1, kind: 'from', start, end });

export const sampleList: EventListData = {
  events: [
    fullEvent,
    thinEvent,
    { ...thinEvent, id: 'e5', slug: 'study-visit-4', path: '/events/study-visit-4', holding: 'planned' },
    cancelledEvent,
    comingEvent,
    { ...fullEvent, id: 'e6', slug: 'final', path: '/events/final', when: { v: 1, kind: 'on', start: '2023-05-23' }, plannedFormat: undefined, actualFormat: 'in-person' },
    {
      ...thinEvent, id: 'e7', slug: 'running', path: '/events/running', holding: 'planned', state: 'in-progress', when: { v: 1, kind: 'before', end: '2021-02-02' },
      plannedFormat: 'online',
    },
  ],
  semesters: [{ number: 1, period: half('2019-08', '2020-01') }, { number: 2, period: half('2020-02', '2020-07') }],
  cities: sampleCities,
};

export const examples: readonly Example[] = [
  { name: 'all kinds of dates and standings', show: () => <EventsPage data={sampleList} filter={{}} /> },
  { name: 'filtered', show: () => <EventsPage data={sampleList} filter={{ kind: 'study-visit', city: '.none' }} /> },
  { name: 'nothing fits the filter', show: () => <EventsPage data={sampleList} filter={{ kind: 'final-conference' }} /> },
  { name: 'no event yet', show: () => <EventsPage data={{ ...sampleList, events: [] }} filter={{}} /> },
];
