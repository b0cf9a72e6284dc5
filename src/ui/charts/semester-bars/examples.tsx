import type { Example } from '../../example.ts';
import { SemesterBars } from './view.tsx';

const six = [2, 1, 1, 4, 3, 15].map((value, index) => ({ label: `Sem. ${index + 1}`, value }));

export const examples: readonly Example[] = [
  { name: 'six semesters', show: () => <SemesterBars title="Events per semester" bars={six} caption={<a href="#table">See it as a table</a>} /> },
  {
    name: 'of parts, one too full',
    show: () => (
      <SemesterBars
        title="What falls into each semester" parts={['Events', 'Tasks', 'Steps', 'Reports']}
        bars={six.map((bar, index) => ({ ...bar, value: bar.value + index + 2, parts: [bar.value, index, 0, 2], marked: bar.value === 15 }))}
      />
    ),
  },
  { name: 'one, large', show: () => <SemesterBars title="One semester" bars={[{ label: 'Sem. 1', value: 12345 }]} /> },
  { name: 'all zero', show: () => <SemesterBars title="No events" bars={[{ label: 'Sem. 1', value: 0 }, { label: 'Sem. 2', value: 0 }]} /> },
];
