import type { Example } from '../../example.ts';
import { NotRecorded } from './view.tsx';

export const examples: readonly Example[] = [
  { name: 'the word', show: () => <p><NotRecorded /></p> },
  { name: 'other words', show: () => <p><NotRecorded>The cost is not recorded.</NotRecorded></p> },
];
