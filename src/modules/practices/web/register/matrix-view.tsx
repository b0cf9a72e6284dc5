import type { ComponentChild } from 'preact';
import { CityMark, EmptyState, Filters, Notice, PageHead, StatusWord, Table, Text, useReading } from '../../../../ui/index.ts';
import type { InterestMatrix, MatrixPractice, SaidInterest } from '../../app/register/interest-matrix.ts';
import type { Register } from '../../app/register/register-of.ts';
import { cellOf, interestedIn, interestsOfPartner, type MatrixOrder, matrixOrders, sortedRows } from '../../model/matrix.ts';
import { RegisterTabs, standingWords } from './frame.tsx';

interface MatrixProps {
  readonly matrix: InterestMatrix;
  readonly register: Register;
  readonly order: MatrixOrder;
  /** ISO date. */
  readonly today: string;
}

/** Practices × partners: who would like to take over what, and for which need. */
export function InterestMatrixView({ matrix, register, order, today }: MatrixProps) {
  const reading = useReading();
  const { say, path } = reading;
  return (
    <>
      <PageHead title={say('register.title')} lead={say('register.lead')} />
      <RegisterTabs here="matrix" />
      <Notice kind="info">
        <p>{standingWords(register, today, reading)} {register.reason === undefined ? null : <>{say('register.reopened')} <Text value={register.reason} /></>}</p>
      </Notice>
      {matrix.rows.length === 0 ? (
        <EmptyState title={say('register.none')} action={{ label: say('register.to-practices'), href: path('/work/practices') }}>{say('register.none-text')}</EmptyState>
      ) : (
        <>
          <Filters
            label={say('register.order')}
            groups={[{
              label: say('register.order'),
              options: matrixOrders.map((each) => (
                { label: say(`register.order-${each}`), href: path('/work/register') + (each === 'interest' ? '' : `?sort=${each}`), current: each === order }
              )),
            }]}
          />
          <p><a href={path('/work/register?as=csv')}>{say('register.csv')}</a></p>
          <MatrixTable matrix={matrix} order={order} />
        </>
      )}
    </>
  );
}

function MatrixTable({ matrix: { partners, rows }, order }: Pick<MatrixProps, 'matrix' | 'order'>) {
  const { say, plain, compare, number } = useReading();
  const sorted = sortedRows(rows, { order, partnerIds: partners.map(({ id }) => id), byTitle: (a, b) => compare(plain(a.title), plain(b.title)) });
  const head = [say('register.column-practice'), ...partners.map(({ name }) => plain(name)), say('register.column-cities')];
  const lines = sorted.map((row) => [<RowHead row={row} partners={partners} />, ...partners.map(({ id }) => <Cell row={row} partnerId={id} />), number(interestedIn(row))]);
  const totals = [say('register.row-practices'), ...partners.map(({ id }) => number(interestsOfPartner(rows, id))), ''];
  return <Table caption={say('register.caption')} head={head} rows={[...lines, totals]} rowHead stacked numeric={[partners.length + 1]} />;
}

function RowHead({ row, partners }: { readonly row: MatrixPractice; readonly partners: InterestMatrix['partners'] }) {
  const { path } = useReading();
  return (
    <>
      <a href={path(`/work/practices/${row.id}`)}><Text value={row.title} /></a>
      {row.ownerIds.map((owner) => {
        const city = partners.find(({ id }) => id === owner);
        return city === undefined ? null : <div key={owner}><CityMark city={city} /></div>;
      })}
    </>
  );
}

function Cell({ row, partnerId }: { readonly row: MatrixPractice; readonly partnerId: string }): ComponentChild {
  const { say } = useReading();
  const cell = cellOf(row, partnerId);
  if (cell.kind === 'own') return <span class="statement-note">{say('register.own')}</span>;
  if (cell.interests.length === 0) return null;
  return <>{cell.interests.map((interest) => <Said key={interest.id} interest={interest} />)}</>;
}

/** One interest: whose word it is, the need, and the words. */
function Said({ interest: { voice, need, note } }: { readonly interest: SaidInterest }) {
  const { say, path } = useReading();
  return (
    <div>
      <StatusWord state={voice === 'partner' ? 'done' : 'claimed'}>{say(`register.voice-${voice}`)}</StatusWord>
      {need === undefined ? null : <small>{say('register.need')} <a href={path(`/work/needs/${need.id}`)}><Text value={need.title} /></a></small>}
      {note === undefined ? null : <small>“<Text value={note} />”</small>}
    </div>
  );
}
