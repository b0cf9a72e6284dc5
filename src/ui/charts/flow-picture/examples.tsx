import type { Example } from '../../example.ts';
import { birmingham, gavle, genova, nyiregyhaza, tartu } from '../../samples.ts';
import { FlowPicture } from './view.tsx';

export const examples: readonly Example[] = [
  {
    name: 'who gave to whom',
    show: () => (
      <FlowPicture
        title="Who gave to whom"
        flows={[
          { from: gavle, to: birmingham, weight: 1, label: 'Gävle to Birmingham: 1' },
          { from: tartu, to: birmingham, weight: 1, label: 'Tartu to Birmingham: 1' },
          { from: gavle, to: tartu, weight: 1, label: 'Gävle to Tartu: 1' },
          { from: birmingham, to: tartu, weight: 2, label: 'Birmingham to Tartu: 2' },
          { from: birmingham, to: nyiregyhaza, weight: 3, label: 'Birmingham to Nyíregyháza: 3' },
          { from: undefined, to: gavle, weight: 1, label: 'Not recorded to Gävle: 1' },
        ]}
        caption={<a href="#table">See it as a table</a>}
      />
    ),
  },
  { name: 'one flow', show: () => <FlowPicture title="One transfer" flows={[{ from: genova, to: gavle, weight: 1, label: 'Genova to Gävle: 1' }]} /> },
  {
    name: 'very unequal',
    show: () => (
      <FlowPicture title="Very unequal" flows={[{ from: genova, to: gavle, weight: 200, label: '200' }, { from: undefined, to: tartu, weight: 1, label: '1' }]} />
    ),
  },
  { name: 'nothing', show: () => <FlowPicture title="Nothing moved yet" flows={[]} /> },
];
