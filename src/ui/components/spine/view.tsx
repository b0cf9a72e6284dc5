import type { ComponentChildren } from 'preact';
import type { StageState } from '../../../kernel/city.ts';
import { useReading } from '../../context.tsx';

/** The vertical timeline of a transfer; holds `SpineItem`s. */
export function Spine({ children }: { readonly children?: ComponentChildren }) {
  return <ol class="spine">{children}</ol>;
}

interface SpineItemProps {
  readonly state: StageState;
  readonly title: string;
  readonly small?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** One stage: its dot, its name (an h2) and what is known about it. */
export function SpineItem({ state, title, small, children }: SpineItemProps) {
  const { say } = useReading();
  const word = say(`chain.state-${state}`);
  return (
    <li class={`is-${state}`}>
      <div class="spine-head">
        <h2>{title}</h2>
        <p class={state === 'done' ? 'visually-hidden' : undefined}>{word}</p>
        {small === undefined ? null : <p>{small}</p>}
      </div>
      {children}
    </li>
  );
}
