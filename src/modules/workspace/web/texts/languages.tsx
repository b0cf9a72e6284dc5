import type { WorkPage } from '../../../../platform/forms/index.ts';
import type { OverviewPorts } from '../overview/ports.ts';
import { Languages } from './languages-page.tsx';
import { textsOn } from './on-desks.ts';

/** WS-16: how far the project's texts are in each language, and where something is left to do. Every member may see what every member may read. */
export function languagesPage({ desks }: OverviewPorts): WorkPage {
  return {
    name: 'work.languages',
    path: '/languages',
    show: async (ask) => ({
      title: ask.reading.say('overview.languages'),
      here: 'languages',
      main: <Languages kinds={await textsOn(ask.reader, ask.project.id, desks)} />,
    }),
  };
}
