import type { Example } from '../../example.ts';
import { longWords, machineMade, onlyEstonian, translated, twoParagraphs } from '../../samples.ts';
import { Text } from './view.tsx';

export const examples: readonly Example[] = [
  { name: 'translated', show: () => <Text as="p" value={translated} /> },
  { name: 'translated by machine', show: () => <Text as="p" value={machineMade} /> },
  { name: 'only in another language', show: () => <Text as="p" value={onlyEstonian} /> },
  { name: 'two paragraphs', show: () => <Text as="p" value={twoParagraphs} /> },
  { name: 'long words', show: () => <Text as="h3" value={longWords} /> },
];
