import type { ComponentChild, ComponentChildren } from 'preact';
import type { StageState } from '../../../kernel/city.ts';
import { useReading } from '../../context.tsx';

export interface TimelineItem {
  /** The date as it is shown, `reading.when(…)`. */
  readonly when: string;
  readonly title: ComponentChild;
  readonly children?: ComponentChildren;
  readonly state?: StageState | undefined;
}

/** What happened when, in the order given. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  const { say } = useReading();
  return (
    <ol class="timeline">
      {items.map((item) => (
        <li class={`is-${item.state ?? 'done'}`}>
          <p class="timeline-when">{item.when}</p>
          <div class="timeline-what">
            <p class="timeline-title">
              {item.title}
              {item.state === undefined ? null : <span class="visually-hidden">: {say(`chain.state-${item.state}`)}</span>}
            </p>
            {item.children}
          </div>
        </li>
      ))}
    </ol>
  );
}
