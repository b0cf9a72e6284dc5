import { renderToString } from 'preact-render-to-string';
import { isLang, type Lang } from '../../../../kernel/lang.ts';
import type { Posted, Submitted, WorkAsk, WorkPage } from '../../../../platform/forms/index.ts';
import { ReadingProvider } from '../../../../ui/index.ts';
import { type RecordConcept, suggestedConcepts } from '../../app/said/about-record.ts';
import { type SaidKind, saidKinds } from '../../app/said/say-concepts.ts';
import { Suggestions } from './suggestions.tsx';

/** So much of what is being typed is looked at. */
const longest = { title: 300, text: 8000 } as const;
/** So many are named: the strongest. */
const shown = 8;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where the records of each kind stand in the workspace: `needs`. */
export type SaidPaths = Readonly<Record<SaidKind, string>>;

/** TX-24: what is named in a text, asked by the script while it is written. It changes nothing; it is posted so that no draft stands in an address. */
export function suggestPage(paths: SaidPaths): WorkPage {
  return {
    name: 'work.suggest-concepts',
    path: '/suggest-concepts',
    largestBody: 128 * 1024,
    show: () => Promise.resolve(undefined),
    submit: (ask, form) => answer(ask, paths, form),
  };
}

async function answer(ask: WorkAsk, paths: SaidPaths, form: Posted): Promise<Submitted> {
  const kind = saidKinds.find((each) => each === form.get('kind'));
  const id = form.get('of');
  const of = kind === undefined || !uuid.test(id) ? undefined : { kind, id };
  // of other kinds nothing is asked
  const concepts = kind === undefined ? [] : await named(ask, of, form);
  const place = of === undefined ? undefined : `/work/${paths[of.kind]}/${of.id}/concepts`;
  const html = renderToString(<ReadingProvider reading={ask.reading}><Suggestions concepts={concepts.slice(0, shown)} place={place} /></ReadingProvider>);
  return { kind: 'answer', response: new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } }) };
}

function named({ reader, project, reading }: WorkAsk, of: { readonly kind: SaidKind; readonly id: string } | undefined, form: Posted): Promise<readonly RecordConcept[]> {
  const given = form.get('lang');
  const lang: Lang = isLang(given) ? given : reading.lang;
  const words = { lang, title: form.get('title').slice(0, longest.title), body: form.get('text').slice(0, longest.text) };
  if (`${words.title}${words.body}`.trim() === '') return Promise.resolve([]);
  return suggestedConcepts(reader, { words, of, projectId: project.id, lang: reading.lang });
}
