import { written } from '../../../../kernel/text.ts';
import type { Example } from '../../../../ui/index.ts';
import { Review } from './review-page.tsx';

const at = { title: written('sv', 'E-tjänster i Gävle'), place: '/work/practices/1', revision: 4 };

export const examples: readonly Example[] = [
  { name: 'asked', show: () => <Review {...at} chosen={undefined} reason="" wrong={{}} /> },
  { name: 'stopped without a reason', show: () => <Review {...at} chosen="stopped" reason="" wrong={{ reason: 'Please say why it stopped.' }} /> },
  { name: 'nothing chosen', show: () => <Review {...at} chosen={undefined} reason="" wrong={{ answer: 'Please choose an answer.' }} /> },
];
