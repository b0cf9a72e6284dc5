import { embedRecords } from '../../modules/matching/index.ts';
import { goRound, minute } from '../../platform/clock/index.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Embedder } from '../../platform/embedding/index.ts';

/** What is told of the rounds: why a model did not go on, in a sentence, and what is a bug. */
export interface EmbeddingNews {
  readonly modelFailed: (why: string) => void;
  readonly embeddingFailed: (error: unknown) => void;
}

/**
 * MA-12: has the model read what is new or changed once a minute, and forgets what is no longer public; beside the counting, which does not wait for
 * a slow service. A problem is told once, until it is another one. Returns how to stop.
 */
export function startEmbedding(database: Database, embedder: Embedder | undefined, news: EmbeddingNews): () => Promise<void> {
  let last: string | undefined;
  const round = async () => {
    const { problem } = await embedRecords(database, embedder);
    if (problem !== undefined && problem !== last) news.modelFailed(problem);
    last = problem;
  };
  return goRound(minute, round, news.embeddingFailed);
}
