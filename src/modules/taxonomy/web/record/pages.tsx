import type { ComponentChild } from 'preact';
import type { Reading } from '../../../../kernel/locale.ts';
import type { FormView, Posted, Submitted, WorkAsk, WorkPage } from '../../../../platform/forms/index.ts';
import { findConcepts } from '../../app/public/schemes.ts';
import { aboutRecord } from '../../app/said/about-record.ts';
import type { saidCommands, SaidKind, SaidPorts, SaidRecord } from '../../app/said/say-concepts.ts';
import { AboutBox, RecordConceptsPage } from './record-concepts.tsx';

/** What the pages are made with: the commands and ports of the wiring, and a kind of record with its place in the workspace. */
export interface SaidPageParts {
  readonly ports: SaidPorts;
  readonly commands: ReturnType<typeof saidCommands>;
  readonly kind: SaidKind;
  /** `needs`: its address below the workspace. */
  readonly path: string;
  /** What the list of these records is called. */
  readonly many: (reading: Reading) => string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** TX-21: what a record is about, and saying that it is about something else. */
export function saidPage(parts: SaidPageParts): WorkPage {
  return {
    name: `work.${parts.path}.concepts`,
    path: `/${parts.path}/:id/concepts`,
    query: ['q'],
    async show(ask) {
      const record = await recordOf(ask, parts);
      return record === undefined ? undefined : view(ask, parts, { record });
    },
    submit: (ask, form) => answer(ask, parts, form),
  };
}

async function recordOf(ask: WorkAsk, { ports, kind }: SaidPageParts): Promise<SaidRecord | undefined> {
  const id = ask.params['id'] ?? '';
  return uuid.test(id) ? ports.find(ask.reader, { projectId: ask.project.id, actor: ask.actor, kind, id }) : undefined;
}

interface Shown {
  readonly record: SaidRecord;
  readonly problem?: string;
}

async function view(ask: WorkAsk, { kind, path: place, many }: SaidPageParts, { record, problem }: Shown): Promise<FormView> {
  const { say, plain, path, lang } = ask.reading;
  const [id, asked] = [ask.params['id'] ?? '', ask.query['q'] ?? ''];
  const trail = [{ label: many(ask.reading), href: path(`/work/${place}`) }, { label: plain(record.title), href: path(`/work/${place}/${id}`) }];
  const concepts = await aboutRecord(ask.reader, { projectId: ask.project.id, kind, id, lang }, record);
  const found = record.mayEdit ? await findConcepts(ask.reader, { lang, text: asked }) : [];
  return {
    title: `${say('taxonomy.about')}: ${plain(record.title)}`,
    here: place,
    main: <RecordConceptsPage {...{ trail, concepts, asked, found, problem }} mayEdit={record.mayEdit} />,
  };
}

async function answer(ask: WorkAsk, parts: SaidPageParts, form: Posted): Promise<Submitted> {
  const record = await recordOf(ask, parts);
  if (record?.mayEdit !== true) return { kind: 'absent' };
  const { sayConcept, refuseConcept, forgetConcept } = parts.commands;
  const [verb, wanted] = form.has('say') ? ['say', sayConcept] as const : form.has('refuse') ? ['refuse', refuseConcept] as const : ['forget', forgetConcept] as const;
  const id = ask.params['id'] ?? '';
  const done = await ask.run(wanted, { kind: parts.kind, id, conceptId: Number(form.get(verb)) });
  if (done.ok) return { kind: 'done', to: ask.reading.path(`/work/${parts.path}/${id}/concepts`), said: 'done' };
  return { kind: 'again', status: 422, view: await view(ask, parts, { record, problem: ask.reading.say('taxonomy.not-there') }) };
}

/** A record as it stands on the page it is beside of. */
type RecordBeside = Pick<SaidRecord, 'title' | 'body'> & { readonly id: string };

/** Beside a need or a practice: what it is about, drafts too, with the words that led to it. */
export async function aboutBeside(ask: WorkAsk, { kind, path }: Pick<SaidPageParts, 'kind' | 'path'>, record: RecordBeside): Promise<ComponentChild> {
  const { about } = await aboutRecord(ask.reader, { projectId: ask.project.id, kind, id: record.id, lang: ask.reading.lang }, record);
  return <AboutBox concepts={about} place={`/work/${path}/${record.id}/concepts`} />;
}
