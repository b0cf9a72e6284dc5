import type { RailStop } from '../../../kernel/city.ts';
import { useReading } from '../../context.tsx';

/** The signature: five dots on a line, from need to effect. Shape plus word, never colour alone. */
export function Rail({ stops }: { readonly stops: readonly RailStop[] }) {
  const { say } = useReading();
  return (
    <ol class="rail" aria-label={say('chain.progress')}>
      {stops.map(({ stage, state }) => (
        <li key={stage} class={`is-${state}`} title={say('chain.stop', { stage: say(`chain.${stage}`), state: say(`chain.state-${state}`) })}>
          <span class="rail-stage">{say(`chain.${stage}`)}</span>
          <span class="visually-hidden">: {say(`chain.state-${state}`)}</span>
        </li>
      ))}
    </ol>
  );
}
