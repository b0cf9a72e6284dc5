import { written } from '../../../kernel/text.ts';
import type { Example } from '../../../ui/index.ts';
import type { OrderedNeed } from '../app/order/needs-in-order.ts';
import { NeedOrderView } from './order-page.tsx';

const city = { id: 'tartu', slug: 'tartu', name: written('et', 'Tartu'), colour: 4, visibility: 'public' as const };
const need = (id: string, title: string, more: Partial<OrderedNeed> = {}): OrderedNeed => (
  { id, partnerId: 'tartu', title: written('en', title), state: 'open', rank: null, rankReason: undefined, isDraft: false, ...more }
);
const needs = [
  need('a', 'Open data that residents can use', { rank: 1, rankReason: written('en', 'Firms ask for it every month.') }),
  need('b', 'One counter for every service', { rank: 2, isDraft: true }),
  need('c', 'Megszentségteleníthetetlenségeskedéseitekért', { rank: 3, state: 'being-addressed' }),
  need('d', 'Fewer forms'),
];

export const examples: readonly Example[] = [
  { name: 'three in order, one in none', show: () => <NeedOrderView cities={[{ city, needs }]} /> },
  { name: 'no order yet', show: () => <NeedOrderView cities={[{ city, needs: needs.slice(3) }]} /> },
  { name: 'somebody was quicker', show: () => <NeedOrderView cities={[{ city, needs: needs.slice(0, 1) }]} problem="Somebody else moved a need meanwhile." /> },
  { name: 'nothing to order', show: () => <NeedOrderView cities={[]} /> },
];
