import { Fragment } from 'preact';
import type { Reading } from '../../../kernel/locale.ts';
import { Button, CityMark, EmptyState, Field, type FilterGroup, Filters, PageHead, RecordList, Section, Text, TextInput, UnknownCity, useReading } from '../../../ui/index.ts';
import type { ListedPractice, PracticeListData } from '../app/page-data.ts';
import { type Choice, choices, type Filter, type FilterKey, filterKeys, filterQuery, fits, noCity, tieOrder } from '../model/filter.ts';
import { attributions } from '../model/practice.ts';

interface ListProps {
  readonly data: PracticeListData;
  readonly filter: Filter;
}

/** All practices: the project's own, and apart from them what its cities do besides. */
export function PracticeListPage({ data, filter }: ListProps) {
  const { say } = useReading();
  return (
    <>
      <PageHead title={say('practices.title')} lead={say('practices.lead')} below={<SearchBox />} />
      {data.practices.length === 0 ? <EmptyState title={say('practices.none')}>{say('practices.none-text')}</EmptyState> : <Found data={data} filter={filter} />}
    </>
  );
}

/** Searches everything: the search page groups what it finds by kind. */
function SearchBox() {
  const { say, path } = useReading();
  return (
    <form method="get" action={path('/search')}>
      <Field id="practice-q" label={say('practices.search-label')}>
        {(ids) => <TextInput id="practice-q" name="q" type="search" {...ids} />}
      </Field>
      <Button quiet>{say('ui.search')}</Button>
    </form>
  );
}

function Found({ data, filter }: ListProps) {
  const reading = useReading();
  const { say, path } = reading;
  const found = data.practices.filter((practice) => fits(practice, filter));
  const own = found.filter((practice) => practice.attribution !== 'not-evidenced');
  const context = found.filter((practice) => practice.attribution === 'not-evidenced');
  return (
    <>
      <Filters label={say('practices.filter-label')} groups={filterGroups(reading, data, filter)} />
      {found.length > 0 ? null : (
        <EmptyState title={say('practices.no-match')} action={{ label: say('practices.show-all'), href: path('/practices') }}>{say('practices.no-match-text')}</EmptyState>
      )}
      {own.length === 0 ? null : (
        <Section title={say('practices.project-title')} id="project">
          <p>{say('practices.count', { count: own.length })}</p>
          <Practices practices={own} project={data.project} />
        </Section>
      )}
      {context.length === 0 ? null : (
        <Section title={say('practices.context-title')} id="context">
          <p>{say('practices.context-lead')}</p>
          <Practices practices={context} project={data.project} />
        </Section>
      )}
    </>
  );
}

function Practices({ practices, project }: { readonly practices: readonly ListedPractice[]; readonly project: string }) {
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

/** Whose practice it is: "● Gävle and ● Tartu", or a ring where it is not recorded. */
export function Cities({ cities, link = false }: { readonly cities: ListedPractice['cities']; readonly link?: boolean }) {
  const { say } = useReading();
  return (
    <p class="route">
      {cities.length === 0 ? <UnknownCity /> : null}
      {cities.map((city, i) => (
        <Fragment key={city.id}>
          {i === 0 ? null : <span class="route-and">{i === cities.length - 1 ? ` ${say('ui.and')} ` : ', '}</span>}
          <CityMark city={city} link={link} />
        </Fragment>
      ))}
    </p>
  );
}

function filterGroups(reading: Reading, data: PracticeListData, filter: Filter): readonly FilterGroup[] {
  const { say, path } = reading;
  return filterKeys.flatMap((key) => {
    const offered = inOrder(choices(data.practices, filter, key), key, data);
    if (offered.length === 0) return [];
    const to = (value: string | undefined) => path('/practices') + filterQuery({ ...filter, ...{ [key]: value } });
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
