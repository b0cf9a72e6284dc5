import type { Actor } from '../../../kernel/actor.ts';
import type { RecordRef } from '../../../kernel/record.ts';
import type { RefusalCode, Result } from '../../../kernel/result.ts';
import type { Command } from '../../../platform/command/index.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { type FileFault, fileHash, type FileStore, type JudgedFile, judgeFile, typeOf } from '../../../platform/files/index.ts';
import type { Scanner } from '../../../platform/scan/index.ts';
import { mostFiles } from '../model/attachment.ts';
import { addAttachment } from './add-attachment.ts';
import { mayAttach } from './policy.ts';
import type { RecordPorts } from './ports.ts';
import { filesOfRecord } from './queries.ts';

/** What uploading needs: where files are kept, who looks at them, and who may edit what. */
export interface ReceiveParts extends Pick<RecordPorts, 'mayEdit'> {
  readonly store: FileStore;
  /** Undefined where no scanner is configured. */
  readonly scanner: Scanner | undefined;
}

/** Files that came with a form. */
export interface Upload {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly projectId: string;
  readonly run: <I, S, C, O>(command: Command<I, S, C, O>, input: unknown) => Promise<Result<O>>;
  readonly record: RecordRef;
  /** Names as the browser sent them. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** What became of one file. `given` is its name as it came. */
export type Received =
  | { readonly ok: true; readonly given: string; readonly name: string; readonly id: string }
  | { readonly ok: false; readonly given: string; readonly fault: FileFault | { readonly code: 'too-many' } };

/**
 * Takes the files that may be taken, one by one; a refused one does not stop the others. Undefined where this person may not edit the record:
 * then nothing is even looked at. A file that is attached already counts as taken, so that sending again does no harm.
 */
export async function receiveFiles(parts: ReceiveParts, upload: Upload): Promise<readonly Received[] | undefined> {
  const { reader, actor, projectId, record } = upload;
  if (!mayAttach(actor, { mayEdit: await parts.mayEdit(reader, actor, projectId, record) })) return undefined;
  const received: Received[] = [];
  for (const file of upload.files) {
    const judgement = await judgeFile(file, parts.scanner);
    const one = judgement.ok ? await keep(parts, upload, judgement.file) : judgement.fault;
    if (one === 'absent') return undefined;
    received.push('id' in one ? { ok: true, given: file.name, ...one } : { ok: false, given: file.name, fault: one });
  }
  return received;
}

type Kept = { readonly id: string; readonly name: string } | { readonly code: 'too-many' } | 'absent';

async function keep(parts: ReceiveParts, upload: Upload, file: JudgedFile): Promise<Kept> {
  // what will not be added is not stored either: nothing would ever take it away again
  const before = await filesOfRecord(upload.reader, upload.projectId, { ...upload.record, hash: fileHash(file.bytes) });
  if (before.same !== undefined) return { id: before.same, name: file.name };
  if (before.count >= mostFiles) return { code: 'too-many' };
  const { hash, added } = await store(parts, upload, file);
  if (added.ok) return { id: added.value.id, name: file.name };
  const { same } = await filesOfRecord(upload.reader, upload.projectId, { ...upload.record, hash });
  if (same !== undefined) return { id: same, name: file.name };
  // swept away as unused between storing and adding: once more, and now it is in use
  if (hasCode(added, 'unknown-reference')) return keepAgain(parts, upload, file);
  return hasCode(added, 'wrong-state') ? { code: 'too-many' } : 'absent';
}

async function keepAgain(parts: ReceiveParts, upload: Upload, file: JudgedFile): Promise<Kept> {
  const { added } = await store(parts, upload, file);
  return added.ok ? { id: added.value.id, name: file.name } : 'absent';
}

async function store(parts: ReceiveParts, upload: Upload, file: JudgedFile) {
  const { hash, size } = await parts.store.put(file.bytes);
  const small = file.picture?.small;
  const smallHash = small === undefined ? null : (await parts.store.put(small)).hash;
  const widths: { readonly width: number; readonly hash: string }[] = [];
  for (const each of file.picture?.widths ?? []) widths.push({ width: each.width, hash: (await parts.store.put(each.bytes)).hash });
  const picture = file.picture === undefined ? null : { width: file.picture.width, height: file.picture.height, smallHash, widths };
  return { hash, added: await upload.run(addAttachment(parts), { record: upload.record, hash, name: file.name, type: typeOf(file.kind), size, picture }) };
}

function hasCode(result: Result<unknown>, code: RefusalCode): boolean {
  return !result.ok && result.refusals.some((refusal) => refusal.code === code);
}
