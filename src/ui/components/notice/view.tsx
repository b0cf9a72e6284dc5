import type { ComponentChildren } from 'preact';
import { useReading } from '../../context.tsx';

interface NoticeProps {
  readonly kind: 'info' | 'warning';
  readonly children?: ComponentChildren;
}

/** Something to know before reading on. */
export function Notice({ kind, children }: NoticeProps) {
  const { say } = useReading();
  return (
    <div class={`notice is-${kind}`}>
      <span class="visually-hidden">{say(`ui.notice-${kind}`)}: </span>
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  );
}
