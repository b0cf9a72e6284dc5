import type { ComponentChildren } from 'preact';
import { useReading } from '../../context.tsx';

/** The word for what the public record does not say. Never a zero, never a guess. */
export function NotRecorded({ children }: { readonly children?: ComponentChildren }) {
  const { say } = useReading();
  return <span class="not-recorded">{children ?? say('ui.not-recorded')}</span>;
}
