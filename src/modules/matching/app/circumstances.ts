import type { Reader } from '../../../platform/db/index.ts';
import { needsById } from '../../needs/index.ts';
import { populations } from '../../partnership/index.ts';
import { practicesById, type Precondition } from '../../practices/index.ts';
import type { Circumstance } from '../model/combine.ts';
import type { Among } from './candidates.ts';

type Dimension = Precondition['dimension'];

/** Where a record stands: its thematic area and the cities it belongs to, as far as they are known. */
export interface Standpoint {
  readonly thematicAreaId: string | undefined;
  readonly partnerIds: readonly string[];
}

interface Compared {
  readonly among: Among;
  readonly own: Standpoint;
}

/** MA-03: what speaks for each of these records beside its texts; those that readers may not see, and the city's own, are left out. */
export async function circumstancesOf(reader: Reader, { among, own }: Compared, ids: readonly string[]): Promise<ReadonlyMap<string, Circumstance>> {
  const { projectId } = among;
  const places = among.kind === 'practice' ? await practicePlaces(reader, projectId, ids) : await needPlaces(reader, projectId, ids);
  const people = await populations(reader, projectId);
  const sizesOf = (partnerIds: readonly string[]) => partnerIds.flatMap((id) => people.get(id) ?? []);
  const ownSizes = sizesOf(own.partnerIds);
  const others = [...places].filter(([, { partnerIds }]) => partnerIds.length === 0 || partnerIds.some((id) => !own.partnerIds.includes(id)));
  return new Map(others.map(([id, { thematicAreaId, partnerIds, preconditions }]) => [id, {
    sameTheme: own.thematicAreaId === undefined || thematicAreaId === undefined ? undefined : own.thematicAreaId === thematicAreaId,
    sizes: nearest(ownSizes, sizesOf(partnerIds)),
    preconditions,
  }]));
}

/** How many times the larger of two cities has the smaller one's inhabitants, for the two that are nearest. */
function nearest(own: readonly number[], others: readonly number[]): number | undefined {
  const ratios = own.flatMap((a) => others.map((b) => Math.max(a, b) / Math.min(a, b)));
  return ratios.length === 0 ? undefined : Math.min(...ratios);
}

interface Place extends Standpoint {
  readonly preconditions?: readonly Dimension[] | undefined;
}

async function practicePlaces(reader: Reader, projectId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Place>> {
  const found = await practicesById(reader, projectId, ids);
  return new Map([...found].map(([id, { thematicAreaId, cities, form }]) => (
    [id, { thematicAreaId, partnerIds: cities.map((city) => city.id), preconditions: form.preconditions === null ? undefined : dimensionsOf(form.preconditions) }]
  )));
}

function dimensionsOf(preconditions: readonly Precondition[]): readonly Dimension[] {
  return [...new Set(preconditions.map(({ dimension }) => dimension))];
}

async function needPlaces(reader: Reader, projectId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Place>> {
  const found = await needsById(reader, projectId, ids);
  return new Map([...found].map(([id, { thematicAreaId, partnerId }]) => [id, { thematicAreaId, partnerIds: [partnerId] }]));
}
