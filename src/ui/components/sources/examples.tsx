import { noProvenance } from '../../../kernel/provenance.ts';
import type { Example } from '../../example.ts';
import { mixedProvenance, plainProvenance } from '../../samples.ts';
import { Sources } from './view.tsx';

export const examples: readonly Example[] = [
  { name: 'one source', show: () => <Sources provenance={plainProvenance} /> },
  { name: 'several, partly inferred', show: () => <Sources provenance={mixedProvenance} /> },
  { name: 'one field, not recorded', show: () => <Sources provenance={mixedProvenance} fields={['date']} /> },
  { name: 'nothing to say', show: () => <Sources provenance={noProvenance} /> },
];
