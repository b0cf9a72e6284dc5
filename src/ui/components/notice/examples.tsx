import type { Example } from '../../example.ts';
import { Notice } from './view.tsx';

export const examples: readonly Example[] = [
  { name: 'info', show: () => <Notice kind="info">The project has ended; its record is complete.</Notice> },
  { name: 'warning', show: () => <Notice kind="warning"><p>Semester 6 carries 15 items, twice as many as any before.</p><p><a href="#which">See which</a></p></Notice> },
];
