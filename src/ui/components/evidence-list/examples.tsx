import type { EvidenceItem } from '../../../kernel/quantity.ts';
import { written } from '../../../kernel/text.ts';
import type { Example } from '../../example.ts';
import { EvidenceList } from './view.tsx';

const en = (text: string) => written('en', text);
const items: readonly EvidenceItem[] = [
  { metric: en('Visits to the desk'), value: '12000', unit: en('a month'), source: en('Annual report, https://example.org/reports/2019.'), grade: 'reviewed', year: '2019' },
  { metric: en('Empty flats'), value: en('about a third'), grade: 'self-reported' },
  { metric: null, value: en('People ask for it at every meeting.') },
];

export const examples: readonly Example[] = [
  { name: 'three items', show: () => <EvidenceList items={items} /> },
  { name: 'none', show: () => <EvidenceList items={[]} /> },
];
