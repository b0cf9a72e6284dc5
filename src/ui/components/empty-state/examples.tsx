import type { Example } from '../../example.ts';
import { EmptyState } from './view.tsx';

export const examples: readonly Example[] = [
  {
    name: 'with a first step',
    show: () => (
      <EmptyState title="No transfers match these filters" action={{ label: 'Show all transfers', href: '#all' }}>
        Choose fewer filters, or look at the whole chain.
      </EmptyState>
    ),
  },
  { name: 'words only', show: () => <EmptyState title="No action on record"><p>The plan exists; its actions are not public.</p></EmptyState> },
];
