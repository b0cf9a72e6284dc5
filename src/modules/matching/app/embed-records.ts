import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import type { Embedded, Embedder } from '../../../platform/embedding/index.ts';
import { bytesOf } from '../model/vector.ts';

/** So many texts are read, handed to the model and kept at a time. */
const atOnce = 64;
/** So many batches a round at most; the next round goes on. */
const batches = 50;

/** What a round of the model did: how many texts it read, and why it did not go on. */
export interface EmbeddingRound {
  readonly texts: number;
  readonly problem: string | undefined;
}

interface Pending {
  readonly kind: string;
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly hash: Buffer;
}

/**
 * MA-12: has a model read the public needs and practices that it does not know yet, and forgets what is no longer public or was made by another model.
 * Without a model everything is forgotten. A model that does not answer is asked again in the next round; a text it does not take is left out until it changes.
 */
export async function embedRecords(database: Database, embedder: Embedder | undefined): Promise<EmbeddingRound> {
  await forget(database, embedder);
  if (embedder === undefined) return { texts: 0, problem: undefined };
  const { rows } = await sql<{ project_id: string; revision: number }>`
    select p.project_id, p.revision from project_revision p left join embedding_round r on r.project_id = p.project_id and r.model = ${embedder.id}
    where r.revision is distinct from p.revision order by p.project_id`.execute(database.reading);
  let texts = 0;
  for (const { project_id: projectId, revision } of rows) {
    const done = await embedProject(database, embedder, projectId);
    texts += done.texts;
    if (done.problem !== undefined) return { texts, problem: done.problem };
    if (done.isWhole) await remember(database, embedder, { projectId, revision });
  }
  return { texts, problem: undefined };
}

async function embedProject(database: Database, embedder: Embedder, projectId: string): Promise<EmbeddingRound & { readonly isWhole: boolean }> {
  let texts = 0;
  for (let n = 0; n < batches; n += 1) {
    const pending = await pendingOf(database, embedder, projectId);
    if (pending.length === 0) return { texts, problem: undefined, isWhole: true };
    const said = await oneByOneWhereNeeded(embedder, pending.map(({ text }) => text));
    if (typeof said === 'string') return { texts, problem: said, isWhole: false };
    await keep(database, pending.map((each, m) => ({ ...each, vector: said[m] })), { projectId, model: embedder.id });
    texts += pending.length;
  }
  return { texts, problem: undefined, isWhole: false };
}

/** Texts in the languages they were written or translated in, that this model has not read as they stand. */
async function pendingOf(database: Database, embedder: Embedder, projectId: string): Promise<readonly Pending[]> {
  const { rows } = await sql<Pending>`
    select s.kind, s.record_id as id, s.lang, s.title || E'\n' || s.body as text, sha256(convert_to(s.title || E'\n' || s.body, 'UTF8')) as hash
    from search_entry s left join record_embedding e using (project_id, kind, record_id, lang)
    where s.project_id = ${projectId} and s.kind in ('need', 'practice') and s.title_lang = s.lang
      and (e.record_id is null or e.model <> ${embedder.id} or e.text_hash <> sha256(convert_to(s.title || E'\n' || s.body, 'UTF8')))
    order by s.kind, s.record_id, s.lang limit ${atOnce}`.execute(database.reading);
  return rows;
}

/**
 * MA-16: where a batch is not taken, each text alone, so that one that is never taken does not stop the others; undefined in its place.
 * A sentence where the model does not answer.
 */
async function oneByOneWhereNeeded(embedder: Embedder, texts: readonly string[]): Promise<readonly (Float32Array | undefined)[] | string> {
  const together = await embedder.embed(texts);
  if (together.kind === 'done') return together.vectors;
  if (together.fault !== 'unsupported') return problemOf(embedder, together);
  const all: (Float32Array | undefined)[] = [];
  for (const text of texts) {
    const said = await embedder.embed([text]);
    if (said.kind === 'failed' && said.fault !== 'unsupported') return problemOf(embedder, said);
    all.push(said.kind === 'done' ? said.vectors[0] : undefined);
  }
  // that it takes none of several texts is the fault of the model or of the settings
  return all.length > 1 && all.every((each) => each === undefined) ? problemOf(embedder, together) : all;
}

function problemOf({ name }: Embedder, { fault, why }: Extract<Embedded, { kind: 'failed' }>): string {
  return `The model ${name} did not read the texts (${fault}: ${why}). Matching goes on without them; the next round asks again.`;
}

type Kept = Pending & { readonly vector: Float32Array | undefined };

/** Only what is still public, and still says the same, is kept: the model may have taken its time. */
async function keep(database: Database, texts: readonly Kept[], { projectId, model }: { readonly projectId: string; readonly model: string }): Promise<void> {
  await database.transaction(async (writer) => {
    const column = <T>(pick: (each: Kept) => T) => texts.map(pick);
    await sql`
      insert into record_embedding (project_id, kind, record_id, lang, model, text_hash, vector)
      select s.project_id, s.kind, s.record_id, s.lang, ${model}, t.hash, t.vector
      from unnest(${column(({ kind }) => kind)}::text[], ${column(({ id }) => id)}::uuid[], ${column(({ lang }) => lang)}::text[], ${column(({ hash }) => hash)}::bytea[],
        ${column(({ vector }) => (vector === undefined ? null : Buffer.from(bytesOf(vector))))}::bytea[]) as t (kind, id, lang, hash, vector)
        join search_entry s on s.project_id = ${projectId} and s.kind = t.kind and s.record_id = t.id and s.lang = t.lang
      where sha256(convert_to(s.title || E'\n' || s.body, 'UTF8')) = t.hash
      on conflict (project_id, kind, record_id, lang) do update set model = excluded.model, text_hash = excluded.text_hash, vector = excluded.vector`.execute(writer.writing);
    return { ok: true };
  });
}

async function remember(database: Database, { id: model }: Embedder, { projectId, revision }: { readonly projectId: string; readonly revision: number }): Promise<void> {
  await database.transaction(async (writer) => {
    await sql`
      insert into embedding_round (project_id, model, revision) values (${projectId}, ${model}, ${revision})
      on conflict (project_id) do update set model = excluded.model, revision = excluded.revision`.execute(writer.writing);
    return { ok: true };
  });
}

async function forget(database: Database, embedder: Embedder | undefined): Promise<void> {
  const { rows: [found] } = await sql<{ any: boolean }>`select exists (select from record_embedding) or exists (select from embedding_round) as any`.execute(database.reading);
  if (found?.any !== true) return;
  await database.transaction(async (writer) => {
    const model = embedder?.id ?? '';
    await sql`
      delete from record_embedding e where e.model <> ${model}
        or not exists (select from search_entry s where s.project_id = e.project_id and s.kind = e.kind and s.record_id = e.record_id and s.lang = e.lang)`.execute(writer.writing);
    await sql`delete from embedding_round where model <> ${model}`.execute(writer.writing);
    return { ok: true };
  });
}
