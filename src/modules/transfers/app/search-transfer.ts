import type { Visibility } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { Writer } from '../../../platform/db/index.ts';
import { putSearchEntry, removeSearchEntry } from '../../search/index.ts';
import { type MovedParts, textsOfMoved } from '../model/moved.ts';

interface Searchable {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly approach: LocalizedText | null;
  readonly became: LocalizedText | null;
  readonly moved: MovedParts;
  readonly visibility: Visibility;
}

/** T-08: the search knows a transfer exactly while readers may see it, with what moved. */
export async function keepFindable(writer: Writer, projectId: string, transfer: Searchable): Promise<void> {
  if (transfer.visibility !== 'public') return removeSearchEntry(writer, { projectId, kind: 'transfer', id: transfer.id });
  const { id, slug, title, summary, approach, became, moved } = transfer;
  const body = [summary, approach, became, ...textsOfMoved(moved)].filter((text) => text !== null);
  return putSearchEntry(writer, { projectId, kind: 'transfer', id, path: `/transfers/${slug}`, title, body });
}
