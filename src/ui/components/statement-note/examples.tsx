import type { Example } from '../../example.ts';
import { mixedProvenance } from '../../samples.ts';
import { StatementNote } from './view.tsx';

export const examples: readonly Example[] = [
  { name: 'inferred, with a note', show: () => <p>Design methods <StatementNote provenance={mixedProvenance} field="practice" /></p> },
  { name: 'not recorded', show: () => <p><StatementNote provenance={mixedProvenance} field="date" /></p> },
  { name: 'plainly stated', show: () => <p>Five plans <StatementNote provenance={mixedProvenance} field="record" /></p> },
];
