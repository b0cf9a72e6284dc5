import { render } from 'preact-render-to-string';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { testReading } from '../../../../test/reading.ts';
import { type Lang, langs } from '../../../kernel/lang.ts';
import { noProvenance, type Provenance } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import type { Ask, PageView } from '../../../platform/http/index.ts';
import { ReadingProvider } from '../../../ui/index.ts';
import { createProject, joinPartner } from '../../partnership/index.ts';
import { nameOrigin, practicePages, type PracticePorts, recordPractice } from '../index.ts';
import { examples as listExamples, sampleList } from './practice-list-page.examples.tsx';
import { PracticeListPage } from './practice-list-page.tsx';
import { examples, gavle, sampleData, samplePractice, tartu, thinPractice } from './practice-page.examples.tsx';
import { PracticePage } from './practice-page.tsx';

const { database, runner, as, actor, projectId, newId } = await testDatabase();
const en = (text: string) => written('en', text);
const sourced: Provenance = { v: 1, statements: [{ field: 'record', confidence: 'stated', sources: [{ url: 'https://example.org', publisher: 'Example', title: 'Page' }] }] };
const actionId = newId();

const ports: PracticePorts = {
  uptake: (_reader, _project, practiceIds) => Promise.resolve(new Map(practiceIds.map((id) => [id, []]))),
  origins: () => Promise.resolve(new Map([[actionId, { title: en('Challenge process'), path: '/plans/birmingham/actions/1' }]])),
};
const [list, show] = practicePages(ports);

beforeAll(async () => {
  const about = {
    v: 1, problem: null, objective: null, call: null, priorityAxis: null, specificObjective: null, phases: [], stages: [], target: null, budget: null, erdf: null,
    outputs: [], notes: [], workingLanguages: ['en'], websites: [{ kind: 'project', url: 'https://example.org/better' }],
  };
  const period = { v: 1, kind: 'from', start: '2019' };
  const project = { slug: 'better', acronym: 'BETTER', title: en('Better'), summary: en('Better'), profile: 'IE14', period, about, provenance: noProvenance };
  await runner.run(createProject, project, as);
  const profile = { v: 1, organisation: { name: 'Gävle kommun', lang: 'sv' }, gloss: null, place: null, languages: [], population: null, notes: [] };
  const joined = await runner.run(joinPartner, { slug: 'gavle', position: 2, colour: 2, city: en('Gävle'), role: 'partner', country: 'SE', profile, provenance: noProvenance }, as);
  const { form, title } = samplePractice();
  const common = { title, summary: en('A central team builds e-services.'), partnerIds: joined.ok ? [joined.value.id] : [], period, form, state: null, provenance: sourced };
  await runner.run(recordPractice, { ...common, slug: 'e-services', attribution: 'stated' }, as);
  await runner.run(recordPractice, { ...common, slug: 'bikes', title: en('Bike share'), attribution: 'not-evidenced' }, as);
  await runner.run(nameOrigin, { slug: 'e-services', actionId }, as);
});

function ask(over: Partial<Ask> = {}): Ask {
  const project = { id: projectId, slug: 'better' };
  return { reader: database, project, reading: testReading('en'), actor, path: '/en/better/practices', params: {}, query: {}, origin: 'https://better.test', ...over };
}

function html(main: PageView['main'], lang: Lang = 'en'): string {
  return render(<ReadingProvider reading={testReading(lang)}>{main}</ReadingProvider>);
}

describe('every example', () => {
  test.each(langs)('shows in %s, with one h1 and no bare key', (lang) => {
    for (const example of [...examples, ...listExamples]) {
      const shown = html(example.show(), lang);
      expect(shown.match(/<h1/g), example.name).toHaveLength(1);
      expect(shown, example.name).not.toMatch(/undefined|NaN|\[object|practices\.[a-z]/);
    }
  });
});

describe('the list page', () => {
  test('PR-13 sets practices of the project apart from those only from its cities', async () => {
    const view = await list?.show(ask());
    const shown = html(view?.main);
    expect(shown.indexOf('id="project"')).toBeLessThan(shown.indexOf('E-service'));
    expect(shown.indexOf('id="context"')).toBeLessThan(shown.indexOf('Bike share'));
    expect(shown).toContain('From the city, not evidenced as a practice of BETTER');
    expect(view).toMatchObject({ title: 'Practices', section: 'practices' });
    expect(view?.description.length).toBeGreaterThan(20);
  });

  test('PR-08 filters are links that keep each other, and an empty result offers the way back', async () => {
    const filtered = html((await list?.show(ask({ query: { city: 'gavle', tie: 'stated' } })))?.main);
    expect(filtered).toContain('href="/en/better/practices?city=gavle&amp;tie=not-evidenced"');
    expect(filtered).not.toContain('Bike share');
    const nothing = html((await list?.show(ask({ query: { city: 'nowhere' } })))?.main);
    expect(nothing).toContain('No practice fits this filter');
    expect(nothing).toContain('>Show all practices</a>');
    expect(nothing).not.toContain('Thematic area');
  });

  test('PR-08 the search box leads to the search page', async () => {
    expect(html((await list?.show(ask()))?.main)).toMatch(/<form class="field-line" method="get" action="\/en\/better\/search">/);
  });

  test('PR-18 the map counts by city, keeps the filter, and stands above a table of the same', () => {
    const shown = html(listExamples.find((example) => example.name === 'on the map')?.show());
    expect(shown).toContain('href="/en/better/practices?view=map" aria-current="page"');
    expect(shown).toContain('<a href="/en/better/practices?city=tartu" aria-label="Tartu: 1 practice">');
    expect(shown).toContain('href="/en/better/practices?city=gavle&amp;view=map"');
    expect(shown).toContain('1 practice is not on the map');
    expect(shown.split('id="table"')[1]?.match(/<th scope="row"/g)).toHaveLength(3);
  });

  test('PR-18 the map leads to the list of a city, the other filters kept', () => {
    const shown = html(<PracticeListPage data={sampleList} filter={{ theme: 'processes' }} view="map" />);
    expect(shown).toContain('<a href="/en/better/practices?city=gavle&amp;theme=processes" aria-label="Gävle: 2 practices">');
    expect(shown).not.toContain('not on the map');
    expect(shown).toContain('<a href="#table">See it as a table</a>');
  });

  test('PR-18 where no place is known there is no map, and the table stays', () => {
    const shown = html(listExamples.find((example) => example.name === 'no place on the map')?.show());
    expect(shown).not.toContain('<svg');
    expect(shown).toMatch(/practices? (is|are) not on the map/);
    expect(shown).toContain('id="table"');
  });

  test('PR-18 the table says what is not recorded, and how sure the tie is', () => {
    const table = html(<PracticeListPage data={sampleList} filter={{}} view="map" />).split('id="table"')[1] ?? '';
    expect(table).toContain('city-unknown');
    expect(table).toContain('<span class="not-recorded">Not recorded</span>');
    expect(table).toContain('From the city, not evidenced as a practice of BETTER');
    expect(table.match(/<th scope="col"/g)).toHaveLength(4);
  });

  test('PR-18 nothing to show needs neither map nor table', () => {
    const shown = html(<PracticeListPage data={sampleList} filter={{ city: 'nowhere' }} view="map" />);
    expect(shown).toContain('No practice fits this filter');
    expect(shown).not.toContain('id="table"');
  });

  test('PR-18 the map can be asked for, and a view nobody knows is the list', async () => {
    expect(html((await list?.show(ask({ query: { view: 'map' } })))?.main)).toContain('The same practices as a table');
    expect(html((await list?.show(ask({ query: { view: 'streams' } })))?.main)).toContain('id="project"');
  });

  test('PR-03 there is no list of an absent project', async () => {
    expect(await list?.show(ask({ project: { id: newId(), slug: 'x' } }))).toBeUndefined();
  });
});

describe('the page of a practice', () => {
  test('PR-03 there is no page where there is no such practice', async () => {
    expect(await show?.show(ask({ params: { slug: 'nowhere' } }))).toBeUndefined();
  });

  test('PR-11 shows where it began, and says that no takeover is recorded', async () => {
    const view = await show?.show(ask({ params: { slug: 'e-services' } }));
    const shown = html(view?.main);
    expect(shown).toContain('<a href="/en/better/plans/birmingham/actions/1">');
    expect(shown).toContain('No takeover is recorded.');
    expect(view?.jsonLd).toMatchObject([{ '@type': 'CreativeWork', url: 'https://better.test/en/better/practices/e-services', spatialCoverage: [{ name: 'Gävle' }] }]);
  });

  test('PR-11 lists who took it over, with the rail', () => {
    const shown = html(examples[0]?.show());
    expect(shown).toContain('/en/better/transfers/dips');
    expect(shown).toContain('class="rail"');
  });

  test('PR-13 a practice only from the city says so before anything else', async () => {
    const shown = html((await show?.show(ask({ params: { slug: 'bikes' } })))?.main);
    expect(shown.indexOf('Nothing read so far shows that it was a practice of BETTER')).toBeLessThan(shown.indexOf('id="about"'));
  });

  test('PR-07 what is not recorded says so, and is listed as what others would ask', () => {
    const shown = html(<PracticePage data={sampleData({ practice: thinPractice, theme: undefined })} />);
    expect(shown.match(/class="not-recorded"/g)?.length).toBeGreaterThanOrEqual(11);
    expect(shown).toContain('What others would still ask');
    expect(shown).toContain('Who runs it is not recorded, so there is nobody to ask yet.');
    expect(html(<PracticePage data={sampleData()} />)).not.toContain('What others would still ask');
  });

  test('AT-17 shows its first picture before the text and the others after it, and nothing where it has none', () => {
    const pictures = { lead: <p id="lead">first</p>, more: <p id="more">others</p> };
    const shown = html(<PracticePage data={sampleData()} pictures={pictures} />);
    const places = ['id="lead"', 'id="about"', 'id="transfer"', 'id="more"', 'id="sources"'].map((each) => shown.indexOf(each));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(html(<PracticePage data={sampleData()} />)).not.toContain('<figure');
    expect(html(<PracticePage data={sampleData()} pictures={{ ...pictures, more: undefined }} />)).not.toContain('id="more"');
  });

  test('PR-11 how to import it is said without a button that does nothing', () => {
    const shown = html(<PracticePage data={sampleData()} />);
    expect(shown).toContain('href="/en/better/cities/gavle"');
    expect(shown).toContain('href="https://example.org/better"');
    expect(shown).not.toContain('<button');
  });

  test('PR-22 evidence shows unit, source and grade, a source that is an address as a link', () => {
    const text = (words: string) => written('en', words);
    const evidence = [
      { metric: text('Users'), value: '1200', unit: text('visits a month'), source: text('Annual report'), grade: 'reviewed' as const },
      { metric: null, value: text('Much liked'), source: text('https://example.org/report') },
    ];
    const shown = html(<PracticePage data={sampleData({ practice: samplePractice({ form: { ...samplePractice().form, evidence } }) })} />);
    expect(shown).toMatch(/1,200 .*visits a month.*Source: .*Annual report.* · reviewed/);
    expect(shown).toContain('<a href="https://example.org/report" rel="external"');
  });

  test('PR-07 numbers and money are written in the reader’s language', () => {
    expect(html(<PracticePage data={sampleData()} />, 'en')).toContain('50,781');
    expect(html(<PracticePage data={sampleData()} />, 'hu')).toMatch(/50\s781/);
  });

  test('PR-11 no owner means nobody to ask, and several owners are all named', () => {
    const shown = html(<PracticePage data={sampleData({ practice: samplePractice({ cities: [gavle, tartu] }) })} />);
    expect(shown).toContain('About the city: Gävle');
    expect(shown).toContain('About the city: Tartu');
    expect(shown).toContain('<span class="route-and"> and </span>');
  });

  test('PR-01 an outdated practice says so, with the reason', () => {
    const shown = html(<PracticePage data={sampleData({ practice: samplePractice({ state: 'outdated', stateReason: en('The system was replaced.') }) })} />);
    expect(shown).toMatch(/marked this practice as outdated\. <span>The system was replaced\.<\/span>/);
  });

  test('PR-13 how sure the tie to the project is stands beside it, with the reason', () => {
    const shown = html(<PracticePage data={sampleData()} />);
    expect(shown).toContain('Very likely part of BETTER');
    expect(shown).toContain('The page does not name the project.');
  });

  test('PR-07 a remark on a stated field is shown, and an unknown period says so', () => {
    expect(html(<PracticePage data={sampleData()} />)).toContain('The figures are for 2016 to 2020.');
    const unknown = html(<PracticePage data={sampleData({ practice: samplePractice({ period: { v: 1, kind: 'unknown' }, provenance: noProvenance }) })} />);
    expect(unknown).toMatch(/<dt>Period<\/dt><dd><span class="not-recorded">/);
  });

  test('PR-11 a page without the port for origins leaves out where the practice began', async () => {
    const [, plain] = practicePages({ uptake: ports.uptake });
    expect(html((await plain?.show(ask({ params: { slug: 'e-services' } })))?.main)).not.toContain('Where it began');
  });
});
