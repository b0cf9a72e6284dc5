import { stageStates } from '../../../kernel/city.ts';
import { useReading } from '../../context.tsx';
import type { Example } from '../../example.ts';
import { StatusWord } from './view.tsx';

function All() {
  const { say } = useReading();
  return (
    <ul>
      {stageStates.map((state) => (
        <li><StatusWord state={state}>{say(`chain.state-${state}`)}</StatusWord></li>
      ))}
    </ul>
  );
}

export const examples: readonly Example[] = [
  { name: 'all states', show: () => <All /> },
  { name: 'long words', show: () => <p><StatusWord state="claimed">Megszentségteleníthetetlenségeskedéseitekért</StatusWord></p> },
];
