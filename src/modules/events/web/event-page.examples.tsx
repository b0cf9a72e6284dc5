import type { City } from '../../../kernel/city.ts';
import { noProvenance, type Provenance } from '../../../kernel/provenance.ts';
import { withTranslation, written } from '../../../kernel/text.ts';
import type { Example } from '../../../ui/index.ts';
import type { EventPageData } from '../app/page-data.ts';
import type { Event } from '../app/queries.ts';
import { EventPage } from './event-page.tsx';

const en = (text: string) => written('en', text);

/** Made-up records for the examples and tests of this module's views. */
export const sampleCities: readonly [City, City, City] = [
  { id: 'c1', slug: 'genova', name: written('it', 'Genova'), colour: 1 },
  { id: 'c2', slug: 'birmingham', name: en('Birmingham'), colour: 3 },
  { id: 'c3', slug: 'nyiregyhaza', name: written('hu', 'Nyíregyháza'), colour: 5 },
];
const [genova, birmingham, nyiregyhaza] = sampleCities;

const provenance: Provenance = {
  v: 1,
  statements: [
    { field: 'record', confidence: 'stated', sources: [{ url: 'https://example.org/event', publisher: 'Example', title: 'The event', lang: 'en', date: '2020-06' }] },
    { field: 'thematic-area', confidence: 'inferred', note: en('From the order of the events.'), sources: [] },
    { field: 'visitors', confidence: 'not-recorded', note: en('The page does not list them.'), sources: [] },
  ],
};

/** An event of which hardly anything is known. */
export const thinEvent: Event = {
  id: 'e1', slug: 'study-visit-3', path: '/events/study-visit-3', kind: 'study-visit', title: en('Study visit 3'),
  when: { v: 1, kind: 'within', start: '2021-02', end: '2022-01' },
  host: undefined, visitors: undefined, involved: [], thematicAreaId: undefined, plannedFormat: undefined, actualFormat: undefined,
  holding: 'reported', state: null, stateReason: undefined,
  account: { v: 1, topic: null, summary: null, platform: null, venue: null, agenda: [], organisers: [], participants: [], outcome: null },
  details: { v: 1, kind: 'study-visit', number: 3, questions: null, judgement: null }, practiceIds: [], needIds: [], revision: 1, provenance: noProvenance,
};

/** An event with something in every field, moved online. */
export const fullEvent: Event = {
  ...thinEvent, id: 'e2', slug: 'thematic-event-3', path: '/events/thematic-event-3', kind: 'thematic-event',
  title: withTranslation(en('Thematic event 3'), 'hu', { text: '3. tematikus rendezvény', origin: 'written' }),
  when: { v: 1, kind: 'on', start: '2020-06-15', end: '2020-06-19' }, host: birmingham, visitors: [genova, nyiregyhaza], involved: [...sampleCities],
  plannedFormat: 'in-person', actualFormat: 'online', holding: 'held',
  account: {
    v: 1, topic: en('Data'), summary: en('Three workshops on data.'), platform: 'Webex', venue: en('Council House'),
    organisers: [en('City Council')], participants: [en('University')],
    agenda: [{ day: null, text: en('Festival') }, { day: 2, text: en('Wrap-up') }, { day: 1, text: en('Keynote') }], outcome: en('Three ideas to follow.'),
  },
  details: { v: 1, kind: 'thematic-event', number: 3, workshops: [en('Partnerships'), en('Pictures of data')] }, provenance,
};

/** Cancelled, with words as long as a town hall. */
export const cancelledEvent: Event = {
  ...thinEvent, id: 'e3', slug: 'cancelled', path: '/events/cancelled', kind: 'import-workshop', holding: 'planned', state: 'cancelled', stateReason: en('Nobody could travel.'),
  title: written('hu', 'Megszentségteleníthetetlenségeskedéseitekért-típusú elektronikusűrlap-kitöltéstámogatási műhely'), involved: [nyiregyhaza], visitors: [],
  when: { v: 1, kind: 'on', start: '2021-03-01' },
  details: { v: 1, kind: 'import-workshop', importerId: 'c3', ownerId: null, briefing: null, decision: null, commitments: null },
};

/** An event of our own that is still to come. */
export const comingEvent: Event = {
  ...thinEvent, id: 'e4', slug: 'coming', path: '/events/coming', kind: 'regional-event', holding: 'planned', state: 'open',
  title: written('sv', 'Regionalt evenemang'), host: genova,
  involved: [genova], when: { v: 1, kind: 'unknown' }, plannedFormat: 'hybrid', details: { v: 1, kind: 'regional-event', planOfId: 'c1', feedback: null },
};

export const thinData: EventPageData = {
  event: thinEvent, theme: undefined, practices: [], needs: [], uptake: [],
  facts: [{ label: 'events.fact-number', value: { as: 'number', number: 3 }, city: undefined }, { label: 'events.fact-questions', value: undefined, city: undefined }],
};

export const fullData: EventPageData = {
  event: fullEvent,
  theme: { id: 't1', slug: 'processes', position: 3, name: en('Ways of working'), provenance: noProvenance },
  facts: [
    { label: 'events.fact-number', value: { as: 'number', number: 3 }, city: undefined },
    { label: 'events.fact-workshops', value: { as: 'list', texts: [en('Partnerships'), en('Pictures of data')] }, city: undefined },
    { label: 'events.fact-feedback', value: { as: 'text', text: en('Start small.') }, city: undefined },
    { label: 'events.fact-importer', value: { as: 'city', partnerId: 'c3' }, city: nyiregyhaza },
    { label: 'events.fact-owner', value: { as: 'city', partnerId: 'hidden' }, city: undefined },
  ],
  practices: [
    { title: en('Cattle with GPS collars'), path: '/practices/gps-collars', cities: [] },
    { title: en('Design thinking'), path: '/practices/design-thinking', cities: [genova, birmingham] },
  ],
  needs: [{ title: en('Food for all'), path: '/cities/birmingham#need-food', cities: [birmingham] }],
  uptake: [{
    title: en('Design thinking in council teams'), path: '/transfers/design-thinking', givers: [genova], taker: birmingham,
    rail: [
      { stage: 'need', state: 'claimed' }, { stage: 'practice', state: 'done' }, { stage: 'visit', state: 'done' },
      { stage: 'action', state: 'now' }, { stage: 'effect', state: 'unknown' },
    ],
  }],
};

export const examples: readonly Example[] = [
  { name: 'everything on record, moved online', show: () => <EventPage data={fullData} /> },
  { name: 'hardly anything on record', show: () => <EventPage data={thinData} /> },
  { name: 'cancelled, with long words', show: () => <EventPage data={{ ...thinData, event: cancelledEvent }} /> },
  { name: 'still to come', show: () => <EventPage data={{ ...thinData, event: comingEvent, facts: [] }} /> },
];
