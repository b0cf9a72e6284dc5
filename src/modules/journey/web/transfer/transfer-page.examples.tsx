import type { Example } from '../../../../ui/index.ts';
import { declinedCard, fullJourney, thinJourney } from '../sample.ts';
import { TransferPage } from './transfer-page.tsx';

export const examples: readonly Example[] = [
  { name: 'transfer with a full record', show: () => <TransferPage journey={fullJourney} /> },
  { name: 'transfer of which hardly anything is recorded', show: () => <TransferPage journey={thinJourney} /> },
  { name: 'declined transfer with a long title', show: () => <TransferPage journey={{ ...thinJourney, card: declinedCard }} /> },
];
