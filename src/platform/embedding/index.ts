import { type EmbeddingSettings, Problem } from '../config/index.ts';
import type { Embedder } from './embedder.ts';
import { endpointEmbedder } from './endpoint.ts';
import { openModelFolder } from './model-folder.ts';

export { type Embedded, type Embedder, failed } from './embedder.ts';

/** The model the settings name, or why it cannot be used, in one sentence: what asks it goes on without. */
export interface Plugged {
  readonly embedder: Embedder | undefined;
  readonly problem: string | undefined;
  readonly close: () => Promise<void>;
}

/** MA-11: the model of the settings; none by default. It never throws: a model is a help, not a condition. */
export async function plugEmbedder(settings: EmbeddingSettings): Promise<Plugged> {
  const nothing = { embedder: undefined, problem: undefined, close: () => Promise.resolve() };
  switch (settings.kind) {
    case 'off':
      return nothing;
    case 'endpoint':
      return { ...nothing, embedder: endpointEmbedder(settings) };
    case 'folder':
      try {
        const embedder = await openModelFolder(settings);
        return { embedder, problem: undefined, close: embedder.close };
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        return { ...nothing, problem: `EMBEDDING_FOLDER: ${error.message} Matching goes on without a model.` };
      }
  }
}
