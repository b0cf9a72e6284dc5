import { type Lang, langs } from '../../../kernel/lang.ts';
import { type RecordKind, recordKinds, type RecordRef } from '../../../kernel/record.ts';
import type { Refusal } from '../../../kernel/result.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { FormView, Posted, Submitted, WorkAsk, WorkPage } from '../../../platform/forms/index.ts';
import { Crumb, ErrorSummary, PageHead } from '../../../ui/index.ts';
import { describeAttachment } from '../app/describe-attachment.ts';
import type { RecordPorts, RecordReader } from '../app/ports.ts';
import { attachmentById, attachmentsOf, type StoredAttachment } from '../app/queries.ts';
import { type Received, receiveFiles, type ReceiveParts } from '../app/receive-files.ts';
import { removeAttachment } from '../app/remove-attachment.ts';
import { longestText } from '../model/attachment.ts';
import { AttachmentsPage } from './attachments-page.tsx';
import { DescribeForm } from './describe-form.tsx';
import { faultText } from './fault-text.ts';
import { serveAttachment } from './serve-attachment.ts';
import { describeInput, typedIn, type TypedDescription, typedOf } from './typed.ts';
import { filesField } from './upload-form.tsx';

/** What the pages need: everything about records comes through ports. */
export interface AttachmentPageParts extends ReceiveParts, RecordPorts {
  /** A record's title and its page in the workspace, below the project (`/work/needs/x`); undefined where there is none. */
  readonly headOf: (reader: RecordReader, projectId: string, ref: RecordRef) => Promise<{ readonly title: LocalizedText; readonly path: string } | undefined>;
}

/** Two large files and some small ones in one go; more come in several. */
const largestUpload = 60 * 1024 * 1024;

/** The workspace's pages for files: `/work/files/{kind}/{record}` and what lies below. */
export function attachmentPages(parts: AttachmentPageParts): readonly WorkPage[] {
  const content = (size: 'whole' | 'small') => (ask: WorkAsk) => (
    serveAttachment(parts, { reader: ask.reader, actor: ask.actor, projectId: ask.project.id, id: ask.params['file'] ?? '', size, headers: ask.headers })
  );
  return [
    {
      name: 'work.files', path: '/files/:kind/:record', largestBody: largestUpload,
      show: async (ask) => show(parts, ask, {}),
      submit: (ask, form) => upload(parts, ask, form),
    },
    {
      name: 'work.file', path: '/files/:kind/:record/:file',
      show: async (ask) => describing(parts, ask),
      submit: (ask, form) => describe(parts, ask, form),
    },
    { name: 'work.file-content', path: '/file/:file', show: content('whole') },
    { name: 'work.file-small', path: '/file/:file/small', show: content('small') },
  ];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function refOf({ params }: WorkAsk): RecordRef | undefined {
  const kind = recordKinds.find((each): each is RecordKind => each === params['kind']);
  const id = params['record'] ?? '';
  return kind === undefined || !uuid.test(id) ? undefined : { kind, id };
}

interface Sent {
  readonly received?: readonly Received[];
  readonly nothingChosen?: boolean;
}

async function show(parts: AttachmentPageParts, ask: WorkAsk, sent: Sent): Promise<FormView | undefined> {
  const { reader, actor, project: { id: projectId }, reading } = ask;
  const ref = refOf(ask);
  const head = ref === undefined ? undefined : await parts.headOf(reader, projectId, ref);
  const sight = ref === undefined ? 'none' : await parts.sees(reader, actor, projectId, ref);
  if (ref === undefined || head === undefined || sight === 'none') return undefined;
  const mayEdit = await parts.mayEdit(reader, actor, projectId, ref);
  const items = await attachmentsOf(reader, projectId, ref, sight);
  const here = reading.path(`/work/files/${ref.kind}/${ref.id}`);
  const links = {
    file: (id: string) => reading.path(`/work/file/${id}`),
    small: (id: string) => reading.path(`/work/file/${id}/small`),
    edit: mayEdit ? (id: string) => `${here}/${id}` : undefined,
    recordLang: head.title.source,
  };
  const record = { title: head.title, href: reading.path(head.path) };
  const main = <AttachmentsPage record={record} items={items} links={links} upload={mayEdit ? sent : undefined} />;
  return { title: reading.say('attachments.title'), main, script: true };
}

async function upload(parts: AttachmentPageParts, ask: WorkAsk, form: Posted): Promise<Submitted> {
  const record = refOf(ask);
  if (record === undefined) return { kind: 'absent' };
  const { reader, actor, project, run, reading } = ask;
  const received = await receiveFiles(parts, { reader, actor, projectId: project.id, run, record, files: form.files(filesField) });
  if (received === undefined) return { kind: 'absent' };
  const data = { files: received.map((one) => (one.ok ? { name: one.name, id: one.id } : { name: one.given, why: faultText(reading.say, one.fault) })) };
  const nothingChosen = received.length === 0;
  if (!nothingChosen && received.every((one) => one.ok)) return { kind: 'done', to: ask.path, data };
  const view = await show(parts, ask, { received, nothingChosen });
  return view === undefined ? { kind: 'absent' } : { kind: 'again', status: 422, view, data };
}

/** A file that is described, with the language of its record. */
interface Described {
  readonly file: StoredAttachment;
  readonly recordLang: Lang;
}

/** The file of the address, if it belongs to the record of the address and this person may change it. */
async function editable(parts: AttachmentPageParts, ask: WorkAsk): Promise<Described | undefined> {
  const [ref, id] = [refOf(ask), ask.params['file'] ?? ''];
  if (ref === undefined || !uuid.test(id) || !(await parts.mayEdit(ask.reader, ask.actor, ask.project.id, ref))) return undefined;
  const file = await attachmentById(ask.reader, ask.project.id, id);
  const head = file?.record.id === ref.id && file.record.kind === ref.kind ? await parts.headOf(ask.reader, ask.project.id, ref) : undefined;
  return file === undefined || head === undefined ? undefined : { file, recordLang: head.title.source };
}

async function describing(parts: AttachmentPageParts, ask: WorkAsk): Promise<FormView | undefined> {
  const found = await editable(parts, ask);
  return found === undefined ? undefined : describeView(ask, found, { typed: typedOf(found.file, ask.reading.lang), errors: {} });
}

interface Typed {
  readonly typed: TypedDescription;
  readonly errors: Readonly<Record<string, string>>;
}

function describeView({ path, reading }: WorkAsk, { file, recordLang }: Described, { typed, errors }: Typed): FormView {
  const trail = [{ label: reading.say('attachments.title'), href: path.slice(0, path.lastIndexOf('/')) }];
  const main = (
    <>
      <PageHead title={file.name} above={<Crumb trail={trail} />} />
      <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ field: `attachment-${field}`, text }))} />
      <DescribeForm attachment={file} typed={typed} errors={errors} recordLang={recordLang} />
    </>
  );
  return { title: file.name, main };
}

async function describe(parts: AttachmentPageParts, ask: WorkAsk, form: Posted): Promise<Submitted> {
  const found = await editable(parts, ask);
  if (found === undefined) return { kind: 'absent' };
  const { file, recordLang } = found;
  const done: Submitted = { kind: 'done', to: ask.path.slice(0, ask.path.lastIndexOf('/')) };
  if (form.get('do') === 'remove') return (await ask.run(removeAttachment(parts), { id: file.id })).ok ? done : { kind: 'absent' };
  const typed = typedIn(form);
  const said = await ask.run(describeAttachment(parts), describeInput(file, typed, { lang: ask.reading.lang, recordLang }));
  if (said.ok) return done;
  if (said.refusals.some((refusal) => refusal.code === 'absent')) return { kind: 'absent' };
  const { say } = ask.reading;
  if (said.refusals.some((refusal) => refusal.code === 'stale')) {
    const view = describeView(ask, found, { typed: { ...typed, revision: String(file.revision) }, errors: { title: say('attachments.stale') } });
    return { kind: 'again', status: 409, view };
  }
  const errors = Object.fromEntries(said.refusals.map((refusal) => errorOf(ask, { typed, recordLang }, refusal)));
  return { kind: 'again', status: 422, view: describeView(ask, found, { typed, errors }) };
}

interface TypedFor {
  readonly typed: TypedDescription;
  readonly recordLang: Lang;
}

/** A refusal as a sentence at its field. */
function errorOf({ reading: { say } }: WorkAsk, { typed, recordLang }: TypedFor, refusal: Refusal): readonly [string, string] {
  const part = (['alt', 'credit', 'visibility'] as const).find((each) => refusal.field?.startsWith(each)) ?? 'title';
  const lang = langs.find((each) => typed.alt[each].length > longestText.alt) ?? recordLang;
  const field = part === 'alt' ? `alt-${lang}` : part;
  const length = (part === 'alt' ? typed.alt[lang] : typed[part]).length;
  const limit = part === 'visibility' ? 0 : longestText[part];
  if (limit > 0 && length > limit) return [field, say('errors.refusal-text-too-long', { length, limit })];
  return [field, say('errors.refusal-invalid', { why: String(refusal.values?.['why'] ?? '') })];
}
