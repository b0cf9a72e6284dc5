import type { Example } from '../../example.ts';
import { Timeline } from './view.tsx';

export const examples: readonly Example[] = [
  {
    name: 'dated and undated',
    show: () => (
      <Timeline
        items={[
          { when: '28–29 January 2020', title: <a href="#event">Thematic event 2</a>, children: <p>Facilitation for open innovation.</p> },
          { when: '15–19 June 2020', title: 'Thematic event 3, online', state: 'done' },
          { when: 'between 2021 and 2022', title: 'Study visit', state: 'unknown' },
          { when: 'date not recorded', title: 'Import workshop', state: 'claimed' },
          { when: 'now', title: 'Action plan', state: 'now' },
          { when: 'later', title: 'Final conference', state: 'not-yet' },
        ]}
      />
    ),
  },
  { name: 'one entry', show: () => <Timeline items={[{ when: '2023', title: 'Closed' }]} /> },
];
