import { describe, expect, it } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { sourcesOf } from '../../../kernel/provenance.ts';
import { countQueries } from '../../../platform/db/index.ts';
import { semesters } from '../../partnership/index.ts';
import { search } from '../../search/index.ts';
import { groupByTime } from '../model/grouping.ts';
import { calendarEvents, eventBySlug, eventKinds, events, standingOf } from '../index.ts';
import { eventListData, eventPageData } from './page-data.ts';

const { database, projectId } = await demoDatabase();
const all = await events(database, projectId);
const noUptake = { uptake: () => Promise.resolve(new Map()) };

async function event(slug: string) {
  const found = await eventBySlug(database, projectId, slug);
  if (found === undefined) throw new Error(slug);
  return found;
}

describe('the events of the real project', () => {
  it('E-01 are of all seven kinds', () => {
    expect(eventKinds.map((kind) => all.filter((each) => each.kind === kind).length)).toEqual([4, 11, 5, 5, 1, 2, 1]);
  });

  it('E-06, E-09 no more are held than the sources say', () => {
    const count = (kind: string, standing: string) => all.filter((each) => each.kind === kind && standingOf(each) === standing).length;
    expect([count('thematic-event', 'held'), count('steering-meeting', 'held'), count('stakeholder-meeting', 'held'), count('final-conference', 'held')]).toEqual([4, 2, 1, 1]);
    expect([count('study-visit', 'held'), count('study-visit', 'reported'), count('import-workshop', 'reported'), count('regional-event', 'not-shown')]).toEqual([7, 4, 5, 5]);
    expect(all.some((each) => standingOf(each) === 'to-come')).toBe(false);
  });

  it('E-06 each names its sources', () => {
    expect(all.filter((each) => sourcesOf(each.provenance).length === 0).map((each) => each.slug)).toEqual([]);
  });

  it('E-11 only the five with known days are in the calendar', async () => {
    expect((await calendarEvents(database, projectId)).map((each) => each.path)).toEqual([
      '/events/kick-off-meeting', '/events/birmingham-stakeholder-meeting-1', '/events/project-management-group-2', '/events/thematic-event-3', '/events/final-conference',
    ]);
  });

  it('E-10 stand in the semesters they fit into, and otherwise under their own dates', async () => {
    const { events: listed, semesters: periods, cities } = await eventListData(database, projectId);
    expect(cities.map((city) => city.slug)).toEqual(['genova', 'gavle', 'birmingham', 'tartu', 'nyiregyhaza']);
    const groups = groupByTime(listed, periods).map(({ head, items }) => `${head.kind === 'semester' ? head.number : head.kind}: ${items.length}`);
    expect(groups).toEqual(['1: 4', '2: 2', 'when: 1', 'when: 4', '5: 3', '6: 14', 'year: 1']);
    expect((await semesters(database, projectId)).length).toBe(6);
  });

  it('E-17 what is not in the sources is not in the record', async () => {
    const { host, visitors, actualFormat, account, details } = await event('study-visit-7');
    expect([host, visitors, actualFormat, account.topic, account.outcome]).toEqual([undefined, undefined, undefined, null, null]);
    expect(details).toEqual({ v: 1, kind: 'study-visit', number: 7, questions: null, judgement: null });
  });

  it('E-17 where sources contradict each other, both are told', async () => {
    const notes = (await event('kick-off-meeting')).provenance.statements.filter((each) => each.field === 'date');
    expect(notes.map((each) => each.confidence)).toEqual(['stated', 'uncertain']);
    const visits = (await event('study-visit-special-edition')).provenance.statements.find((each) => each.confidence === 'uncertain');
    expect(visits?.note?.texts.en?.text).toContain('the later plan says 10');
  });

  it('E-17 that nothing was found about Genova is on record with its import workshop', async () => {
    const { provenance, involved } = await event('import-workshop-genova');
    expect(involved.map((city) => city.slug)).toEqual(['genova']);
    expect(provenance.statements.find((each) => each.field === 'became')?.confidence).toBe('not-recorded');
  });

  it('E-13 the third thematic event was planned in person and held online', async () => {
    const moved = await event('thematic-event-3');
    expect(moved).toMatchObject({ plannedFormat: 'in-person', actualFormat: 'online', host: { slug: 'birmingham' }, account: { platform: 'Cisco Webex' } });
  });

  it('E-15 its page names what was shown and brought, with the cities where they are known', async () => {
    const data = await eventPageData(database, { projectId, slug: 'thematic-event-3' }, noUptake);
    expect(data?.practices.map(({ path, cities }) => [path, cities.length])).toEqual([
      ['/practices/gps-collars', 0], ['/practices/predictive-food-vans', 0], ['/practices/design-thinking-gavle-tartu', 2],
    ]);
    expect(data?.needs.map(({ path }) => path)).toEqual(['/cities/birmingham#need-birmingham-food-distribution']);
    expect(data?.theme?.slug).toBe('processes');
    expect(await eventPageData(database, { projectId, slug: 'nowhere' }, noUptake)).toBeUndefined();
  });

  it('E-08 are found by words of their agenda, their topic and their participants', async () => {
    const asked = { SPARK: '/events/thematic-event-2', 'Liguria Digitale': '/events/kick-off-meeting', 'second-level control': '/events/project-management-group-2' };
    for (const [words, path] of Object.entries(asked)) {
      const { groups } = await search(database, { projectId, text: words, lang: 'en' });
      expect(groups.find((group) => group.kind === 'event')?.hits.map((hit) => hit.path)).toContain(path);
    }
  });

  it('E-18 a page asks the database the same few times, whatever is on it', async () => {
    const asked = async (slug: string) => (await countQueries(() => eventPageData(database, { projectId, slug }, noUptake))).queries;
    expect(await asked('thematic-event-3')).toBeLessThanOrEqual(9);
    expect(await asked('study-visit-7')).toBeLessThanOrEqual(await asked('thematic-event-3'));
  });
});
