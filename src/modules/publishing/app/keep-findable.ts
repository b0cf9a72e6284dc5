import type { Visibility } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { Writer } from '../../../platform/db/index.ts';
import { putSearchEntry, removeSearchEntry } from '../../search/index.ts';

interface FindableNews {
  readonly id: string;
  readonly slug: string;
  readonly visibility: Visibility;
  readonly found: boolean;
  readonly title: LocalizedText;
  readonly summary: LocalizedText | null;
}

/** PU-07: the search knows news exactly while readers may see it, and never an issue that was not found. */
export async function keepNewsFindable(writer: Writer, projectId: string, { id, slug, visibility, found, title, summary }: FindableNews): Promise<void> {
  const entry = { projectId, kind: 'news' as const, id };
  if (visibility !== 'public' || !found) return removeSearchEntry(writer, entry);
  return putSearchEntry(writer, { ...entry, path: `/news/${slug}`, title, body: summary === null ? [] : [summary] });
}
