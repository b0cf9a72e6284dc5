import type { Desk, Fields, Standing } from '../../src/modules/editing/index.ts';
import { desks } from '../../src/wiring/desks.ts';
import type { World } from './world.ts';

/** The desk with this address; there is none without it. */
export function deskAt(path: string): Desk {
  const desk = desks.find((each) => each.path === path);
  if (desk === undefined) throw new Error(`There is no desk called ${path}.`);
  return desk;
}

export const needDesk = deskAt('needs');

/** A record as it stands, with its row's revision. */
export async function standingOn({ database, projectId }: World, desk: Desk, id: string): Promise<Standing<Fields>> {
  const found = await desk.editable.find(database, projectId, id);
  if (found === undefined) throw new Error(`Nothing on ${desk.path} has the id ${id}.`);
  return found;
}
