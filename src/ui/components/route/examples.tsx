import type { Example } from '../../example.ts';
import { birmingham, gavle, genova, longNamed, nyiregyhaza, tartu } from '../../samples.ts';
import { Route } from './view.tsx';

export const examples: readonly Example[] = [
  { name: 'one giver', show: () => <Route givers={[birmingham]} taker={nyiregyhaza} /> },
  { name: 'two givers', show: () => <Route givers={[gavle, tartu]} taker={birmingham} /> },
  { name: 'four givers, as links', show: () => <Route givers={[gavle, tartu, birmingham, nyiregyhaza]} taker={genova} link /> },
  { name: 'giver not recorded', show: () => <Route givers={[]} taker={gavle} /> },
  { name: 'a long name', show: () => <Route givers={[longNamed]} taker={longNamed} /> },
];
