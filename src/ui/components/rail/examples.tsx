import type { Example } from '../../example.ts';
import { rail } from '../../samples.ts';
import { Rail } from './view.tsx';

export const examples: readonly Example[] = [
  { name: 'to the end, effect claimed', show: () => <Rail stops={rail('done', 'done', 'done', 'done', 'claimed')} /> },
  { name: 'under way', show: () => <Rail stops={rail('done', 'done', 'done', 'now', 'not-yet')} /> },
  { name: 'with gaps in the record', show: () => <Rail stops={rail('done', 'unknown', 'unknown', 'done', 'not-yet')} /> },
  { name: 'all done', show: () => <Rail stops={rail('done', 'done', 'done', 'done', 'done')} /> },
  { name: 'nothing recorded', show: () => <Rail stops={rail('unknown', 'unknown', 'unknown', 'unknown', 'unknown')} /> },
  { name: 'only the need', show: () => <Rail stops={rail('now')} /> },
];
