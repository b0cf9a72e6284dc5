import type { City } from '../../../kernel/city.ts';
import { Button, CityMark, Crumb, EmptyState, ErrorSummary, Form, PageHead, type Row, RowList, Text, useReading } from '../../../ui/index.ts';
import type { OrderedNeed } from '../app/order/needs-in-order.ts';
import { movesFrom, type NeedMove } from '../model/order.ts';

/** The needs of one city, those with a place first. */
export interface CityOrder {
  readonly city: City;
  readonly needs: readonly OrderedNeed[];
}

interface OrderProps {
  readonly cities: readonly CityOrder[];
  /** Why the last move was not made. */
  readonly problem?: string | undefined;
}

/** N-17: each city's order of its needs, with buttons that move one place. */
export function NeedOrderView({ cities, problem }: OrderProps) {
  const { say, path, plain } = useReading();
  return (
    <>
      <PageHead title={say('needs.order-title')} lead={say('needs.order-lead')} above={<Crumb trail={[{ label: say('needs.many'), href: path('/work/needs') }]} />} />
      <ErrorSummary errors={problem === undefined ? [] : [{ text: problem }]} />
      {cities.length > 0 ? null : (
        <EmptyState title={say('needs.order-none')} action={{ label: say('needs.order-to-needs'), href: path('/work/needs') }}>
          {say('needs.order-none-text')}
        </EmptyState>
      )}
      {cities.map(({ city, needs }) => (
        <section key={city.id} class="need-order" aria-label={plain(city.name)}>
          <h2><CityMark city={city} /></h2>
          <CityNeeds needs={needs} />
        </section>
      ))}
    </>
  );
}

function CityNeeds({ needs }: Pick<CityOrder, 'needs'>) {
  const { say } = useReading();
  const placed = needs.filter(({ rank }) => rank !== null);
  const others = needs.filter(({ rank }) => rank === null);
  const row = (need: OrderedNeed): Row => ({
    key: need.id,
    start: need.rank === null ? undefined : say('needs.priority-place', { place: String(need.rank) }),
    main: <NeedLine need={need} />,
    end: <Moves need={need} moves={movesFrom(need, placed.length)} />,
  });
  return (
    <>
      {placed.length === 0 ? <p class="note">{say('needs.order-no-places')}</p> : <RowList rows={placed.map(row)} />}
      {placed.length === 0 || others.length === 0 ? null : <h3>{say('needs.order-others')}</h3>}
      {others.length === 0 ? null : <RowList rows={others.map(row)} />}
    </>
  );
}

function NeedLine({ need: { id, title, state, rank, rankReason, isDraft } }: { readonly need: OrderedNeed }) {
  const { say, path } = useReading();
  return (
    <>
      <a href={path(`/work/needs/${id}`)} id={`need-${id}`}><Text value={title} /></a>
      <small>{say(`needs.state-${state}`)}{isDraft ? ` · ${say('work.is-draft')}` : ''}</small>
      {rank === null ? null : (
        <small>
          {rankReason === undefined ? <>{say('needs.no-rank-reason')} <a href={path(`/work/needs/${id}#f-rankReason`)}>{say('needs.say-why')}</a></> : <Text value={rankReason} />}
        </small>
      )}
    </>
  );
}

/** One button for each way; what a screen reader hears names the need as well. */
function Moves({ need: { id, title, rank }, moves }: { readonly need: OrderedNeed; readonly moves: readonly NeedMove[] }) {
  const { say, plain } = useReading();
  return (
    <Form inline>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="from" value={rank === null ? '' : String(rank)} />
      {moves.map((move) => (
        <Button key={move} quiet name="move" value={move}>
          {say(`needs.move-${move}`)}<span class="visually-hidden">: {plain(title)}</span>
        </Button>
      ))}
    </Form>
  );
}
