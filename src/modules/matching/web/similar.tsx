import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { isLang, type Lang } from '../../../kernel/lang.ts';
import { type LocalizedText, written } from '../../../kernel/text.ts';
import type { Posted, Submitted, WorkAsk, WorkPage } from '../../../platform/forms/index.ts';
import { ReadingProvider } from '../../../ui/index.ts';
import type { Desk, Fields, Standing } from '../../editing/index.ts';
import { wordsOf } from '../../taxonomy/index.ts';
import { type Similar, similarRecords } from '../app/similar.ts';
import { SimilarBox, SimilarList } from './similar-list.tsx';

/** So much of what is being typed is looked at. */
const longest = { title: 300, text: 4000 } as const;
/** A shorter title says nothing yet. */
const shortest = 3;

/** what is here already, asked by the script while a title is typed. It changes nothing; it is posted so that no draft stands in an address. */
export const similarPage: WorkPage = {
  name: 'work.similar',
  path: '/similar',
  largestBody: 128 * 1024,
  show: () => Promise.resolve(undefined),
  submit: (ask, form) => answer(ask, form),
};

async function answer(ask: WorkAsk, form: Posted): Promise<Submitted> {
  // of other kinds nothing is known
  const kind = (['need', 'practice'] as const).find((each) => each === form.get('kind'));
  const given = form.get('lang');
  const lang: Lang = isLang(given) ? given : ask.reading.lang;
  const [title, text] = [form.get('title').slice(0, longest.title).trim(), form.get('text').slice(0, longest.text).trim()];
  const similar = kind === undefined || title.length < shortest ? [] : await similarRecords(ask.reader, {
    among: { projectId: ask.project.id, kind }, title: written(lang, title), texts: [{ lang, title, body: text }], of: form.get('of'),
  });
  const html = renderToString(<ReadingProvider reading={ask.reading}>{kind === undefined ? null : <SimilarList {...{ kind, similar }} />}</ReadingProvider>);
  return { kind: 'answer', response: new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } }) };
}

/** what says nearly the same as a record of a desk, as it stands. */
export async function similarOn(ask: WorkAsk, { desk, standing }: { readonly desk: Desk; readonly standing: Standing<Fields> }): Promise<readonly Similar[]> {
  const { kind } = desk.editable;
  if (kind !== 'need' && kind !== 'practice') return [];
  const texts = ['summary', 'description'].flatMap((name) => textIn(desk, standing, name));
  return similarRecords(ask.reader, { among: { projectId: ask.project.id, kind }, title: standing.title, texts: wordsOf(standing.title, texts), of: standing.id });
}

function textIn({ editable }: Desk, { content }: Standing<Fields>, name: string): readonly LocalizedText[] {
  if (editable.fields[name]?.kind !== 'text') return [];
  // a text field holds a text, or nothing
  const text = content[name] as LocalizedText | null;
  return text === null ? [] : [text];
}

/** Beside a need or a practice: what is here already and says nearly the same. */
export function similarBeside({ desk }: { readonly desk: Desk }, similar: readonly Similar[]): ComponentChild {
  const { kind } = desk.editable;
  return kind === 'need' || kind === 'practice' ? <SimilarBox kind={kind} similar={similar} /> : undefined;
}
