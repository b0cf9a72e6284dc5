import type { Visibility } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { Writer } from '../../../platform/db/index.ts';
import type { Member } from '../../partnership/index.ts';
import { putSearchEntry, removeSearchEntry } from '../../search/index.ts';

interface Searchable {
  readonly id: string;
  readonly slug: string;
  readonly visibility: Visibility;
  readonly title: LocalizedText;
  readonly description: LocalizedText | null;
  readonly affected: LocalizedText | null;
  readonly evidence: LocalizedText | null;
}

/** Where readers find a need: at its city. */
export function pathOfNeed(citySlug: string, slug: string): string {
  return `/cities/${citySlug}#need-${slug}`;
}

/** N-06: the search knows a need exactly while readers may see it, and its city. */
export async function keepFindable(writer: Writer, need: Searchable, at: { readonly projectId: string; readonly city: Member | undefined }): Promise<void> {
  const entry = { projectId: at.projectId, kind: 'need' as const, id: need.id };
  if (need.visibility !== 'public' || at.city?.visibility !== 'public') return removeSearchEntry(writer, entry);
  const body = [need.description, need.affected, need.evidence].filter((text) => text !== null);
  return putSearchEntry(writer, { ...entry, path: pathOfNeed(at.city.slug, need.slug), title: need.title, body });
}
