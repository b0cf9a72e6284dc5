import { into, json, type Writer } from '../../../platform/db/index.ts';
import { insertStep } from './step.ts';
import type { TransferTables } from './tables.ts';
import type { NewTransfer } from './transfer-input.ts';

interface At {
  readonly projectId: string;
  readonly transferId: string;
}

/** Writes a new transfer with its sources, events and first step. */
export async function insertTransfer(writer: Writer, transfer: NewTransfer, { projectId, transferId }: At): Promise<void> {
  const tables = into<TransferTables>(writer);
  const { approach, became, eventsInWords, moved } = transfer;
  await tables.insertInto('transfer').values({
    project_id: projectId,
    id: transferId,
    slug: transfer.slug,
    importer_id: transfer.importerId,
    need_id: transfer.needId,
    title: json(transfer.title),
    summary: json(transfer.summary),
    approach: approach === null ? null : json(approach),
    became: became === null ? null : json(became),
    events_in_words: eventsInWords === null ? null : json(eventsInWords),
    moved: json({ v: 1, ...moved }),
    state: transfer.state,
    visibility: transfer.visibility,
    provenance: json(transfer.provenance),
  }).execute();
  const place = (n: number) => ({ project_id: projectId, transfer_id: transferId, position: n + 1 });
  const sources = transfer.sources.map(({ partnerId, practiceId }, n) => ({ ...place(n), partner_id: partnerId, practice_id: practiceId }));
  const events = transfer.eventIds.map((eventId, n) => ({ ...place(n), event_id: eventId }));
  if (sources.length > 0) await tables.insertInto('transfer_source').values(sources).execute();
  if (events.length > 0) await tables.insertInto('transfer_event').values(events).execute();
  await insertStep(writer, transfer, { projectId, transferId, number: 1 });
}
