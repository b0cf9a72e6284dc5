import type { Example } from '../../../ui/index.ts';
import { ResultsPage } from './results-page.tsx';
import { fullResults, silentResults } from './sample.ts';

export const examples: readonly Example[] = [
  { name: 'results with numbers, a total and a promise nobody defined', show: () => <ResultsPage results={fullResults} /> },
  { name: 'a project of which nothing is on record', show: () => <ResultsPage results={silentResults} /> },
];
