import type { Reading } from '../../../../kernel/locale.ts';
import type { WorkNavGroup } from '../../../../ui/index.ts';
import type { Desk } from '../../../editing/index.ts';

/** Which entry one is at, and what stands at the end for a few only. */
interface NavPlace {
  readonly here: string | undefined;
  readonly also?: readonly { readonly name: string; readonly label: string; readonly path: string }[];
}

/** Where to go in the workspace: the own work, the records, the whole project. */
export function workNav(desks: readonly Desk[], { say, path }: Reading, { here, also = [] }: NavPlace): readonly WorkNavGroup[] {
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
        link('people', say('work.people'), '/work/people'), ...also.map(({ name, label, path: below }) => link(name, label, below)),
      ],
    },
  ];
}
