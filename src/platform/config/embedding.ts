import { resolve } from 'node:path';
import { z } from 'zod';
import { Problem } from './problem.ts';

/** The model of meaning that may help the matching; off unless asked for. The key is never shown. */
export type EmbeddingSettings =
  | { readonly kind: 'off' }
  | { readonly kind: 'endpoint'; readonly url: string; readonly model: string; readonly key: string | undefined }
  | { readonly kind: 'folder'; readonly folder: string; readonly model: string | undefined };

const kinds = ['off', 'endpoint', 'folder'] as const;

const settings = z.object({
  EMBEDDING: z.enum(kinds, { error: `must be one of ${kinds.join(', ')}` }).default('off'),
  EMBEDDING_URL: z.url({ protocol: /^https?$/, error: 'must be the address of the service, such as http://127.0.0.1:11434/v1' }).optional(),
  EMBEDDING_MODEL: z.string().max(100, { error: 'must have at most 100 characters' }).optional(),
  EMBEDDING_KEY: z.string().optional(),
  EMBEDDING_FOLDER: z.string().optional(),
});

/** Throws a `Problem` that names every bad or missing variable. `root`: the folder relative paths start from. */
export function readEmbedding(given: Readonly<Record<string, string | undefined>>, root: string): EmbeddingSettings {
  const parsed = settings.safeParse(given);
  if (!parsed.success) throw new Problem(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join('\n'));
  const { EMBEDDING: kind, EMBEDDING_URL: url, EMBEDDING_MODEL: model, EMBEDDING_KEY: key, EMBEDDING_FOLDER: folder } = parsed.data;
  switch (kind) {
    case 'off':
      return { kind };
    case 'endpoint':
      return { kind, url: needed('EMBEDDING_URL', url, kind), model: needed('EMBEDDING_MODEL', model, kind), key };
    case 'folder':
      return { kind, folder: resolve(root, needed('EMBEDDING_FOLDER', folder, kind)), model };
  }
}

function needed(name: string, value: string | undefined, kind: string): string {
  if (value === undefined) throw new Problem(`${name} must be given with EMBEDDING=${kind}.`);
  return value;
}
