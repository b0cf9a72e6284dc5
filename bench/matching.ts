import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Lang, langs } from '../src/kernel/lang.ts';
import { written } from '../src/kernel/text.ts';
import { alikeByWords, conceptsSay, nearByConcepts } from '../src/modules/matching/app/candidates.ts';
import { closenessOf } from '../src/modules/matching/app/closeness.ts';
import { countUses, embedRecords } from '../src/modules/matching/index.ts';
import { type Candidate, combined, lifted, ranked } from '../src/modules/matching/model/combine.ts';
import { putSearchEntry } from '../src/modules/search/index.ts';
import { conceptsOf } from '../src/modules/taxonomy/index.ts';
import { readConfig } from '../src/platform/config/index.ts';
import type { Database } from '../src/platform/db/index.ts';
import { type Embedder, plugEmbedder } from '../src/platform/embedding/index.ts';
import type { Row } from './table.ts';

const text = { id: z.string(), lang: z.enum(langs), title: z.string(), description: z.string() };
const practiceFile = z.object({ practices: z.array(z.object({ ...text, summary: z.string() })) });
const needFile = z.object({ needs: z.array(z.object({ ...text, answers: z.array(z.string()) })) });
type Practice = z.infer<typeof practiceFile>['practices'][number];
type Need = z.infer<typeof needFile>['needs'][number];

function read(folder: string): readonly unknown[] {
  return readdirSync(folder).filter((name) => name.endsWith('.json')).map((name): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

/** The evaluation set: invented practices and needs in five languages, and which answer which (bench/matching/README.md). */
export function readSet(root: string): { readonly practices: readonly Practice[]; readonly needs: readonly Need[] } {
  const folder = join(root, 'bench/matching');
  return {
    practices: read(join(folder, 'practices')).flatMap((file) => practiceFile.parse(file).practices),
    needs: read(join(folder, 'needs')).flatMap((file) => needFile.parse(file).needs),
  };
}

export const projectId = '01980000-0000-7000-8000-00000000e5a1';
const among = { projectId, kind: 'practice' } as const;
const idOf = (practice: string) => `01980000-0000-7000-8000-${practice.slice(1).padStart(12, '0')}`;

const methods = ['text search alone', 'concepts alone', 'both', 'with a model'] as const;
type Method = (typeof methods)[number];
type Rankings = Readonly<Partial<Record<Method, readonly Candidate[]>>>;

/** MA-09: how well the matching finds what answers a need, in the need's language and in the others; says nothing about time. */
export async function measureMatching(database: Database, root: string): Promise<readonly Row[]> {
  const { practices, needs } = readSet(root);
  await database.transaction(async (writer) => {
    for (const { id, lang, title, summary, description } of practices) {
      const body = [written(lang, summary), written(lang, description)];
      await putSearchEntry(writer, { projectId, kind: 'practice', id: idOf(id), path: `/practices/${id}`, title: written(lang, title), body });
    }
    await database.nextRevision(writer, projectId);
    return { ok: true };
  });
  await countUses(database);
  const languageOf = new Map(practices.map(({ id, lang }) => [idOf(id), lang]));
  const lists: { readonly need: Need; readonly found: Rankings }[] = [];
  const plugged = await pluggedModel(database, root);
  for (const need of needs) lists.push({ need, found: await rankings(database, need, plugged.embedder) });
  await plugged.close();
  const rows = methods.filter((method) => method !== 'with a model' || plugged.embedder !== undefined).flatMap((method) => [true, false].map((same): Row => {
    const each = lists.map(({ need, found }) => {
      const counts = (id: string) => (languageOf.get(id) === need.lang) === same;
      return scored(need, (found[method] ?? []).map(({ id }) => id).filter(counts), (id) => counts(idOf(id)));
    });
    const mean = (pick: (score: Score) => number) => (each.reduce((sum, score) => sum + pick(score), 0) / each.length).toFixed(2);
    return {
      what: `matching, ${same ? 'in the need’s language' : 'across languages'}: ${method}${method === 'with a model' ? ` (${plugged.embedder?.name ?? ''})` : ''}`,
      figure: `recall@5 ${mean(({ at5 }) => at5)}, recall@10 ${mean(({ at10 }) => at10)}, MRR ${mean(({ reciprocal }) => reciprocal)}`,
      against: `${needs.length} needs, ${practices.length} practices`,
      target: method === 'both' ? `recall@5 ≥ ${same ? '0.85' : '0.75'}` : '',
    };
  }));
  return rows;
}

/** The model of the settings (`EMBEDDING=…`), once it has read the practices; a service reads the needs too, which are not in the database. */
async function pluggedModel(database: Database, root: string): Promise<{ readonly embedder: Embedder | undefined; readonly close: () => Promise<void> }> {
  const { embedder, problem, close } = await plugEmbedder(readConfig(root).config.embedding);
  if (problem !== undefined) throw new Error(problem);
  const { problem: unread } = await embedRecords(database, embedder);
  if (unread !== undefined) throw new Error(unread);
  return { embedder: embedder === undefined ? undefined : { ...embedder, isHere: true }, close };
}

async function rankings(database: Database, { lang, title, description }: Need, model: Embedder | undefined): Promise<Rankings> {
  const words = { lang, title, body: description };
  const { aboutness: weights } = await conceptsOf(database, [words]);
  const langs: readonly Lang[] = [lang];
  const question = { weights, langs, says: await conceptsSay(database, among) };
  const near = await nearByConcepts(database, among, weights);
  const alike = await alikeByWords(database, among, words);
  const both = ranked(question, near, alike);
  const found = { 'text search alone': combined([], alike), 'concepts alone': ranked(question, near, []), both };
  if (model === undefined) return found;
  const looked = both.slice(0, 200);
  return { ...found, 'with a model': lifted(looked, await closenessOf(database, model, { among, texts: [words], of: undefined, ids: looked.map(({ id }) => id) })) };
}

interface Score {
  readonly at5: number;
  readonly at10: number;
  readonly reciprocal: number;
}

function scored({ answers }: Need, found: readonly string[], counts: (id: string) => boolean): Score {
  const wanted = answers.filter(counts).map(idOf);
  const places = wanted.map((id) => found.indexOf(id)).filter((place) => place >= 0);
  const within = (most: number) => places.filter((place) => place < most).length / wanted.length;
  return { at5: within(5), at10: within(10), reciprocal: places.length === 0 ? 0 : 1 / (1 + Math.min(...places)) };
}
