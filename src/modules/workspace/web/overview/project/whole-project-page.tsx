import { CityMark, Columns, Notice, PageHead, Section, SemesterBars, StatusWord, Table, useReading } from '../../../../../ui/index.ts';
import type { AgendaItem } from '../../../../coordination/index.ts';
import { AgendaList } from '../agenda-list.tsx';
import { ago } from '../ago.ts';
import { loadKinds, type SemesterLoad } from './load.ts';
import type { Cell, CityLine } from './matrix.ts';

interface WholeProjectProps {
  readonly lines: readonly CityLine[];
  readonly ahead: readonly AgendaItem[];
  /** Names of people and cities, by id. */
  readonly owners: ReadonlyMap<string, string>;
  readonly load: readonly SemesterLoad[];
  readonly now: string;
  /** Ids of the late tasks that the reader may have others reminded of. */
  readonly mayRemind: ReadonlySet<string>;
}

export function WholeProject({ lines, ahead, owners, load, now, mayRemind }: WholeProjectProps) {
  const { say, path } = useReading();
  return (
    <>
      <PageHead title={say('overview.project')} lead={say('overview.project-lead')} />
      <Matrix lines={lines} now={now} mayRemind={mayRemind.size > 0} />
      <p>
        <a href={path('/work/languages')}>{say('overview.languages-more')}</a> · <a href={path('/work/links')}>{say('overview.links-more')}</a>
      </p>
      <Columns>
        <Section title={say('overview.ahead')} more={{ label: say('overview.calendar'), href: path('/work/calendar') }}>
          {ahead.length === 0 ? <p>{say('overview.nothing-ahead')}</p> : <AgendaList items={ahead} today={now.slice(0, 10)} owners={owners} mayRemind={mayRemind} />}
        </Section>
        <Section title={say('overview.load')}>
          <Load load={load} />
        </Section>
      </Columns>
    </>
  );
}

function Matrix({ lines, now, mayRemind }: Pick<WholeProjectProps, 'lines' | 'now'> & { readonly mayRemind: boolean }) {
  const reading = useReading();
  const { say, path, plain } = reading;
  const head = [
    say('overview.city'), say('overview.col-needs'), say('overview.col-practices'), say('overview.col-seen'),
    say('overview.col-workshop'), say('overview.col-plan'), say('overview.col-heard'),
  ];
  const rows = lines.map(({ city, needs, practices, seen, workshop, plan, lastHeard, late }) => [
    <a href={`${path('/work/city')}?city=${city.slug}`}><CityMark city={city} /></a>,
    ...[needs, practices, seen, workshop, plan].map((cell) => <MatrixCell {...cell} />),
    <>
      {lastHeard === undefined ? <StatusWord state="unknown">{say('overview.never')}</StatusWord> : <time dateTime={lastHeard}>{ago(lastHeard, now, reading)}</time>}
      {late === 0 ? null : <small>{say('overview.late-tasks', { count: late })}</small>}
      {late === 0 || !mayRemind ? null : (
        <a href={`${path('/work/remind')}?city=${city.slug}`}>
          {say('overview.remind')}
          <span class="visually-hidden">: {plain(city.name)}</span>
        </a>
      )}
    </>,
  ]);
  return <Table caption={say('overview.matrix')} captionHidden rowHead stacked head={head} rows={rows} />;
}

function MatrixCell({ state, word, note }: Cell) {
  return (
    <>
      <StatusWord state={state}>{word}</StatusWord>
      {note === undefined ? null : <small class="matrix-note">{note}</small>}
    </>
  );
}

function Load({ load }: Pick<WholeProjectProps, 'load'>) {
  const { say, number } = useReading();
  if (load.length === 0) return <p>{say('overview.no-semesters')}</p>;
  const bunched = load.filter((each) => each.isBunched);
  const nameOf = (each: Pick<SemesterLoad, 'number'>) => say('overview.semester', { number: each.number });
  return (
    <>
      <SemesterBars
        title={say('overview.load-picture')} parts={loadKinds.map((kind) => say(`overview.load-${kind}`))}
        bars={load.map(({ parts, total, isBunched, ...each }) => ({ label: nameOf(each), value: total, parts: loadKinds.map((kind) => parts[kind]), marked: isBunched }))}
      />
      {bunched.map((each) => <Notice key={each.number} kind="warning">{say('overview.bunched', { number: each.number, count: each.total })}</Notice>)}
      <details>
        <summary>{say('overview.as-table')}</summary>
        <Table
          caption={say('overview.load-picture')} captionHidden rowHead stacked numeric={[1, 2, 3, 4, 5]}
          head={[say('overview.semester-head'), ...loadKinds.map((kind) => say(`overview.load-${kind}`)), say('overview.load-all')]}
          rows={load.map(({ parts, total, ...each }) => [nameOf(each), ...loadKinds.map((kind) => number(parts[kind])), number(total)])}
        />
      </details>
    </>
  );
}
