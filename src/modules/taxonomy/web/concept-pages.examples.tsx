import { written } from '../../../kernel/text.ts';
import type { Example } from '../../../ui/index.ts';
import type { ConceptDetails } from '../app/public/concept.ts';
import type { ConceptRef } from '../app/names.ts';
import type { SchemeSummary, TreeConcept } from '../app/public/schemes.ts';
import { ConceptPage } from './concept-page.tsx';
import { SchemePage, SchemesPage } from './scheme-pages.tsx';

const better: SchemeSummary = { code: 'better', title: 'BETTER: public services', source: 'Written for BETTER; CC BY 4.0', uri: '/concepts/better', concepts: 392 };
const other: SchemeSummary = { code: 'trams', title: 'Trams', source: 'https://example.org/trams', uri: 'https://example.org/trams', concepts: 1 };
const ref = (code: string, en: string, hu: string): ConceptRef => ({ scheme: 'better', code, name: { en, hu } });
const node = (concept: ConceptRef, records: number, below: readonly TreeConcept[] = []): TreeConcept => ({ ...concept, records, below, more: 0 });
const services = ref('services', 'public services', 'közszolgáltatások');
const oneStop = ref('one-stop-shop', 'one-stop shop', 'egyablakos ügyintézés');
const tree = [
  node(services, 3, [node(oneStop, 2, [node(ref('counter', 'service counter', 'ügyfélszolgálati pult'), 0)]), { ...node(ref('queues', 'queues', 'sorban állás'), 0), more: 4 }]),
  node(ref('alone', 'a concept alone', 'magányos fogalom'), 1),
];
const found = [{ id: 1, ...oneStop, label: 'single window', lang: 'en' as const }, { id: 2, ...services, label: 'közszolgáltatások', lang: 'hu' as const }];

const concept: ConceptDetails = {
  ...oneStop, schemeTitle: better.title, uri: '/concepts/better/one-stop-shop',
  names: [
    { lang: 'hu', preferred: 'egyablakos ügyintézés', others: ['egy ablak'] },
    { lang: 'en', preferred: 'one-stop shop', others: ['single window', 'single point of contact'] },
  ],
  notes: { en: 'One place for several matters.\n\nAlso online.' }, wider: [services], narrower: [ref('counter', 'service counter', 'ügyfélszolgálati pult')], related: [],
  pairs: [
    { exact: true, uri: 'https://example.org/trams/1', concept: { scheme: 'trams', code: '1', name: { sv: 'en väg in' }, schemeTitle: 'Trams' } },
    { exact: false, uri: 'https://other.example/1', concept: undefined },
  ],
  records: [
    { kind: 'practice', id: 'p1', path: '/better/practices/contact', title: written('sv', 'Ett kontaktcenter') },
    { kind: 'need', id: 'n1', path: '/better/cities/x#need-y', title: written('hu', 'Hosszú a sor') },
  ],
};

export const examples: readonly Example[] = [
  { name: 'schemes', show: () => <SchemesPage schemes={[better, other]} /> },
  { name: 'no scheme yet', show: () => <SchemesPage schemes={[]} /> },
  { name: 'a scheme', show: () => <SchemePage scheme={better} tree={tree} asked="" found={[]} /> },
  { name: 'a scheme, searched', show: () => <SchemePage scheme={better} tree={[]} asked="window" found={found} /> },
  { name: 'a scheme, nothing found', show: () => <SchemePage scheme={other} tree={[]} asked="zeppelin" found={[]} /> },
  { name: 'a concept', show: () => <ConceptPage concept={concept} origin="https://better.example" /> },
  { name: 'a concept nothing is about', show: () => <ConceptPage concept={{ ...concept, records: [], notes: {}, pairs: [], wider: [] }} origin="https://better.example" /> },
];
