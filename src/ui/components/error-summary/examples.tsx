import type { Example } from '../../example.ts';
import { ErrorSummary } from './view.tsx';

export const examples: readonly Example[] = [
  { name: 'two problems', show: () => <ErrorSummary errors={[{ text: 'Somebody changed this record meanwhile.' }, { text: 'There is no such page of results.' }]} /> },
  { name: 'none', show: () => <ErrorSummary errors={[]} /> },
];
