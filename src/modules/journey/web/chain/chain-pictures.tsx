import { CityMark, FlowPicture, MapPicture, Table, Text, UnknownCity, useReading } from '../../../../ui/index.ts';
import type { ComponentChild } from 'preact';
import { chainStages } from '../../../../kernel/city.ts';
import type { ChainPageData } from '../../app/chain-page.ts';
import type { ChainCard, Flow, MapArc, PlacedCity } from '../../app/shapes.ts';
import { stageState } from '../../model/rail.ts';

/** The map or the flow picture of the filtered list, with the same transfers as a table below it. */
export function ChainPictures({ data }: { readonly data: ChainPageData }) {
  const unplaced = data.cards.filter((card) => card.giverUnknown).length;
  return (
    <>
      {data.view === 'map' ? <TransferMap places={data.places} arcs={data.arcs} unplaced={unplaced} /> : <TransferFlow flows={data.flows} />}
      <TransferTable cards={data.cards} />
    </>
  );
}

interface MapProps {
  readonly places: readonly PlacedCity[];
  readonly arcs: readonly MapArc[];
  /** Transfers that have no line, because their giver is not recorded. */
  readonly unplaced: number;
}

/** The cities, and a line for each transfer, linked to it; the caption leads to the table below. */
export function TransferMap({ places, arcs, unplaced }: MapProps) {
  const { say, path, plain } = useReading();
  const lines = arcs.map(({ from, to, title, path: below }) => ({ from, to, href: path(below), label: `${plain(from.name)} → ${plain(to.name)}: ${plain(title)}` }));
  const caption = (
    <>
      {say('journey.map-caption')} {unplaced === 0 ? null : `${say('journey.map-unplaced', { count: unplaced })} `}
      <a href="#table">{say('journey.as-table')}</a>
    </>
  );
  return <MapPicture title={say('journey.map-title')} cities={places} arcs={lines} caption={caption} />;
}

function TransferFlow({ flows }: { readonly flows: readonly Flow[] }) {
  const { say, plain } = useReading();
  const labelled = flows.map(({ from, to, weight }) => ({
    from, to, weight,
    label: say('journey.matrix-cell', { count: weight, giver: from === undefined ? say('ui.not-recorded') : plain(from.name), taker: plain(to.name) }),
  }));
  return <FlowPicture title={say('journey.flow-title')} flows={labelled} caption={<a href="#table">{say('journey.as-table')}</a>} />;
}

/** Every transfer of the list as a row: route, title, state, and a word per stage. */
export function TransferTable({ cards }: { readonly cards: readonly ChainCard[] }) {
  const { say, path } = useReading();
  const head = [
    say('journey.column-transfer'), say('journey.filter-from'), say('journey.filter-to'), say('journey.filter-state'),
    ...chainStages.map((stage) => say(`chain.${stage}`)),
  ];
  const rows = cards.map((card): ComponentChild[] => [
    <a href={path(card.path)}><Text value={card.title} /></a>,
    card.giverUnknown ? <UnknownCity /> : card.givers.map((city) => <p key={city.slug}><CityMark city={city} /></p>),
    <CityMark city={card.taker} />,
    say(`transfers.state-${card.state}`),
    ...chainStages.map((stage) => say(`chain.state-${stageState(card.rail, stage)}`)),
  ]);
  return <div id="table"><Table caption={say('journey.table-caption')} head={head} rows={rows} rowHead /></div>;
}
