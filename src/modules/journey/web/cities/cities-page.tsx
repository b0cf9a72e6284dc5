import { CityMark, PageHead, RecordList, Section, Table, Text, useReading } from '../../../../ui/index.ts';
import type { ComponentChild } from 'preact';
import { TransferMap } from '../chain/chain-pictures.tsx';
import type { CitiesPageData, CityRow } from '../../app/city-shapes.ts';

/** All cities of the project: the map, and what each of them needed, gave and took. */
export function CitiesPage({ data }: { readonly data: CitiesPageData }) {
  const { say } = useReading();
  return (
    <>
      <PageHead title={say('journey.cities-title')} lead={say('journey.cities-lead', { count: data.rows.length })} />
      <Section title={say('journey.cities-each')} id="cities">
        <RecordList items={data.rows.map((row) => ({ key: row.city.id, title: <CityMark city={row.city} link />, text: <CityLine row={row} /> }))} columns={2} />
      </Section>
      {data.places.length === 0 ? null : (
        <Section title={say('journey.cities-map')} id="map">
          <TransferMap places={data.places} arcs={data.arcs} unplaced={data.unplaced} />
        </Section>
      )}
      <Section title={say('journey.cities-table')} id="table"><CityTable rows={data.rows} /></Section>
    </>
  );
}

function CityLine({ row }: { readonly row: CityRow }) {
  const { say, countryName, path } = useReading();
  const nothing = row.needs + row.given + row.taken + row.actions === 0;
  return (
    <>
      <p>{countryName(row.country)}{row.lead ? `\u00a0· ${say('journey.lead-partner')}` : null}</p>
      <p>{nothing ? say('journey.city-nothing') : say('journey.city-counts', { given: row.given, taken: row.taken })}</p>
      {row.plan === undefined ? null : <p><a href={path(row.plan.path)}><Text value={row.plan.title} /></a></p>}
    </>
  );
}

function CityTable({ rows }: { readonly rows: readonly CityRow[] }) {
  const { say, number } = useReading();
  const head = [
    say('journey.column-city'), say('journey.column-needs'), say('journey.column-practices'), say('journey.column-given'),
    say('journey.column-taken'), say('journey.column-hosted'), say('journey.column-actions'),
  ];
  const cells = rows.map((row): ComponentChild[] => [
    <CityMark city={row.city} link />,
    ...[row.needs, row.practices, row.given, row.taken, row.hosted, row.actions].map((count) => number(count)),
  ]);
  return (
    <>
      <Table caption={say('journey.cities-caption')} head={head} rows={cells} rowHead numeric={[1, 2, 3, 4, 5, 6]} />
      <p class="note">{say('journey.cities-note')}</p>
    </>
  );
}
