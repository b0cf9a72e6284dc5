import { noProvenance } from '../../../kernel/provenance.ts';
import type { Example } from '../../example.ts';
import { mixedProvenance, plainProvenance } from '../../samples.ts';
import { Sureness } from './view.tsx';

export const examples: readonly Example[] = [
  { name: 'mixed', show: () => <Sureness provenances={[mixedProvenance, plainProvenance]} /> },
  { name: 'all stated', show: () => <Sureness provenances={[plainProvenance]} /> },
  { name: 'nothing', show: () => <Sureness provenances={[noProvenance]} /> },
];
