import type { Example } from '../../example.ts';
import { Tabs } from './view.tsx';

const words = ['List', 'Map', 'Who gave to whom', 'Szolgáltatásfejlesztések', 'Table'];

export const examples: readonly Example[] = [
  { name: 'the second is shown', show: () => <Tabs label="Views of the chain" tabs={words.map((label, index) => ({ label, href: `?view=${index}`, current: index === 1 }))} /> },
  { name: 'one view', show: () => <Tabs label="The only view" tabs={[{ label: 'List', href: '?view=list', current: true }]} /> },
];
