import type { Example } from '../../example.ts';
import { Section } from './view.tsx';

export const examples: readonly Example[] = [
  { name: 'with more', show: () => <Section title="What moved between cities" more={{ label: 'All transfers', href: '#all' }}><p>Five transfers are on record.</p></Section> },
  { name: 'with an id', show: () => <Section title="Sources" id="sample-sources"><p>Nothing else.</p></Section> },
];
