import type { Example } from '../../example.ts';
import { LevelPicture } from './view.tsx';

const moments = ['At the start', 'After phase 1', 'After phase 2'];
const rows = [
  { label: 'Infrastructure and assets', levels: [1, 2, 3] },
  { label: 'Products and services', levels: [0, undefined, 2] },
  { label: 'Processes and business models', levels: [3, 2, undefined] },
  { label: 'People and skills', levels: [undefined, undefined, undefined] },
];

export const examples: readonly Example[] = [
  { name: 'four areas, some unknown', show: () => <LevelPicture title="Four areas" moments={moments} rows={rows} max={4} caption={<a href="#table">See it as a table</a>} /> },
  { name: 'one area, at both ends', show: () => <LevelPicture title="One area" moments={moments} rows={[{ label: 'People and skills', levels: [0, 4, 4] }]} max={4} /> },
];
