import type { FormView, WorkAsk, WorkPage } from '../../../../platform/forms/index.ts';
import { type Happening, happeningsSince } from '../../../audit/index.ts';
import { ownPartners } from '../desk/place.ts';
import { MyWork, type News } from './my-work-view.tsx';
import type { OverviewPorts } from './ports.ts';
import { allRows, draftsIn, type Placed, placesOf, rowsOf } from './rows.ts';

/** My work: what I owe, what others owe me, what is not finished, what happened since I was last here. */
export function myWorkPage(ports: OverviewPorts): WorkPage {
  return { name: 'work.mine', path: '/', show: (ask) => view(ask, ports) };
}

const newsShown = 20;
/** Who comes for the first time is told of the last two weeks. */
const firstDays = 14;

async function view(ask: WorkAsk, ports: OverviewPorts): Promise<FormView> {
  const all = await allRows(ask, ports.desks);
  const own = await ownPartners(ask);
  const since = (await ports.lastVisit?.(ask)) ?? daysBefore(ask.now, firstDays);
  const happenings = await happeningsSince(ask.reader, ask.project.id, { after: since, butNotBy: ask.actor.id, limit: newsShown * 3 });
  const names = await ports.personNames(ask.reader, happenings.flatMap(({ personId }) => personId ?? []));
  return {
    title: ask.reading.say('overview.my-work'),
    here: 'mine',
    main: <MyWork name={ask.signedIn.name} now={ask.now} since={since} news={newsIn(happenings, placesOf(all), names)} {...await draftsIn(ask, rowsOf(all, own))} />,
  };
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
  return new Date(new Date(now).getTime() - days * 24 * 60 * 60 * 1000).toISOString();
}
