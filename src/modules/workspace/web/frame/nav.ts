import type { Reading } from '../../../../kernel/locale.ts';
import type { WorkNavGroup } from '../../../../ui/index.ts';
import type { Desk } from '../../../editing/index.ts';

/** Where to go in the workspace: the own work, the records, the whole project. `here` is the entry one is at. */
export function workNav(desks: readonly Desk[], { say, path }: Reading, here: string | undefined): readonly WorkNavGroup[] {
  const link = (name: string, label: string, below: string) => ({ label, href: path(below), current: here === name });
  const of = (group: Desk['group']) => desks.filter((desk) => desk.group === group).map((desk) => link(desk.path, say(desk.many), `/work/${desk.path}`));
  return [
    { title: say('work.my-work'), links: [link('mine', say('work.my-work'), '/work'), ...of('mine'), link('city', say('overview.my-city'), '/work/city')] },
    { title: say('work.records'), links: of(undefined) },
    {
      title: say('work.whole-project'),
      links: [
        link('overview', say('work.overview'), '/work/overview'), link('calendar', say('overview.calendar'), '/work/calendar'),
        link('register', say('register.title'), '/work/register'),
        link('languages', say('overview.languages'), '/work/languages'), ...of('project'),
        link('people', say('work.people'), '/work/people'),
      ],
    },
  ];
}
