import type { Example } from '../../example.ts';
import { NotRecorded } from '../not-recorded/view.tsx';
import { Section } from '../section/view.tsx';
import { MovedParts } from './view.tsx';

export const examples: readonly Example[] = [
  {
    name: 'with a gap',
    show: () => (
      <Section title="What moved">
        <MovedParts
          parts={[
            { kind: 'taken', title: 'Taken over', children: 'Service teams describe the problem themselves, with design methods.' },
            { kind: 'changed', title: 'Changed', children: 'The result is a brief for local firms, in six steps, with an accelerator.' },
            { kind: 'left', title: 'Left out', children: <p><NotRecorded /></p> },
          ]}
        />
      </Section>
    ),
  },
  {
    name: 'only what was taken',
    show: () => (
      <Section title="What moved">
        <MovedParts parts={[{ kind: 'taken', title: 'Taken over', children: 'The whole process.' }]} />
      </Section>
    ),
  },
];
