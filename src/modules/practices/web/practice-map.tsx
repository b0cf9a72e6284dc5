import { MapPicture, NotRecorded, Table, Text, useReading } from '../../../ui/index.ts';
import type { ListedPractice, PracticeListData } from '../app/page-data.ts';
import { countedPlaces, type Filter, filterQuery } from '../model/filter.ts';
import { Cities } from './practice-cities.tsx';

interface MapProps {
  readonly data: PracticeListData;
  /** Those that pass the filter. */
  readonly practices: readonly ListedPractice[];
  readonly filter: Filter;
}

/** PR-18: how many practices each city has, linked to its list, with the same practices as a table below. */
export function PracticeMap({ data, practices, filter }: MapProps) {
  const { say, path, plain } = useReading();
  const { counted, unplaced } = countedPlaces(practices, data.places);
  const cities = counted.map(({ place, count }) => ({
    ...place, count, href: path('/practices') + filterQuery({ ...filter, city: place.city.slug }), label: say('practices.map-city', { city: plain(place.city.name), count }),
  }));
  const missing = unplaced === 0 ? '' : say('practices.map-unplaced', { count: unplaced });
  const caption = (
    <>
      {say('practices.map-caption')} {missing}{' '}
      <a href="#table">{say('practices.as-table')}</a>
    </>
  );
  return (
    <>
      {cities.length === 0 ? <p class="note">{missing}</p> : <MapPicture title={say('practices.map-title')} cities={cities} arcs={[]} caption={caption} />}
      <PracticeTable data={data} practices={practices} />
    </>
  );
}

function PracticeTable({ data: { themes, project }, practices }: Pick<MapProps, 'data' | 'practices'>) {
  const { say, path } = useReading();
  const head = [say('practices.column-practice'), say('practices.filter-city'), say('practices.filter-theme'), say('practices.filter-tie')];
  const rows = practices.map(({ slug, title, cities, themeSlug, attribution }) => {
    const theme = themes.find((each) => each.slug === themeSlug);
    return [
      <a href={path(`/practices/${slug}`)}><Text value={title} /></a>,
      <Cities cities={cities} />,
      theme === undefined ? <NotRecorded /> : <Text value={theme.name} />,
      say(`practices.attribution-${attribution}`, { project }),
    ];
  });
  return <div id="table"><Table caption={say('practices.table-caption')} head={head} rows={rows} rowHead /></div>;
}
