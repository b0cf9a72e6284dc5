import { written } from '../../../kernel/text.ts';
import type { Example } from '../../example.ts';
import { machineMade, onlyEstonian, translated } from '../../samples.ts';
import { TranslationNote } from './view.tsx';

export const examples: readonly Example[] = [
  { name: 'translated', show: () => <TranslationNote values={[translated]} /> },
  { name: 'by machine, from an older original', show: () => <TranslationNote values={[machineMade]} /> },
  { name: 'not translated', show: () => <TranslationNote values={[onlyEstonian]} /> },
  { name: 'several texts', show: () => <TranslationNote values={[translated, machineMade, onlyEstonian]} /> },
  { name: 'original in English', show: () => <TranslationNote values={[written('en', 'Original')]} /> },
];
