import type { Reading } from '../../../../kernel/locale.ts';
import type { WorkNavGroup } from '../../../../ui/index.ts';
import type { Desk } from '../../../editing/index.ts';

/** Where to go in the workspace: the own work, the records, the whole project. `here` is the entry one is at. */
export function workNav(desks: readonly Desk[], { say, path }: Reading, here: string | undefined): readonly WorkNavGroup[] {
  const link = (name: string, label: string, below: string) => ({ label, href: path(below), current: here === name });
  return [
    { title: say('work.my-work'), links: [link('mine', say('work.my-work'), '/work')] },
    { title: say('work.records'), links: desks.map((desk) => link(desk.path, say(desk.many), `/work/${desk.path}`)) },
    { title: say('work.whole-project'), links: [link('project', say('work.overview'), '/work/project'), link('people', say('work.people'), '/work/people')] },
  ];
}
