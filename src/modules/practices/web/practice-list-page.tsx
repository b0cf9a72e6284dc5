import type { Reading } from '../../../kernel/locale.ts';
import { Button, EmptyState, Field, type FilterGroup, Filters, PageHead, RecordList, Section, Tabs, Text, TextInput, useReading } from '../../../ui/index.ts';
import type { ListedPractice, PracticeListData } from '../app/page-data.ts';
import { type Choice, choices, type Filter, type FilterKey, filterKeys, filterQuery, fits, noCity, type PracticeView, practiceViews, tieOrder } from '../model/filter.ts';
import { attributions } from '../model/practice.ts';
import { Cities } from './practice-cities.tsx';
import { PracticeMap } from './practice-map.tsx';

interface ListProps {
  readonly data: PracticeListData;
  readonly filter: Filter;
  readonly view: PracticeView;
}

/** All practices: the project's own, and apart from them what its cities do besides. */
export function PracticeListPage({ data, filter, view }: ListProps) {
  const { say } = useReading();
  return (
    <>
      <PageHead title={say('practices.title')} lead={say('practices.lead')} below={<SearchBox />} />
      {data.practices.length === 0 ? <EmptyState title={say('practices.none')}>{say('practices.none-text')}</EmptyState> : <Found data={data} filter={filter} view={view} />}
    </>
  );
}

/** Searches everything: the search page groups what it finds by kind. */
function SearchBox() {
  const { say, path } = useReading();
  return (
    <form class="field-line" method="get" action={path('/search')}>
      <Field id="practice-q" label={say('practices.search-label')}>
        {(ids) => <TextInput id="practice-q" name="q" type="search" {...ids} />}
      </Field>
      <Button quiet>{say('ui.search')}</Button>
    </form>
  );
}

function Found({ data, filter, view }: ListProps) {
  const reading = useReading();
  const { say, path } = reading;
  const found = data.practices.filter((practice) => fits(practice, filter));
  const tabs = practiceViews.map((each) => ({ label: say(`practices.view-${each}`), href: path('/practices') + filterQuery(filter, each), current: each === view }));
  return (
    <>
      <Filters label={say('practices.filter-label')} groups={filterGroups(reading, data, { filter, view })} />
      <Tabs label={say('practices.view-label')} tabs={tabs} />
      {found.length > 0 ? null : (
        <EmptyState title={say('practices.no-match')} action={{ label: say('practices.show-all'), href: path('/practices') }}>{say('practices.no-match-text')}</EmptyState>
      )}
      {found.length === 0 ? null : view === 'map' ? <PracticeMap data={data} practices={found} filter={filter} /> : <Lists practices={found} project={data.project} />}
    </>
  );
}

interface ListedProps {
  readonly practices: readonly ListedPractice[];
  /** Acronym. */
  readonly project: string;
}

/** The project's own practices, and apart from them those only from its cities. */
function Lists({ practices, project }: ListedProps) {
  const { say } = useReading();
  const own = practices.filter((practice) => practice.attribution !== 'not-evidenced');
  const context = practices.filter((practice) => practice.attribution === 'not-evidenced');
  return (
    <>
      {own.length === 0 ? null : (
        <Section title={say('practices.project-title')} id="project">
          <p>{say('practices.count', { count: own.length })}</p>
          <Practices practices={own} project={project} />
        </Section>
      )}
      {context.length === 0 ? null : (
        <Section title={say('practices.context-title')} id="context">
          <p>{say('practices.context-lead')}</p>
          <Practices practices={context} project={project} />
        </Section>
      )}
    </>
  );
}

function Practices({ practices, project }: ListedProps) {
  const { say, path } = useReading();
  return (
    <RecordList
      columns={2}
      items={practices.map(({ slug, title, summary, cities, attribution }) => ({
        key: slug,
        above: <Cities cities={cities} />,
        title: <a href={path(`/practices/${slug}`)}><Text value={title} /></a>,
        text: <Text as="p" value={summary} />,
        below: <p class="statement-note">{say(`practices.attribution-${attribution}`, { project })}</p>,
      }))}
    />
  );
}

interface Shown {
  readonly filter: Filter;
  readonly view: PracticeView;
}

function filterGroups(reading: Reading, data: PracticeListData, { filter, view }: Shown): readonly FilterGroup[] {
  const { say, path } = reading;
  return filterKeys.flatMap((key) => {
    const offered = inOrder(choices(data.practices, filter, key), key, data);
    if (offered.length === 0) return [];
    const to = (value: string | undefined) => path('/practices') + filterQuery({ ...filter, ...{ [key]: value } }, view);
    return [{
      label: say(`practices.filter-${key}`),
      options: [
        { label: say('practices.filter-all'), href: to(undefined), current: filter[key] === undefined },
        ...offered.map(({ value, count }) => ({ label: labelOf(reading, data, { key, value }), href: to(value), current: filter[key] === value, count })),
      ],
    }];
  });
}

/** Cities and themes in the project's order, ties from the surest down. */
function inOrder(offered: readonly Choice[], key: FilterKey, data: PracticeListData): readonly Choice[] {
  const slugs = (key === 'city' ? [...data.cities, { slug: noCity }] : data.themes).map((each) => each.slug);
  const place = (value: string) => (key === 'tie' ? tieOrder(value) : slugs.indexOf(value));
  return offered.toSorted((a, b) => place(a.value) - place(b.value));
}

function labelOf({ say, plain }: Reading, data: PracticeListData, { key, value }: { readonly key: FilterKey; readonly value: string }): string {
  if (value === noCity) return say('ui.not-recorded');
  const tie = attributions.find((each) => each === value);
  if (key === 'tie' && tie !== undefined) return say(`practices.attribution-${tie}`, { project: data.project });
  const named = key === 'city' ? data.cities.find((city) => city.slug === value)?.name : data.themes.find((theme) => theme.slug === value)?.name;
  return named === undefined ? value : plain(named);
}
