import type { Example } from '../../example.ts';
import { Crumb } from './view.tsx';

export const examples: readonly Example[] = [
  { name: 'one step', show: () => <Crumb trail={[{ label: 'The chain', href: '#chain' }]} /> },
  { name: 'two steps', show: () => <Crumb trail={[{ label: 'Action plans', href: '#plans' }, { label: 'Regional action plan of Birmingham', href: '#plan' }]} /> },
  { name: 'none', show: () => <Crumb trail={[]} /> },
];
