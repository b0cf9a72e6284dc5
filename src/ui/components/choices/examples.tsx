import type { Example } from '../../example.ts';
import { Choices } from './view.tsx';

const options = [
  { value: 'a', label: 'Services for citizens' },
  { value: 'b', label: 'A very long name of a choice that does not fit on one line of a telephone, and goes on for a while' },
];

export const examples: readonly Example[] = [
  { name: 'Several of a list', show: () => <Choices id="choices-example" name="several" label="Who gains" hint="Choose all that fit." options={options} chosen={['b']} /> },
  { name: 'One of a list, with an error', show: () => <Choices id="choices-one" name="one" label="Kind" error="Please choose." one options={options} chosen={[]} /> },
  {
    name: 'Many, the chosen ones first',
    show: () => (
      <Choices
        id="choices-many" name="many" label="Practices" filter chosen={['7', '11']}
        options={Array.from({ length: 24 }, (_, n) => ({ value: String(n), label: `Practice number ${n + 1}` }))}
      />
    ),
  },
  { name: 'Nothing to choose', show: () => <Choices id="choices-none" name="none" label="Practices" hint="There is none yet." options={[]} chosen={[]} /> },
];
