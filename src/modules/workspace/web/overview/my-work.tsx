import type { FormView, WorkAsk, WorkPage } from '../../../../platform/forms/index.ts';
import { type Happening, happeningsSince } from '../../../audit/index.ts';
import { type Colleague, colleagues, commentsNaming, isTheirs, openTasks } from '../../../coordination/index.ts';
import { citiesOf, ownPartners } from '../desk/place.ts';
import { type Mention, MyWork, type News } from './my-work-page.tsx';
import type { OverviewPorts } from './ports.ts';
import { allRows, type DeskRows, draftsIn, type Placed, placesOf, rowsOf } from './rows.ts';

/** My work: what I owe, what others owe me, what is not finished, what happened since I was last here. */
export function myWorkPage(ports: OverviewPorts): WorkPage {
  return { name: 'work.mine', path: '/', show: (ask) => view(ask, ports) };
}

const newsShown = 20;
/** Who comes for the first time is told of the last two weeks. */
const firstDays = 14;

async function view(ask: WorkAsk, ports: OverviewPorts): Promise<FormView> {
  const all = await allRows(ask, ports.desks);
  const places = placesOf(all);
  const people = await colleagues(ask.reader, ask.project.id);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    title: ask.reading.say('overview.my-work'),
    here: 'mine',
    main: (
      <MyWork
        name={ask.signedIn.name} now={ask.now} {...await tasksOf(ask, people)} owners={await ownerNames(ask, names)}
        mentions={await mentionsOf(ask, places, names)} {...await newsOf(ask, ports, places)} {...await ownDrafts(ask, all)}
      />
    ),
  };
}

async function tasksOf(ask: WorkAsk, people: readonly Colleague[]) {
  const self = people.find(({ id }) => id === ask.actor.id) ?? { id: ask.actor.id, worksFor: [] };
  const open = await openTasks(ask.reader, ask.project.id);
  return { due: open.filter((task) => isTheirs(task, self)), waiting: open.filter((task) => task.askedBy === self.id && !isTheirs(task, self)) };
}

async function ownerNames(ask: WorkAsk, people: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const cities = [...(await citiesOf(ask)).values()].map(({ id, name }) => [id, ask.reading.plain(name)] as const);
  return new Map([...people, ...cities]);
}

const mentionsShown = 5;

async function mentionsOf(ask: WorkAsk, places: ReadonlyMap<string, Placed>, names: ReadonlyMap<string, string>): Promise<readonly Mention[]> {
  const found = await commentsNaming(ask.reader, ask.project.id, { personId: ask.actor.id, limit: mentionsShown });
  return found.flatMap(({ id, about, words, at, by }) => {
    const place = places.get(`${about.kind} ${about.id}`);
    return place === undefined ? [] : [{ key: id, ...place, words, at, by: names.get(by ?? '') ?? '' }];
  });
}

async function ownDrafts(ask: WorkAsk, all: readonly DeskRows[]) {
  return draftsIn(ask, rowsOf(all, await ownPartners(ask)));
}

async function newsOf(ask: WorkAsk, ports: OverviewPorts, places: ReadonlyMap<string, Placed>) {
  const since = (await ports.lastVisit(ask)) ?? daysBefore(ask.now, firstDays);
  const happenings = await happeningsSince(ask.reader, ask.project.id, { after: since, butNotBy: ask.actor.id, limit: newsShown * 5 });
  const names = await ports.personNames(ask.reader, happenings.flatMap(({ personId }) => personId ?? []));
  return { since, news: newsIn(happenings, places, names) };
}

/** One line for each record and person: who saved ten times did one thing. */
function newsIn(happenings: readonly Happening[], places: ReadonlyMap<string, Placed>, names: ReadonlyMap<string, string>): readonly News[] {
  const lines = new Map<string, News>();
  for (const { at, personId, verb, subject } of happenings) {
    const place = places.get(`${subject.kind} ${subject.id}`);
    const key = `${subject.id} ${personId ?? ''}`;
    if (place === undefined || lines.has(key)) continue;
    lines.set(key, { key, ...place, at, verb, by: names.get(personId ?? '') ?? '' });
  }
  return [...lines.values()].slice(0, newsShown);
}

function daysBefore(now: string, days: number): string {
  return new Date(Date.parse(now) - days * 24 * 60 * 60 * 1000).toISOString();
}
