import { CityMark, Columns, Notice, PageHead, Section, SemesterBars, StatusWord, Table, useReading } from '../../../../../ui/index.ts';
import type { AgendaItem } from '../../../../coordination/index.ts';
import { AgendaList } from '../agenda-list.tsx';
import { ago } from '../ago.ts';
import type { SemesterLoad } from './load.ts';
import type { Cell, CityLine } from './matrix.ts';

interface WholeProjectProps {
  readonly lines: readonly CityLine[];
  readonly ahead: readonly AgendaItem[];
  /** Names of people and cities, by id. */
  readonly owners: ReadonlyMap<string, string>;
  readonly load: readonly SemesterLoad[];
  readonly now: string;
}

export function WholeProject({ lines, ahead, owners, load, now }: WholeProjectProps) {
  const { say, path } = useReading();
  return (
    <>
      <PageHead title={say('overview.project')} lead={say('overview.project-lead')} />
      <Matrix lines={lines} now={now} />
      <Columns>
        <Section title={say('overview.ahead')} more={{ label: say('overview.calendar'), href: path('/work/calendar') }}>
          {ahead.length === 0 ? <p>{say('overview.nothing-ahead')}</p> : <AgendaList items={ahead} today={now.slice(0, 10)} owners={owners} />}
        </Section>
        <Section title={say('overview.load')}>
          <Load load={load} />
        </Section>
      </Columns>
    </>
  );
}

function Matrix({ lines, now }: Pick<WholeProjectProps, 'lines' | 'now'>) {
  const reading = useReading();
  const { say, path } = reading;
  const head = [
    say('overview.city'), say('overview.col-needs'), say('overview.col-practices'), say('overview.col-seen'),
    say('overview.col-workshop'), say('overview.col-plan'), say('overview.col-heard'),
  ];
  const rows = lines.map(({ city, needs, practices, seen, workshop, plan, lastHeard }) => [
    <a href={`${path('/work/city')}?city=${city.slug}`}><CityMark city={city} /></a>,
    ...[needs, practices, seen, workshop, plan].map((cell) => <MatrixCell {...cell} />),
    lastHeard === undefined ? <StatusWord state="unknown">{say('overview.never')}</StatusWord> : <time dateTime={lastHeard}>{ago(lastHeard, now, reading)}</time>,
  ]);
  return <Table caption={say('overview.matrix')} captionHidden rowHead head={head} rows={rows} />;
}

function MatrixCell({ state, word }: Cell) {
  return <StatusWord state={state}>{word}</StatusWord>;
}

function Load({ load }: Pick<WholeProjectProps, 'load'>) {
  const { say, number } = useReading();
  if (load.length === 0) return <p>{say('overview.no-semesters')}</p>;
  const bunched = load.filter((each) => each.isBunched);
  const nameOf = (each: SemesterLoad) => say('overview.semester', { number: each.number });
  return (
    <>
      <SemesterBars title={say('overview.load-picture')} bars={load.map((each) => ({ label: nameOf(each), value: each.events }))} />
      {bunched.map((each) => <Notice key={each.number} kind="warning">{say('overview.bunched', { number: each.number, count: each.events })}</Notice>)}
      <details>
        <summary>{say('overview.as-table')}</summary>
        <Table
          caption={say('overview.load-picture')} captionHidden rowHead numeric={[1]} head={[say('overview.semester-head'), say('overview.events')]}
          rows={load.map((each) => [nameOf(each), number(each.events)])}
        />
      </details>
    </>
  );
}
