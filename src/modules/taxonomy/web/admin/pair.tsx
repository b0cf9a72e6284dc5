import type { FormView, Posted, Submitted, WorkAsk, WorkPage } from '../../../../platform/forms/index.ts';
import { mapConcepts } from '../../app/map-concepts.ts';
import { findConcepts, loadedSchemes } from '../../app/public/schemes.ts';
import { PairView } from './pair-page.tsx';
import { pairKinds } from './pair-kinds.ts';
import { isAllowed, type SchemePageParts } from './parts.ts';

/** What was chosen so far; '' where nothing was. */
interface Chosen {
  readonly theirs: string;
  readonly ours: string;
  readonly kind: string;
}

const nothing: Chosen = { theirs: '', ours: '', kind: '' };
type Wrong = Partial<Record<keyof Chosen, string>>;

/** TX-27: a concept of a foreign scheme and one of ours, looked for by their names and joined by hand. */
export function pairPage(parts: SchemePageParts): WorkPage {
  return {
    name: 'work.concepts.pair',
    path: '/concepts/pair',
    query: ['scheme', 'theirs', 'ours'],
    show: (ask) => (isAllowed(ask, parts) ? view(ask, nothing) : Promise.resolve(undefined)),
    submit: (ask, form) => (isAllowed(ask, parts) ? join(ask, parts, form) : Promise.resolve({ kind: 'absent' })),
  };
}

async function schemeOf({ reader, query }: WorkAsk) {
  return (await loadedSchemes(reader)).find(({ isForeign, code }) => isForeign && code === query['scheme']);
}

async function view(ask: WorkAsk, chosen: Chosen, wrong: Wrong = {}): Promise<FormView | undefined> {
  const { reader, query, reading: { say, lang } } = ask;
  const scheme = await schemeOf(ask);
  if (scheme === undefined) return undefined;
  const [theirText, ourText] = [query['theirs'] ?? '', query['ours'] ?? ''];
  const theirs = { asked: theirText, found: await findConcepts(reader, { scheme: scheme.code, lang, text: theirText }), chosen: chosen.theirs, error: wrong.theirs };
  const ours = { asked: ourText, found: await findConcepts(reader, { lang, text: ourText }), chosen: chosen.ours, error: wrong.ours };
  return { title: say('taxonomy.join-title'), here: 'concepts', main: <PairView {...{ scheme, theirs, ours }} kind={{ chosen: chosen.kind, error: wrong.kind }} /> };
}

async function join(ask: WorkAsk, parts: SchemePageParts, form: Posted): Promise<Submitted> {
  const { say, path } = ask.reading;
  const scheme = await schemeOf(ask);
  if (scheme === undefined) return { kind: 'absent' };
  const chosen: Chosen = { theirs: form.get('theirs'), ours: form.get('ours'), kind: form.get('kind') };
  const [foreign, own] = [conceptOf(chosen.theirs), conceptOf(chosen.ours)];
  const missing: Wrong = {
    ...(foreign?.scheme !== scheme.code && { theirs: say('taxonomy.join-no-theirs') }),
    ...(own === undefined && { ours: say('taxonomy.join-no-ours') }),
    ...(!pairKinds.some((each) => each === chosen.kind) && { kind: say('taxonomy.join-no-kind') }),
  };
  if (Object.keys(missing).length > 0) return again(ask, chosen, missing);
  const done = await parts.runner.run(mapConcepts, { foreign, own, kind: chosen.kind }, { actor: ask.actor, projectId: parts.installationId });
  if (done.ok) return { kind: 'done', to: `${path('/work/concepts/map')}?scheme=${encodeURIComponent(scheme.code)}&show=decided`, said: 'saved' };
  const gone = new Set(done.refusals.map(({ field }) => field?.split('.')[0]));
  return again(ask, chosen, { ...(gone.has('foreign') && { theirs: say('taxonomy.join-gone') }), ...(!gone.has('foreign') && { ours: say('taxonomy.join-gone') }) });
}

/** `scheme/code`, as the choices send it; a code may have strokes of its own. */
function conceptOf(value: string): { readonly scheme: string; readonly code: string } | undefined {
  const stroke = value.indexOf('/');
  return stroke < 1 ? undefined : { scheme: value.slice(0, stroke), code: value.slice(stroke + 1) };
}

async function again(ask: WorkAsk, chosen: Chosen, wrong: Wrong): Promise<Submitted> {
  const shown = await view(ask, chosen, wrong);
  return shown === undefined ? { kind: 'absent' } : { kind: 'again', status: 422, view: shown };
}
