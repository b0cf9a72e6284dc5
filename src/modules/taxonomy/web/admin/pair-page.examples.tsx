import type { Example } from '../../../../ui/index.ts';
import type { FoundConcept } from '../../app/public/schemes.ts';
import { PairView, type PairViewProps } from './pair-page.tsx';

const found = (scheme: string, id: number, hu: string): FoundConcept => ({ id, scheme, code: `c-${id}`, name: { hu, en: `concept ${id}` }, label: hu, lang: 'hu' });
const scheme = { code: 'parks', title: 'Parks and gardens' };
const empty = { asked: '', found: [], chosen: '' };
const theirs = { asked: 'park', found: [found('parks', 1, 'parkolás'), { ...found('parks', 2, 'közpark'), label: 'városi park' }], chosen: '' };
const ours = { asked: 'zöld', found: [found('better', 3, 'zöldterület'), found('better', 4, 'zöld közbeszerzés')], chosen: 'better/c-3' };
const show = (more: Partial<PairViewProps>) => <PairView scheme={scheme} theirs={theirs} ours={ours} kind={{ chosen: '' }} {...more} />;

export const examples: readonly Example[] = [
  { name: 'nothing looked for yet', show: () => show({ theirs: empty, ours: empty }) },
  { name: 'concepts were found on both sides', show: () => show({}) },
  { name: 'nothing was found on one side', show: () => show({ ours: { ...empty, asked: 'xyz' } }) },
  {
    name: 'something was not chosen',
    show: () => show({ theirs: { ...theirs, error: 'Válasszon egyet az ő fogalmaik közül.' }, kind: { chosen: '', error: 'Mondja meg, hogyan viszonyulnak egymáshoz.' } }),
  },
];
