import { EmptyState, Filters, PageHead, Section, Tabs, useReading } from '../../../../ui/index.ts';
import type { City } from '../../../../kernel/city.ts';
import type { ChainPageData } from '../../app/chain-page.ts';
import { chainAddress, chainViews } from '../../model/chain-address.ts';
import { type FilterKey, unknownGiver, without } from '../../model/chain-filter.ts';
import { TransferList } from '../transfer-list.tsx';
import { ChainPictures } from './chain-pictures.tsx';
import { GiveAndTakeTable } from './give-and-take-table.tsx';
import { StageCounts } from './stage-counts.tsx';

/** All transfers: filters, three views of one list, who gave to whom, and the cities of which nothing is on record. */
export function ChainPage({ data }: { readonly data: ChainPageData }) {
  const { say } = useReading();
  return (
    <>
      <PageHead title={say('journey.chain-title')} lead={say('journey.chain-lead')} />
      <StageCounts overview={data.overview} />
      {data.total === 0 ? <NothingYet /> : <Transfers data={data} />}
      {data.total === 0 ? null : <Section title={say('journey.matrix-title')} id="matrix"><GiveAndTakeTable table={data.matrix} /></Section>}
      <SilentCities cities={data.silent} />
    </>
  );
}

function Transfers({ data }: { readonly data: ChainPageData }) {
  const { say, path } = useReading();
  const { cards, total, filter, view } = data;
  const tabs = chainViews.map((each) => ({ label: say(`journey.view-${each}`), href: path(chainAddress(filter, each)), current: each === view }));
  return (
    <Section title={say('journey.transfers')} id="transfers">
      <ChainFilters data={data} />
      <Tabs label={say('journey.view-label')} tabs={tabs} />
      <p class="note">{say('journey.count', { count: cards.length, all: total })}</p>
      {cards.length === 0 ? <NoMatch /> : view === 'list' ? <TransferList cards={cards} /> : <ChainPictures data={data} />}
    </Section>
  );
}

function ChainFilters({ data }: { readonly data: ChainPageData }) {
  const { say, path, plain } = useReading();
  const { facets, filter, view, cities } = data;
  const cityName = (slug: string) => {
    const city = cities.find((each) => each.slug === slug);
    return city === undefined ? say('ui.not-recorded') : plain(city.name);
  };
  const group = (key: FilterKey, label: string, options: readonly (readonly [string, string])[]) => ({
    label,
    options: [
      { label: say('journey.filter-all'), href: path(chainAddress(without(filter, key), view)), current: filter[key] === undefined },
      ...options.map(([value, name]) => ({
        label: name, href: path(chainAddress({ ...filter, [key]: value }, view)), current: filter[key] === value, count: facets[key].get(value) ?? 0,
      })),
    ],
  });
  const among = (key: FilterKey, order: readonly string[]) => order.filter((value) => facets[key].has(value));
  const slugs = cities.map((city) => city.slug);
  return (
    <Filters
      label={say('journey.filter-label')}
      groups={[
        group('from', say('journey.filter-from'), among('from', [...slugs, unknownGiver]).map((slug) => [slug, cityName(slug)])),
        group('to', say('journey.filter-to'), among('to', slugs).map((slug) => [slug, cityName(slug)])),
        group('state', say('journey.filter-state'), data.states.map((state) => [state, say(`transfers.state-${state}`)])),
        group('need', say('journey.filter-need'), [['recorded', say('journey.need-recorded')], ['not-recorded', say('ui.not-recorded')]]),
      ]}
    />
  );
}

function NoMatch() {
  const { say, path } = useReading();
  return <EmptyState title={say('journey.no-match')} action={{ label: say('journey.show-all'), href: path('/chain') }}>{say('journey.no-match-text')}</EmptyState>;
}

function NothingYet() {
  const { say, path } = useReading();
  return <EmptyState title={say('journey.none')} action={{ label: say('journey.see-practices'), href: path('/practices') }}>{say('journey.none-text')}</EmptyState>;
}

/** Says plainly of which cities no transfer is on record: nothing recorded is not the same as nothing happened. */
function SilentCities({ cities }: { readonly cities: readonly City[] }) {
  const { say, path, plain } = useReading();
  if (cities.length === 0) return null;
  return (
    <Section title={say('journey.silent-title')} id="not-recorded">
      {cities.map((city) => (
        <p key={city.slug}>
          {say('journey.silent-text', { city: plain(city.name) })}{' '}
          <a href={path(`/cities/${city.slug}`)}>{say('journey.silent-link', { city: plain(city.name) })}</a>
        </p>
      ))}
    </Section>
  );
}
