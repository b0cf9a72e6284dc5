import type { Example } from '../../example.ts';
import { Pagination } from './view.tsx';

const href = (page: number) => `?page=${page}`;

export const examples: readonly Example[] = [
  { name: 'first of three', show: () => <Pagination page={1} pages={3} href={href} /> },
  { name: 'in the middle of many', show: () => <Pagination page={57} pages={1203} href={href} /> },
  { name: 'one page only', show: () => <Pagination page={1} pages={1} href={href} /> },
];
