import type { Visibility } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { Writer } from '../../../platform/db/index.ts';
import { shownActionIds } from '../../plans/index.ts';
import { putSearchEntry } from '../../search/index.ts';

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

/** MO-15: makes a record findable, unless it is not public or belongs to an action readers may not see. */
export async function makeFindable(writer: Writer, projectId: string, record: Findable): Promise<void> {
  const { kind, id, actionId, visibility, anchor, title, body } = record;
  const shown = actionId === null || (await shownActionIds(writer, projectId, [actionId])).has(actionId);
  if (visibility !== 'public' || !shown) return;
  await putSearchEntry(writer, { projectId, kind, id, path: `/results#${anchor}`, title, body: body.filter((text) => text !== null) });
}
