import type { Example } from '../../../../ui/index.ts';
import type { RecordConcept } from '../../app/said/about-record.ts';
import { AboutBox, RecordConceptsPage } from './record-concepts.tsx';

const concept = (id: number, [hu, en]: readonly [string, string], because: readonly string[]): RecordConcept => (
  { id, scheme: 'better', code: `c${id}`, name: { hu, en }, because, isSaid: because.length === 0 }
);
const about = [concept(1, ['időpontfoglalás', 'appointment booking'], []), concept(2, ['egyablakos ügyintézés', 'one-stop shop'], ['ügyfélszolgálat', 'egy ablak'])];
const refused = [concept(3, ['parkolás', 'parking'], ['parkoló'])];
const found = [{ id: 4, scheme: 'better', code: 'c4', name: { hu: 'sorban állás', en: 'queues' }, label: 'várakozási idő', lang: 'hu' as const }];
const trail = [{ label: 'Szükségletek', href: '/hu/better/work/needs' }, { label: 'Hosszú a sor', href: '/hu/better/work/needs/n1' }];

export const examples: readonly Example[] = [
  { name: 'for who may edit', show: () => <RecordConceptsPage trail={trail} concepts={{ about, refused }} mayEdit asked="vár" found={found} /> },
  {
    name: 'nothing found by that name',
    show: () => <RecordConceptsPage trail={trail} concepts={{ about, refused: [] }} mayEdit asked="zeppelin" found={[]} problem="Ez a fogalom már nincs itt." />,
  },
  { name: 'for a reader', show: () => <RecordConceptsPage trail={trail} concepts={{ about, refused }} mayEdit={false} asked="" found={[]} /> },
  { name: 'about nothing yet', show: () => <RecordConceptsPage trail={trail} concepts={{ about: [], refused: [] }} mayEdit asked="" found={[]} /> },
  { name: 'beside a record', show: () => <AboutBox concepts={about} place="/work/needs/n1/concepts" /> },
  { name: 'beside a record that is about nothing yet', show: () => <AboutBox concepts={[]} place="/work/needs/n1/concepts" /> },
];
