import type { Example } from '../../../../ui/index.ts';
import type { Hit } from '../../../search/index.ts';
import { SearchPage } from './search-page.tsx';

const hit: Hit = {
  kind: 'transfer', id: '1', path: '/transfers/service-design', title: 'Building service-design skills in-house', titleLang: 'en', lang: 'en',
  snippet: [{ text: 'Twelve city officials were ', marked: false }, { text: 'trained', marked: true }, { text: ' over seven days on real local needs.', marked: false }],
};
const hungarian: Hit = {
  kind: 'need', id: '2', path: '/cities/nyiregyhaza', title: 'Megszentségteleníthetetlenségeskedéseitekért felelős ügyfélszolgálat', titleLang: 'hu', lang: 'hu',
  snippet: [{ text: 'Ügyfélszolgálati <képzés> és ', marked: false }, { text: 'továbbképzés', marked: true }],
};
const titleOnly: Hit = { kind: 'practice', id: '3', path: '/practices/arno', title: 'ARNO', titleLang: 'et', lang: 'en', snippet: [] };

const groups = [
  { kind: 'transfer' as const, count: 9, hits: [hit] }, { kind: 'need' as const, count: 1, hits: [hungarian] }, { kind: 'practice' as const, count: 1, hits: [titleOnly] },
];
const transfers = [{ kind: 'transfer' as const, count: 1, hits: [hit] }];
const nothing = { asked: '', groups: [], close: false, atLeast: false, meant: [], langs: {}, tooMuch: false };
const meant = [
  {
    kind: 'practice' as const, id: '9', path: '/practices/x', title: 'Egyablakos ügyintézés', titleLang: 'hu' as const,
    concepts: [{ scheme: 'better', code: 'one-stop-shop', name: { en: 'one-stop shop', hu: 'egyablakos ügyintézés' } }],
  },
];

/** How the search page can look. */
export const examples: readonly Example[] = [
  {
    name: 'Results by kind, one in another language',
    show: () => <SearchPage data={{ kind: undefined, result: { ...nothing, asked: 'training', groups, langs: { en: 10, hu: 1 } } }} />,
  },
  { name: 'One kind', show: () => <SearchPage data={{ kind: 'transfer', result: { ...nothing, asked: 'training', groups: transfers } }} /> },
  { name: 'Titles spelled alike', show: () => <SearchPage data={{ kind: undefined, result: { ...nothing, asked: 'trainnig', close: true, groups: transfers } }} /> },
  { name: 'Nothing found', show: () => <SearchPage data={{ kind: undefined, result: { ...nothing, asked: '<script>alert(1)</script>' } }} /> },
  { name: 'The same in other words', show: () => <SearchPage data={{ kind: undefined, result: { ...nothing, asked: 'one-stop shop', groups: transfers, meant } }} /> },
  { name: 'Only by meaning', show: () => <SearchPage data={{ kind: undefined, result: { ...nothing, asked: 'one-stop shop', meant } }} /> },
  { name: 'Too much for the database', show: () => <SearchPage data={{ kind: undefined, result: { ...nothing, asked: 'a b c d', tooMuch: true } }} /> },
  { name: 'No question yet', show: () => <SearchPage data={{ kind: undefined, result: nothing }} /> },
  { name: 'On a server without a stemmer', show: () => <SearchPage data={{ kind: undefined, result: nothing, wholeWords: true }} /> },
];
