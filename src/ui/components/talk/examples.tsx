import type { Example } from '../../example.ts';
import { Button } from '../button/view.tsx';
import { Talk } from './view.tsx';

const at = '2026-03-04T10:42:00.000Z';

export const examples: readonly Example[] = [
  {
    name: 'three people',
    show: () => (
      <Talk
        items={[
          {
            key: '1', by: 'Anna Kovács', at, when: '2 days ago', words: 'Could the visit be in May?\n\nIn April the town hall moves.',
            to: 'To: Erik Lund', action: <Button quiet>Take back</Button>,
          },
          { key: '2', by: 'Erik Lund', at, when: 'yesterday', words: 'May fits.' },
          { key: '3', by: 'Maria Rossi', at, when: '3 minutes ago', words: 'Taken back.', isGone: true },
        ]}
      />
    ),
  },
  { name: 'a word without end', show: () => <Talk items={[{ key: '1', by: 'X', at, when: 'now', words: 'Megszentségteleníthetetlenségeskedéseitekért'.repeat(4) }]} /> },
];
