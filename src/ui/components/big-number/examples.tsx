import type { Quantity } from '../../../kernel/quantity.ts';
import { written } from '../../../kernel/text.ts';
import type { Example } from '../../example.ts';
import { BigNumber, BigNumbers } from './view.tsx';

const all: readonly Quantity[] = [
  { amount: '12', status: 'measured' },
  { amount: '5', status: 'reported' },
  { amount: '20', status: 'reported', atLeast: true },
  { amount: '1250000', status: 'estimated' },
  { amount: '3.5', status: 'provisional' },
  { amount: '-40', status: 'forecast' },
  { amount: '0', status: 'zero-reported' },
  { amount: null, status: 'not-collected' },
  { amount: null, status: 'not-applicable' },
];

export const examples: readonly Example[] = [
  { name: 'every status', show: () => <BigNumbers>{all.map((quantity) => <BigNumber quantity={quantity} label="people trained" />)}</BigNumbers> },
  { name: 'label in another language', show: () => <BigNumber quantity={{ amount: '12', status: 'reported' }} label={written('hu', 'képzett munkatárs')} /> },
  { name: 'with a link', show: () => <BigNumber quantity={{ amount: '7', status: 'reported' }} label="training days" small={<a href="#how">How was this computed?</a>} /> },
];
