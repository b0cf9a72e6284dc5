import type { FormView, Posted, Submitted, WorkAsk, WorkPage } from '../../../../platform/forms/index.ts';
import { colleagues, isLate, mayChangeTask, openTasks, remindOfTask, type Task } from '../../../coordination/index.ts';
import { citiesOf } from '../desk/place.ts';
import { Remind } from './remind-page.tsx';

/** CO-17: chooses late tasks whose owners are reminded by mail; the one or the city that the address names is chosen already. */
export function remindPage(): WorkPage {
  return { name: 'work.remind', path: '/remind', query: ['task', 'city'], show: (ask) => view(ask, {}), submit: remind };
}

/** The late tasks that this person may have others reminded of: those asked for by them; all, for who leads. */
export function remindable({ actor, project }: Pick<WorkAsk, 'actor' | 'project'>, late: readonly Task[]): readonly Task[] {
  return late.filter(({ askedBy }) => mayChangeTask(actor, { projectId: project.id, askedBy }));
}

async function lateTasks(ask: WorkAsk): Promise<readonly Task[]> {
  return remindable(ask, (await openTasks(ask.reader, ask.project.id)).filter(({ due }) => isLate(due, ask.now.slice(0, 10))));
}

interface Again {
  readonly problem?: string;
}

async function view(ask: WorkAsk, { problem }: Again): Promise<FormView> {
  const { say, plain } = ask.reading;
  const late = await lateTasks(ask);
  const cities = [...(await citiesOf(ask)).values()];
  const city = cities.find(({ slug }) => slug === ask.query['city']);
  const owners = new Map([...(await colleagues(ask.reader, ask.project.id)), ...cities.map(({ id, name }) => ({ id, name: plain(name) }))].map(({ id, name }) => [id, name]));
  const chosen = late.filter(({ id, owner }) => id === ask.query['task'] || (city !== undefined && owner.partnerId === city.id)).map(({ id }) => id);
  return { title: say('overview.remind-title'), here: 'overview', main: <Remind tasks={late} {...{ owners, chosen, problem }} /> };
}

async function remind(ask: WorkAsk, form: Posted): Promise<Submitted> {
  const wanted = (await lateTasks(ask)).filter(({ id }) => form.all('task').includes(id));
  if (wanted.length === 0) return { kind: 'again', status: 422, view: await view(ask, { problem: ask.reading.say('overview.remind-choose') }) };
  let [asked, already] = [0, 0];
  for (const { id } of wanted) {
    const done = await ask.run(remindOfTask, { id });
    // a task that was done meanwhile needs no reminder
    if (!done.ok) continue;
    asked += done.value.asked;
    already += done.value.already;
  }
  return { kind: 'done', to: ask.reading.path('/work/overview'), said: asked > 0 ? 'reminded' : already > 0 ? 'reminded-lately' : 'reminded-nobody' };
}
