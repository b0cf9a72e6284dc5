import { render } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { testReading } from '../../../../test/reading.ts';
import { type Lang, langs } from '../../../kernel/lang.ts';
import { noProvenance, type Provenance } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import type { Ask, PageView } from '../../../platform/http/index.ts';
import { type Example, ReadingProvider } from '../../../ui/index.ts';
import { createProject, joinPartner, recordSemester } from '../../partnership/index.ts';
import { recordNeed } from '../../needs/index.ts';
import { recordPractice } from '../../practices/index.ts';
import { eventPages, recordEvent } from '../index.ts';
import { cancelledEvent, comingEvent, examples, fullData, fullEvent, thinData, thinEvent } from './event-page.examples.tsx';
import { EventPage } from './event-page.tsx';
import { examples as listExamples, sampleList } from './events-page.examples.tsx';
import { EventsPage } from './events-page.tsx';
import { eventJsonLd } from './json-ld.ts';

const { database, runner, as, actor, projectId } = await testDatabase();
const en = (text: string) => written('en', text);
const sourced: Provenance = { v: 1, statements: [{ field: 'record', confidence: 'stated', sources: [{ url: 'https://example.org', publisher: 'Example', title: 'Page' }] }] };
const [list, show] = eventPages({ uptake: (_reader, _project, ids) => Promise.resolve(new Map(ids.map((id) => [id, fullData.uptake]))) });

function htmlOf(view: Example['show'], lang: Lang = 'en'): string {
  return render(<ReadingProvider reading={testReading(lang)}>{view()}</ReadingProvider>);
}

function ask(over: Partial<Ask> = {}): Ask {
  return { reader: database, project: { id: projectId, slug: 'better' }, reading: testReading(), actor, path: '/', params: {}, query: {}, origin: 'https://example.org', ...over };
}

async function shown(page: typeof list, over: Partial<Ask> = {}): Promise<PageView> {
  const view = await page?.show(ask(over));
  if (view === undefined) throw new Error('absent');
  return view;
}

beforeAll(async () => {
  const about = {
    v: 1, problem: null, objective: null, call: null, priorityAxis: null, specificObjective: null, phases: [], stages: [], target: null, budget: null, erdf: null,
    outputs: [], notes: [], workingLanguages: ['en'], websites: [],
  };
  const period = { v: 1, kind: 'from', start: '2019-08', end: '2020-01' };
  const project = { slug: 'better', acronym: 'BETTER', title: en('Better'), summary: en('Better'), profile: 'IE14', period, about, provenance: noProvenance };
  await runner.run(createProject, project, as);
  await runner.run(recordSemester, { slug: 'semester-1', number: 1, phase: 'phase-1', period, provenance: noProvenance }, as);
  const profile = { v: 1, organisation: { name: 'Gävle kommun', lang: 'sv' }, gloss: null, place: null, languages: [], population: null, notes: [] };
  const partner = { slug: 'gavle', position: 2, colour: 2, city: en('Gävle'), role: 'partner', country: 'SE', profile, provenance: noProvenance };
  const joined = await runner.run(joinPartner, partner, as);
  const gavle = joined.ok ? joined.value.id : '';
  const need = await runner.run(recordNeed, { slug: 'food', partnerId: gavle, title: en('Food for all'), provenance: noProvenance }, as);
  const form = {
    v: 1, description: null, institution: null, scope: null, evidence: [], resources: [], difficulties: [], transferPotential: null, coreElements: null,
    adaptableElements: null, preconditions: null, links: [],
  };
  const services = { slug: 'e-services', title: en('E-services'), summary: en('By a team.'), partnerIds: [gavle], period, form, attribution: 'stated', provenance: sourced };
  const practice = await runner.run(recordPractice, { ...services, state: null }, as);
  const event = { title: en('Import workshop for Gävle'), state: null, when: { v: 1, kind: 'on', start: '2019-10' }, account: { v: 1 }, provenance: sourced };
  const details = { v: 1, kind: 'import-workshop', importerId: gavle, ownerId: null, briefing: null, decision: null, commitments: null };
  await runner.run(recordEvent, {
    ...event, slug: 'workshop', holding: 'held', hostId: gavle, details, practiceIds: practice.ok ? [practice.value.id] : [], needIds: need.ok ? [need.value.id] : [],
  }, as);
  await runner.run(recordEvent, { ...event, slug: 'draft', state: 'draft', details }, as);
});

describe('the list', () => {
  it('E-08 is in the navigation and shows what readers may see, in its semester', async () => {
    const view = await shown(list);
    expect(view).toMatchObject({ title: 'Events', section: 'events' });
    expect(view.description.length).toBeGreaterThan(20);
    const html = htmlOf(() => view.main);
    expect(html).toContain('Semester 1: August 2019 – January 2020');
    expect(html.match(/href="\/en\/better\/events\/[a-z]/g)).toHaveLength(1);
  });

  it('E-12 narrows by address, and offers a way out where nothing fits', async () => {
    const { main } = await shown(list, { query: { city: 'gavle', nonsense: 'x' } });
    expect(htmlOf(() => main)).toContain('href="/en/better/events/workshop"');
    const none = await shown(list, { query: { kind: 'final-conference' } });
    expect(htmlOf(() => none.main)).toContain('No event fits this filter');
    const html = htmlOf(() => <EventsPage data={sampleList} filter={{ kind: 'study-visit' }} />);
    expect(html).toContain('href="/en/better/events?kind=study-visit&amp;city=.none"');
    expect(html).toContain('<a href="/en/better/events">All</a>');
  });

  it('E-11 leads to the calendar, and says how many events it leaves out', () => {
    const html = htmlOf(() => <EventsPage data={sampleList} filter={{}} />);
    expect(html).toContain('href="/en/better/calendar.ics"');
    expect(html).toContain('4 events have no day on record');
    expect(htmlOf(() => <EventsPage data={{ ...sampleList, events: [fullEvent] }} filter={{}} />)).not.toContain('no day on record');
  });

  it('E-17 unknown cities and formats are named as such, and so is what nobody reported on', () => {
    const html = htmlOf(() => <EventsPage data={{ ...sampleList, events: [{ ...thinEvent, holding: 'planned' }] }} filter={{}} />);
    expect(html).toContain('city-unknown');
    expect(html).toContain('format not recorded');
    expect(html).toContain('whether it was held is not recorded');
    expect(html).toContain('Between February 2021 and January 2022');
  });
});

describe('an event', () => {
  it('E-08 is absent where there is none, and as long as it is a draft', async () => {
    expect(await show?.show(ask({ params: { slug: 'nowhere' } }))).toBeUndefined();
    expect(await show?.show(ask({ params: { slug: 'draft' } }))).toBeUndefined();
  });

  it('E-01 shows what was shown, brought and came of it, and the answers of its kind', async () => {
    const view = await shown(show, { params: { slug: 'workshop' } });
    expect(view).toMatchObject({ title: 'Import workshop for Gävle', section: 'events', description: 'Import workshop for Gävle. Import workshop, October 2019.' });
    expect(view.jsonLd).toBeUndefined();
    const html = htmlOf(() => view.main);
    for (const part of ['/practices/e-services', '/cities/gavle#need-food', '/transfers/design-thinking', 'Importing city', '<h1>']) expect(html).toContain(part);
  });

  it('E-17 what is not recorded is said field by field, once', () => {
    const html = htmlOf(() => <EventPage data={thinData} />);
    const asked = ['Venue', 'Topic', 'Thematic area', 'Questions sent beforehand', 'Organisers', 'Participants', 'Agenda', 'Practices shown', 'Needs brought', 'What came out'];
    expect(html).toMatch(new RegExp(`id="missing".*${asked.join('.*')}`, 's'));
    expect(html).not.toContain('id="agenda"');
    expect(html).toContain('No transfer is recorded that names this event.');
    const full = htmlOf(() => <EventPage data={{ ...fullData, event: { ...fullEvent, visitors: undefined } }} />);
    expect(full).toContain('The page does not list them.');
    expect(full).not.toMatch(/Not recorded<\/span> <span class="statement-note"><span class="confidence is-not-recorded"/);
  });

  it('E-09 tells a cancelled event with its reason, and one to come with its registration', () => {
    expect(htmlOf(() => <EventPage data={{ ...thinData, event: cancelledEvent }} />)).toMatch(/This event was cancelled\. .*Nobody could travel\./s);
    expect(htmlOf(() => <EventPage data={{ ...thinData, event: comingEvent }} />)).toContain('Open for registration');
  });

  it('E-17 the agenda is told by day, what has none last', () => {
    const html = htmlOf(() => <EventPage data={fullData} />);
    const order = ['Day 1', 'Keynote', 'Day 2', 'Wrap-up', 'Day not recorded', 'Festival'];
    expect(order.toSorted((a, b) => html.indexOf(a) - html.indexOf(b))).toEqual(order);
    expect(html).toContain('online (planned in person)');
  });
});

describe('what search engines are told', () => {
  const at = { origin: 'https://example.org', reading: testReading('en') };

  it('E-13 only events with known days are described', () => {
    expect(eventJsonLd(thinEvent, at)).toBeUndefined();
    expect(eventJsonLd({ ...fullEvent, when: { v: 1, kind: 'on', start: '2020-06' } }, at)).toBeUndefined();
    expect(eventJsonLd(fullEvent, at)).toMatchObject({
      '@type': 'Event', name: 'Thematic event 3', startDate: '2020-06-15', endDate: '2020-06-19', url: 'https://example.org/en/better/events/thematic-event-3',
      eventStatus: 'https://schema.org/EventMovedOnline', eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: { '@type': 'VirtualLocation' }, description: 'Three workshops on data.', organizer: [{ '@type': 'Organization', name: 'City Council' }],
    });
  });

  it('E-13 place and status are those on record', () => {
    const inPerson = eventJsonLd({ ...fullEvent, actualFormat: 'in-person' }, at);
    expect(inPerson).toMatchObject({ location: { '@type': 'Place', name: 'Council House' }, eventStatus: 'https://schema.org/EventScheduled' });
    const cancelled = eventJsonLd(cancelledEvent, at);
    expect(cancelled).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled', startDate: '2021-03-01', endDate: '2021-03-01' });
    expect(Object.keys(cancelled ?? {})).not.toContain('location');
  });
});

describe('the examples', () => {
  it.each(langs)('E-17 all draw in %s, with one h1 and no message missing', (lang) => {
    for (const example of [...examples, ...listExamples]) {
      const html = htmlOf(example.show, lang);
      expect(html.match(/<h1[ >]/g), example.name).toHaveLength(1);
      expect(html, example.name).not.toMatch(/events\.[a-z]|undefined|\[object/);
    }
  });
});
