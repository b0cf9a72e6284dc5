import type { Example } from '../../example.ts';
import { Filters } from './view.tsx';

export const examples: readonly Example[] = [
  {
    name: 'two groups',
    show: () => (
      <Filters
        label="Filter transfers"
        groups={[
          {
            label: 'City',
            options: [
              { label: 'All', href: '?', current: true, count: 5 },
              { label: 'Genova', href: '?city=genova', current: false, count: 0 },
              { label: 'Nyíregyháza', href: '?city=nyiregyhaza', current: false, count: 2 },
            ],
          },
          {
            label: 'State',
            options: [
              { label: 'All', href: '?state=', current: false },
              { label: 'Being put into practice', href: '?state=implemented', current: true },
              { label: 'Megszentségteleníthetetlenségeskedéseitekért', href: '?state=long', current: false, count: 1234 },
            ],
          },
        ]}
      />
    ),
  },
  { name: 'one group, one choice', show: () => <Filters label="Filter events" groups={[{ label: 'Kind', options: [{ label: 'All', href: '?', current: true }] }]} /> },
];
