import type { WorkAsk, WorkPage } from '../../../platform/forms/index.ts';
import type { Desk } from '../../editing/index.ts';
import { linkStanding } from '../app/queries.ts';
import { LinksView, type NamedPlace } from './links-page.tsx';

export interface LinkPorts {
  /** Where the records lie that name links. */
  readonly desks: readonly Desk[];
  /** Whether this installation asks links at all. */
  readonly isOn: boolean;
}

/** LK-09: the links of the project that somebody should look at, for everybody who works in it. */
export function linksPage(ports: LinkPorts): WorkPage {
  return {
    name: 'work.links',
    path: '/links',
    async show(ask) {
      const standing = await linkStanding(ask.reader, ask.project.id);
      const kinds = new Set(standing.doubtful.flatMap(({ places }) => places.map(({ kind }) => kind)));
      const places = await placesOn(ask, ports.desks.filter(({ editable }) => kinds.has(editable.kind)));
      return { title: ask.reading.say('links.title'), here: 'overview', main: <LinksView standing={standing} places={places} isOn={ports.isOn} /> };
    },
  };
}

async function placesOn({ reader, project }: WorkAsk, desks: readonly Desk[]): Promise<ReadonlyMap<string, NamedPlace>> {
  const places = new Map<string, NamedPlace>();
  for (const desk of desks) {
    for (const { id, title } of await desk.list(reader, project.id)) places.set(`${desk.editable.kind} ${id}`, { title, path: `/work/${desk.path}/${id}` });
  }
  return places;
}
