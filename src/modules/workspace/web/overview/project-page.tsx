import type { City } from '../../../../kernel/city.ts';
import type { FormView, WorkAsk, WorkPage } from '../../../../platform/forms/index.ts';
import { CityMark, PageHead, StatusWord, Table, useReading } from '../../../../ui/index.ts';
import { citiesOf } from '../desk/place.ts';
import type { OverviewPorts } from './ports.ts';
import { allRows, type DeskRows, rowsOf } from './rows.ts';

/** The whole project: partners × chain. */
export function projectPage(ports: OverviewPorts): WorkPage {
  return { name: 'work.project', path: '/project', show: (ask) => view(ask, ports) };
}

async function view(ask: WorkAsk, { desks }: OverviewPorts): Promise<FormView> {
  const all = await allRows(ask, desks);
  const cities = [...(await citiesOf(ask)).values()];
  return { title: ask.reading.say('overview.project'), here: 'project', main: <WholeProject cities={cities} all={all} /> };
}

interface WholeProjectProps {
  readonly cities: readonly City[];
  readonly all: readonly DeskRows[];
}

export function WholeProject({ cities, all }: WholeProjectProps) {
  const { say } = useReading();
  const rows = cities.map((city) => [<CityMark city={city} />, ...rowsOf(all, [city.id]).map(({ desk, rows: records }) => <Cell key={desk.path} count={records.length} />)]);
  return (
    <>
      <PageHead title={say('overview.project')} lead={say('overview.project-lead')} />
      <Table caption={say('overview.matrix')} captionHidden rowHead head={[say('overview.city'), ...all.map(({ desk }) => say(desk.many))]} rows={rows} />
    </>
  );
}

function Cell({ count }: { readonly count: number }) {
  const { say } = useReading();
  return <StatusWord state={count === 0 ? 'not-yet' : 'done'}>{say('overview.recorded', { count })}</StatusWord>;
}
