import type { Example } from '../../../../../ui/index.ts';
import { Calendar } from './calendar-page.tsx';
import { sampleAgenda } from './whole-project-page.examples.tsx';

export const examples: readonly Example[] = [
  { name: 'some months', show: () => <Calendar items={sampleAgenda} today="2026-04-02" feed="https://better.example.eu/calendar/0198.abcdefghijklmnopqrstuvwxyz0123456789" /> },
  { name: 'nothing ahead', show: () => <Calendar items={[]} today="2026-04-02" feed={undefined} /> },
];
