import type { FormView, Posted, Submitted, WorkAsk, WorkPage } from '../../../../../platform/forms/index.ts';
import { agenda, closeFeed, feedOf, openFeed } from '../../../../coordination/index.ts';
import { Calendar } from './calendar-page.tsx';
import type { OverviewPorts } from '../ports.ts';

/** Deadlines and events, month by month, and the person's own address for other calendars. */
export function calendarPage(ports: OverviewPorts): WorkPage {
  return { name: 'work.calendar', path: '/calendar', show: (ask) => view(ask, ports), submit };
}

async function view(ask: WorkAsk, { feedAddress }: OverviewPorts): Promise<FormView> {
  const today = ask.now.slice(0, 10);
  const items = await agenda(ask.reader, ask.project.id, { from: `${today.slice(0, 7)}-01` });
  const feed = await feedOf(ask.reader, ask.project.id, ask.actor.id);
  const address = feed === undefined ? undefined : feedAddress(ask, feed);
  return { title: ask.reading.say('overview.calendar'), here: 'calendar', main: <Calendar items={items} today={today} feed={address} /> };
}

async function submit(ask: WorkAsk, form: Posted): Promise<Submitted> {
  const done = form.get('do') === 'close' ? await ask.run(closeFeed, {}) : await ask.run(openFeed, {});
  return done.ok ? { kind: 'done', to: ask.reading.path('/work/calendar'), said: 'done' } : { kind: 'absent' };
}
