import type { Example } from '../../../../ui/index.ts';
import { Suggestions } from './suggestions.tsx';

const concepts = [
  { id: 1, scheme: 'better', code: 'one-stop-shop', name: { hu: 'egyablakos ügyintézés', en: 'one-stop shop' }, because: ['ügyfélszolgálat', 'egy ablak'], isSaid: false },
  { id: 2, scheme: 'better', code: 'queues', name: { hu: 'sorban állás', en: 'queues' }, because: ['várakozási idő'], isSaid: false },
];

export const examples: readonly Example[] = [
  { name: 'while a new record is written', show: () => <Suggestions concepts={concepts} place={undefined} /> },
  { name: 'while a record is changed', show: () => <Suggestions concepts={concepts.slice(0, 1)} place="/work/needs/n1/concepts" /> },
  { name: 'nothing is named yet', show: () => <Suggestions concepts={[]} place={undefined} /> },
];
