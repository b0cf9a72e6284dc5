import type { FormView, Posted, PostedFile, Submitted, WorkAsk, WorkPage } from '../../../../platform/forms/index.ts';
import { dropFile, keepFile, loadFile, type SchemeFile, schemeFile, schemeFiles } from '../../app/files/scheme-files.ts';
import { loadScheme } from '../../app/load-scheme.ts';
import { loadedSchemes } from '../../app/public/schemes.ts';
import { schemeChanges } from '../../app/skos/preview.ts';
import { readSkos } from '../../app/skos/read-skos.ts';
import { changedNames, faultWords, previewWords, refusalWords, warningWords } from '../import-words.ts';
import { isAllowed, type SchemePageParts } from './parts.ts';
import { fileField, PreviewView, SchemesView, type SchemeTyped } from './schemes-admin-page.tsx';

const megabyte = 1024 * 1024;
/** A larger file is read for so long that it belongs to the command line (decision 0019). */
const megabytes = 12;
/** What is larger than the limit is still taken in, so that the page can say so. */
const largestBody = 60 * megabyte;

/** TX-26: the concept schemes of the installation, a file to load, and what loading it would change. */
export function schemesAdminPage(parts: SchemePageParts): WorkPage {
  return {
    name: 'work.concepts',
    path: '/concepts',
    query: ['file'],
    largestBody,
    async show(ask) {
      if (!isAllowed(ask, parts)) return undefined;
      const wanted = ask.query['file'];
      if (wanted === undefined) return view(ask, {});
      const file = await schemeFile(ask.reader, wanted);
      return file === undefined ? undefined : preview(ask, file);
    },
    async submit(ask, form) {
      if (!isAllowed(ask, parts)) return { kind: 'absent' };
      if (form.has('load')) return load(ask, parts, form.get('load'));
      return form.has('drop') ? drop(ask, parts, form.get('drop')) : upload(ask, parts, form);
    },
  };
}

interface Again {
  readonly typed?: SchemeTyped;
  readonly problem?: string;
}

async function view({ reader, reading }: WorkAsk, { typed = { code: '', title: '', source: '' }, problem }: Again): Promise<FormView> {
  const shown = { schemes: await loadedSchemes(reader), waiting: await schemeFiles(reader), typed, problem, megabytes };
  return { title: reading.say('taxonomy.admin'), here: 'concepts', script: true, main: <SchemesView {...shown} /> };
}

async function preview({ reader, reading }: WorkAsk, { read, ...file }: SchemeFile, refused?: readonly string[]): Promise<FormView> {
  const { scheme } = read;
  const changes = await schemeChanges(reader, scheme);
  const words = {
    says: previewWords(reading, read, changes), names: changedNames(reading, changes), warnings: warningWords(reading, read),
    refusals: refused ?? await refusalsOf({ reader, reading }, scheme),
  };
  return { title: reading.say('taxonomy.preview-title', { title: scheme.title }), here: 'concepts', main: <PreviewView file={file} title={scheme.title} {...words} /> };
}

/** What loading would refuse is known before. */
async function refusalsOf({ reader, reading }: Pick<WorkAsk, 'reader' | 'reading'>, scheme: SchemeFile['read']['scheme']): Promise<readonly string[]> {
  const at = { projectId: '', actor: { kind: 'anonymous' }, now: '', newId: () => '' } as const;
  const decided = loadScheme.decide(await loadScheme.load(reader, scheme, at), scheme, at);
  return decided.ok ? [] : refusalWords(reading, decided.refusals);
}

async function upload(ask: WorkAsk, parts: SchemePageParts, form: Posted): Promise<Submitted> {
  const typed = { code: form.get('code').trim(), title: form.get('title').trim(), source: form.get('source').trim() };
  const again = async (problem: string): Promise<Submitted> => ({ kind: 'again', status: 422, view: await view(ask, { typed, problem }) });
  const [file] = form.files(fileField);
  if (file === undefined || file.bytes.byteLength === 0) return again(ask.reading.say('taxonomy.file-missing'));
  if (file.bytes.byteLength > megabytes * megabyte) return again(ask.reading.say('taxonomy.file-too-large', { megabytes }));
  const read = await readSkos({ bytes: piecesOf(file), mostBytes: megabytes * megabyte, wish: { ...given(typed), origin: ask.origin } });
  if (!read.ok) return again(faultWords(ask.reading, read.fault));
  const input = { name: file.name.slice(0, 300), scheme: read.scheme.code, version: read.scheme.version };
  const done = await parts.runner.run(keepFile(read), input, { actor: ask.actor, projectId: parts.installationId });
  return done.ok ? { kind: 'done', to: `${ask.reading.path('/work/concepts')}?file=${done.value.id}` } : { kind: 'absent' };
}

/** What was left empty is taken from the file. */
function given(typed: SchemeTyped): Partial<SchemeTyped> {
  return Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== ''));
}

/** So many bytes come at a time: between two of them everything else has its turn. */
const piece = 64 * 1024;

function* piecesOf({ bytes }: PostedFile): Generator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += piece) yield bytes.subarray(at, at + piece);
}

async function load(ask: WorkAsk, { runner, installationId }: SchemePageParts, id: string): Promise<Submitted> {
  const file = await schemeFile(ask.reader, id);
  // somebody else has loaded it, or put it away
  if (file === undefined) return { kind: 'again', status: 409, view: await view(ask, { problem: ask.reading.say('taxonomy.file-gone') }) };
  const { code, version } = file.read.scheme;
  const done = await runner.run(loadFile, { id, scheme: code, version }, { actor: ask.actor, projectId: installationId });
  if (done.ok) return { kind: 'done', to: ask.reading.path('/work/concepts'), said: 'scheme-loaded' };
  return { kind: 'again', status: 422, view: await preview(ask, file, refusalWords(ask.reading, done.refusals)) };
}

async function drop(ask: WorkAsk, { runner, installationId }: SchemePageParts, id: string): Promise<Submitted> {
  const done = await runner.run(dropFile, { id }, { actor: ask.actor, projectId: installationId });
  if (done.ok) return { kind: 'done', to: ask.reading.path('/work/concepts'), said: 'scheme-dropped' };
  return { kind: 'again', status: 422, view: await view(ask, { problem: ask.reading.say('taxonomy.file-gone') }) };
}
