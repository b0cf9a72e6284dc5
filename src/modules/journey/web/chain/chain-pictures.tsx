import { CityMark, FlowPicture, MapPicture, Table, Text, UnknownCity, useReading } from '../../../../ui/index.ts';
import type { ComponentChild } from 'preact';
import { chainStages } from '../../../../kernel/city.ts';
import type { ChainPageData } from '../../app/chain-page.ts';
import type { ChainCard } from '../../app/shapes.ts';
import { stageState } from '../../model/rail.ts';

/** The map or the flow picture of the filtered list, with the same transfers as a table below it. */
export function ChainPictures({ data }: { readonly data: ChainPageData }) {
  const { say } = useReading();
  const unplaced = data.cards.filter((card) => card.giverUnknown).length;
  return (
    <>
      {data.view === 'map' ? <ChainMap data={data} /> : <ChainFlow data={data} />}
      <p class="note">
        <a href="#table">{say('journey.as-table')}</a>
        {data.view === 'map' && unplaced > 0 ? <> · {say('journey.map-unplaced', { count: unplaced })}</> : null}
      </p>
      <TransferTable cards={data.cards} />
    </>
  );
}

function ChainMap({ data }: { readonly data: ChainPageData }) {
  const { say, path } = useReading();
  const arcs = data.arcs.map((arc) => ({ from: arc.from, to: arc.to, href: path(arc.path) }));
  return <MapPicture title={say('journey.map-title')} cities={[...data.places]} arcs={arcs} caption={say('journey.map-caption')} />;
}

function ChainFlow({ data }: { readonly data: ChainPageData }) {
  const { say, plain } = useReading();
  const flows = data.flows.map(({ from, to, weight }) => ({
    from, to, weight,
    label: say('journey.matrix-cell', { count: weight, giver: from === undefined ? say('ui.not-recorded') : plain(from.name), taker: plain(to.name) }),
  }));
  return <FlowPicture title={say('journey.flow-title')} flows={flows} />;
}

/** Every transfer of the list as a row: route, title, state, and a word per stage. */
export function TransferTable({ cards }: { readonly cards: readonly ChainCard[] }) {
  const { say, path } = useReading();
  const head = [say('journey.column-transfer'), say('journey.filter-from'), say('journey.filter-to'), say('journey.filter-state'), ...chainStages.map((stage) => say(`chain.${stage}`))];
  const rows = cards.map((card): ComponentChild[] => [
    <a href={path(card.path)}><Text value={card.title} /></a>,
    card.giverUnknown ? <UnknownCity /> : card.givers.map((city) => <CityMark key={city.slug} city={city} />),
    <CityMark city={card.taker} />,
    say(`transfers.state-${card.state}`),
    ...chainStages.map((stage) => say(`chain.state-${stageState(card.rail, stage)}`)),
  ]);
  return <div id="table"><Table caption={say('journey.table-caption')} head={head} rows={rows} rowHead /></div>;
}
