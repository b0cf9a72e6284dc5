import { CityMark, Table, UnknownCity, useReading } from '../../../../ui/index.ts';
import type { City } from '../../../../kernel/city.ts';
import type { GiveAndTakeView } from '../../app/chain-list.ts';
import { chainAddress } from '../../model/chain-address.ts';
import { unknownGiver } from '../../model/chain-filter.ts';

/** Rows give, columns take; every number leads to its transfers. */
export function GiveAndTakeTable({ table }: { readonly table: GiveAndTakeView }) {
  const { say, plain, number } = useReading();
  const head = [say('journey.matrix-giver'), ...table.takers.map((city) => plain(city.name)), say('journey.matrix-given')];
  const rows = table.rows.map((row) => [
    row.giver === undefined ? <UnknownCity /> : <CityMark city={row.giver} link />,
    ...row.cells.map((count, at) => <Cell count={count} from={row.giver} to={table.takers[at]} />),
    number(row.given),
  ]);
  const sums = [say('journey.matrix-taken'), ...table.taken.map((count) => number(count)), number(table.all)];
  return (
    <>
      <Table caption={say('journey.matrix-caption')} head={head} rows={[...rows, sums]} rowHead numeric={head.map((_, at) => at).slice(1)} />
      <p class="note">{say('journey.matrix-note')}</p>
    </>
  );
}

function Cell({ count, from, to }: { readonly count: number; readonly from: City | undefined; readonly to: City | undefined }) {
  const { number, path, say, plain } = useReading();
  if (count === 0 || to === undefined) return <>{number(count)}</>;
  const giver = from === undefined ? say('ui.not-recorded') : plain(from.name);
  const label = say('journey.matrix-cell', { count, giver, taker: plain(to.name) });
  return <a href={path(chainAddress({ from: from?.slug ?? unknownGiver, to: to.slug }))} aria-label={label}>{number(count)}</a>;
}
