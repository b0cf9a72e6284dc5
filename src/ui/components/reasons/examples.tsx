import type { Example } from '../../example.ts';
import { ReasonList, SecondThought } from './view.tsx';

const reasons = [<>About the same: <strong>one-stop shop</strong></>, 'City of similar size', 'Same thematic area'];

export const examples: readonly Example[] = [
  { name: 'three reasons', show: () => <ReasonList reasons={reasons} /> },
  { name: 'none', show: () => <ReasonList reasons={[]} /> },
  { name: 'folded away', show: () => <SecondThought title="It does not fit"><p>Why?</p></SecondThought> },
  { name: 'open', show: () => <SecondThought title="It does not fit" open><p>Why?</p></SecondThought> },
];
