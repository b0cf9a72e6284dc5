import { Button, EmptyState, Field, PageHead, RecordList, Section, Tabs, Text, TextInput, useReading } from '../../../ui/index.ts';
import type { ListedPractice, PracticeListData } from '../app/page-data.ts';
import { type Filter, filterQuery, fits, type PracticeView, practiceViews } from '../model/filter.ts';
import { Cities } from './practice-cities.tsx';
import { PracticeFilters } from './practice-filters.tsx';
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
  const { say, path } = useReading();
  const found = data.practices.filter((practice) => fits(practice, filter));
  const tabs = practiceViews.map((each) => ({ label: say(`practices.view-${each}`), href: path('/practices') + filterQuery(filter, each), current: each === view }));
  return (
    <>
      <PracticeFilters data={data} filter={filter} view={view} />
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
