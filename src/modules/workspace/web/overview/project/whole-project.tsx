import { bounds } from '../../../../../kernel/when.ts';
import type { FormView, WorkAsk, WorkPage } from '../../../../../platform/forms/index.ts';
import { lastHeardFrom } from '../../../../audit/index.ts';
import { agenda, type Colleague, colleagues, isLate, openTasks } from '../../../../coordination/index.ts';
import { agendaEvents } from '../../../../events/index.ts';
import { reportPeriods } from '../../../../monitoring/index.ts';
import { semesters } from '../../../../partnership/index.ts';
import { stepDays } from '../../../../plans/index.ts';
import { citiesOf } from '../../desk/place.ts';
import { remindable } from '../remind.tsx';
import { loadOf } from './load.ts';
import { linesOf, matrixDesks } from './matrix.ts';
import type { OverviewPorts } from '../ports.ts';
import { WholeProject } from './whole-project-page.tsx';
import { allRows } from '../rows.ts';

/** The whole project: partners × chain, the deadlines ahead, the load of each semester. */
export function projectPage(ports: OverviewPorts): WorkPage {
  return { name: 'work.overview', path: '/overview', show: (ask) => view(ask, ports) };
}

const deadlinesShown = 8;

async function view(ask: WorkAsk, { desks }: OverviewPorts): Promise<FormView> {
  const { reader, project: { id }, reading } = ask;
  const all = await allRows(ask, desks.filter(({ path }) => matrixDesks.includes(path)));
  const events = await agendaEvents(reader, id);
  const cities = [...(await citiesOf(ask)).values()];
  const today = ask.now.slice(0, 10);
  const people = await colleagues(reader, id);
  const owners = new Map([...people, ...cities.map((city) => ({ id: city.id, name: reading.plain(city.name) }))].map((each) => [each.id, each.name]));
  const ahead = await agenda(reader, id, { from: today });
  const tasks = await openTasks(reader, id);
  const late = tasks.filter(({ due }) => isLate(due, today));
  const mayRemind = new Set(remindable(ask, late).map((task) => task.id));
  const halves = await semesters(reader, id);
  const ended = halves.length > 0 && halves.every(({ period }) => (bounds(period).last ?? today) < today);
  const loaded = { events, tasks: tasks.flatMap(({ due }) => due ?? []), steps: await stepDays(reader, id), reports: await reportPeriods(reader, id) };
  return {
    title: reading.say('overview.project'),
    here: 'overview',
    main: (
      <WholeProject
        lines={linesOf(cities, { all, events, late, ended, heard: heardByPartner(people, await lastHeardFrom(reader, id)), reading, today })} now={ask.now}
        ahead={ahead.slice(0, deadlinesShown)} owners={owners} load={loadOf(halves, loaded)} mayRemind={mayRemind}
      />
    ),
  };
}

/** When each partner was last heard from: the last of its people. */
function heardByPartner(people: readonly Colleague[], byPerson: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const heard = new Map<string, string>();
  for (const { id, partnerIds } of people) {
    const at = byPerson.get(id);
    if (at === undefined) continue;
    for (const partnerId of partnerIds) if ((heard.get(partnerId) ?? '') < at) heard.set(partnerId, at);
  }
  return heard;
}
