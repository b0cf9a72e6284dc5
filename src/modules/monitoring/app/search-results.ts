import type { Visibility } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { Writer } from '../../../platform/db/index.ts';
import { shownActionIds } from '../../plans/index.ts';
import { putBelow, putSearchEntry, removeBelow } from '../../search/index.ts';

/** A record of this module that stands on the page of the results. */
export interface Findable {
  readonly kind: 'indicator' | 'policy-change';
  readonly id: string;
  readonly actionId: string | null;
  readonly visibility: Visibility;
  /** Where on the page it stands. */
  readonly anchor: string;
  readonly title: LocalizedText;
  readonly body: readonly (LocalizedText | null)[];
}

/** MO-15: a record is found while it is public and readers may see the action it belongs to. */
export async function makeFindable(writer: Writer, projectId: string, record: Findable): Promise<void> {
  const { kind, id, actionId, visibility, anchor, title, body } = record;
  if (visibility !== 'public') return removeBelow(writer, { projectId, kind, id });
  const entry = { projectId, kind, id, path: `/results#${anchor}`, title, body: body.filter((text) => text !== null) };
  if (actionId === null) {
    await removeBelow(writer, entry);
    return putSearchEntry(writer, entry);
  }
  return putBelow(writer, { ...entry, within: actionId, shown: (await shownActionIds(writer, projectId, [actionId])).has(actionId) });
}
