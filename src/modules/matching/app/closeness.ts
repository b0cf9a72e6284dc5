import { from, type Reader } from '../../../platform/db/index.ts';
import type { Embedder } from '../../../platform/embedding/index.ts';
import type { Words } from '../../taxonomy/index.ts';
import { nearestCosine, vectorOf } from '../model/vector.ts';
import type { Among } from './candidates.ts';
import type { MatchingTables } from './tables.ts';

interface Asked {
  readonly among: Among;
  readonly texts: readonly Words[];
  /** The record that is matched, where it is one. */
  readonly of: string | undefined;
  readonly ids: readonly string[];
}

/**
 * MA-12, MA-13: how near these records are to what is asked, in the model's opinion; records it has not read yet are left out. A model on this
 * machine reads what is asked now, drafts too. A service elsewhere is never asked here: only what it made of the same record's public text counts, so
 * that no draft leaves the installation and no page waits for the network.
 */
export async function closenessOf(reader: Reader, model: Embedder, { among, texts, of, ids }: Asked): Promise<ReadonlyMap<string, number>> {
  const { projectId, kind } = among;
  if (ids.length === 0) return new Map();
  const self = { projectId, kind: kind === 'need' ? 'practice' as const : 'need' as const, ids: of === undefined ? [] : [of] };
  const asked = model.isHere ? await madeNow(model, texts) : await kept(reader, model, self);
  const own = [...asked.values()].flat();
  if (own.length === 0) return new Map();
  const records = await kept(reader, model, { projectId, kind, ids });
  return new Map([...records].flatMap(([id, vectors]) => {
    const near = nearestCosine(own, vectors);
    return near === undefined ? [] : [[id, near] as const];
  }));
}

type Vectors = ReadonlyMap<string, readonly Float32Array[]>;

async function madeNow(model: Embedder, texts: readonly Words[]): Promise<Vectors> {
  const said = await model.embed(texts.map(({ title, body }) => `${title}\n${body}`));
  return said.kind === 'done' ? new Map([['', said.vectors]]) : new Map();
}

/** MA-12: only of what readers may see at this moment; what is no longer public may still wait to be forgotten. */
async function kept(reader: Reader, model: Embedder, { projectId, kind, ids }: Among & { readonly ids: readonly string[] }): Promise<Vectors> {
  if (ids.length === 0) return new Map();
  const rows = await from<MatchingTables & { search_entry: { project_id: string; kind: string; record_id: string; lang: string } }>(reader)
    .selectFrom('record_embedding as e')
    .innerJoin('search_entry as s', (join) => join
      .onRef('s.project_id', '=', 'e.project_id').onRef('s.kind', '=', 'e.kind').onRef('s.record_id', '=', 'e.record_id').onRef('s.lang', '=', 'e.lang'))
    .select(['e.record_id as id', 'e.vector']).where('e.project_id', '=', projectId).where('e.kind', '=', kind).where('e.record_id', 'in', ids)
    .where('e.model', '=', model.id).where('e.vector', 'is not', null).orderBy('e.record_id').orderBy('e.lang').execute();
  return new Map([...Map.groupBy(rows, ({ id }) => id)].map(([id, all]) => [id, all.flatMap(({ vector }) => (vector === null ? [] : [vectorOf(vector)]))]));
}
