import type { Visibility } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { Writer } from '../../../platform/db/index.ts';
import { putSearchEntry, removeSearchEntry } from '../../search/index.ts';
import type { EventAccount } from '../model/event.ts';
import { type EventDetails, textsIn } from '../model/kinds/index.ts';
import { type EventState, isShown } from '../model/lifecycle.ts';

interface Searchable {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly account: EventAccount;
  readonly details: EventDetails;
  readonly state: EventState | null;
  readonly visibility: Visibility;
}

/** E-08: the search knows an event exactly while readers may see it. */
export async function keepFindable(writer: Writer, projectId: string, event: Searchable): Promise<void> {
  const entry = { projectId, kind: 'event' as const, id: event.id };
  if (event.visibility !== 'public' || !isShown(event.state)) return removeSearchEntry(writer, entry);
  const { topic, summary, venue, outcome, agenda, organisers, participants } = event.account;
  const told = [topic, summary, venue, outcome].filter((text) => text !== null);
  const body = [...told, ...agenda.map((item) => item.text), ...textsIn(event.details), ...organisers, ...participants];
  return putSearchEntry(writer, { ...entry, path: `/events/${event.slug}`, title: event.title, body });
}
