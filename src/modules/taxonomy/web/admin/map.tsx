import type { FormView, Posted, Submitted, WorkAsk, WorkPage } from '../../../../platform/forms/index.ts';
import { EmptyState, PageHead } from '../../../../ui/index.ts';
import { type JudgedPair, judgedPairs, mapConcepts, type SuggestedPair, suggestedPairs } from '../../app/map-concepts.ts';
import { conceptRefs } from '../../app/names.ts';
import { loadedSchemes } from '../../app/public/schemes.ts';
import { MapView, type MapViewProps, type ShownPair } from './map-page.tsx';
import { isAllowed, type SchemePageParts } from './parts.ts';

const perPage = 20;

/** TX-26: what the concepts of a foreign scheme have to do with ours: pairs with a name in common, and what was said of them. */
export function mapPage(parts: SchemePageParts): WorkPage {
  return {
    name: 'work.concepts.map',
    path: '/concepts/map',
    query: ['scheme', 'show', 'page'],
    show: (ask) => (isAllowed(ask, parts) ? view(ask) : Promise.resolve(undefined)),
    submit: (ask, form) => (isAllowed(ask, parts) ? answer(ask, parts, form) : Promise.resolve({ kind: 'absent' })),
  };
}

/** The foreign scheme that the address names; the first of them where it names none. */
async function schemeOf({ reader, query }: WorkAsk) {
  const foreign = (await loadedSchemes(reader)).filter(({ isForeign }) => isForeign);
  return query['scheme'] === undefined ? foreign[0] : foreign.find(({ code }) => code === query['scheme']);
}

async function view(ask: WorkAsk, problem?: string, typed?: Posted): Promise<FormView | undefined> {
  const { say } = ask.reading;
  const scheme = await schemeOf(ask);
  if (scheme === undefined && ask.query['scheme'] !== undefined) return undefined;
  if (scheme === undefined) return { title: say('taxonomy.map'), here: 'concepts', main: <NoScheme title={say('taxonomy.map')} text={say('taxonomy.map-no-scheme')} /> };
  const shown = await shownOf(ask, scheme);
  const pairs = shown.pairs.map((pair) => ({ ...pair, chosen: typed?.has(pair.field) === true ? typed.get(pair.field) : undefined }));
  const main = <MapView {...shown} pairs={pairs} problem={problem} />;
  return { title: say('taxonomy.map-title', { title: scheme.title }), here: 'concepts', main };
}

function NoScheme({ title, text }: { readonly title: string; readonly text: string }) {
  return <><PageHead title={title} /><EmptyState title={text} /></>;
}

async function shownOf({ reader, query }: WorkAsk, scheme: MapViewProps['scheme']): Promise<MapViewProps> {
  const which = query['show'] === 'decided' ? 'decided' : 'open';
  const [open, decided] = [await suggestedPairs(reader, scheme.code), await judgedPairs(reader, scheme.code)];
  const all = which === 'open' ? open : decided;
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query['page'] ?? 1)) || 1));
  const some = all.slice((page - 1) * perPage, page * perPage);
  const refs = await conceptRefs(reader, some.flatMap(({ foreignId, ownId }) => [foreignId, ownId]));
  const pairs = some.map((pair): ShownPair => ({
    field: fieldOf(pair),
    theirs: refs.get(pair.foreignId) ?? { scheme: scheme.code, code: pair.foreign, name: {} }, ours: refs.get(pair.ownId) ?? { scheme: pair.ownScheme, code: pair.own, name: {} },
    ...('exact' in pair ? { names: pair.names, proposed: pair.exact ? 'exact' as const : 'close' as const } : { names: [], kind: pair.kind }),
  }));
  return { scheme, which, counts: { open: open.length, decided: decided.length }, pairs, page, pages };
}

type AnyPair = Pick<SuggestedPair | JudgedPair, 'foreign' | 'ownScheme' | 'own'>;

function fieldOf({ foreign, ownScheme, own }: AnyPair): string {
  return `pair/${foreign}/${ownScheme}/${own}`;
}

async function answer(ask: WorkAsk, parts: SchemePageParts, form: Posted): Promise<Submitted> {
  const scheme = await schemeOf(ask);
  if (scheme === undefined) return { kind: 'absent' };
  const open = new Map((await suggestedPairs(ask.reader, scheme.code)).map((pair) => [fieldOf(pair), pair]));
  const said = new Map<string, string>((await judgedPairs(ask.reader, scheme.code)).map((pair) => [fieldOf(pair), pair.kind]));
  for (const field of form.names.filter((name) => name.startsWith('pair/')).slice(0, perPage)) {
    const kind = form.get(field) === '' && form.get('do') === 'proposed' ? proposedFor(open.get(field)) : form.get(field);
    // what was not decided stays open, and what was said before is not said again
    if (kind === '' || kind === said.get(field)) continue;
    const [, foreign = '', ownScheme = '', own = ''] = field.split('/');
    const wish = { foreign: { scheme: scheme.code, code: foreign }, own: { scheme: ownScheme, code: own }, kind };
    const done = await parts.runner.run(mapConcepts, wish, { actor: ask.actor, projectId: parts.installationId });
    if (!done.ok) return refused(ask, form);
  }
  return { kind: 'done', to: placeOf(ask, scheme.code), said: 'saved' };
}

/** The same list, at the same page. */
function placeOf({ reading, query }: WorkAsk, scheme: string): string {
  const place = new URLSearchParams({ scheme, show: query['show'] ?? 'open', page: query['page'] ?? '1' });
  return `${reading.path('/work/concepts/map')}?${place.toString()}`;
}

function proposedFor(pair: SuggestedPair | undefined): 'exact' | 'close' | '' {
  if (pair === undefined) return '';
  return pair.exact ? 'exact' : 'close';
}

/** What was chosen for the pairs after it is still chosen. */
async function refused(ask: WorkAsk, form: Posted): Promise<Submitted> {
  const again = await view(ask, ask.reading.say('taxonomy.map-gone'), form);
  return again === undefined ? { kind: 'absent' } : { kind: 'again', status: 422, view: again };
}
