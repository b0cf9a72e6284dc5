import type { ComponentChildren } from 'preact';
import { LinkButton } from '../button/view.tsx';

interface EmptyStateProps {
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly action?: { readonly label: string; readonly href: string } | undefined;
}

/** Tells what belongs here and offers the first step. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <p class="empty-state-title">{title}</p>
      {typeof children === 'string' ? <p>{children}</p> : children}
      {action === undefined ? null : (
        <p>
          <LinkButton href={action.href} quiet>
            {action.label}
          </LinkButton>
        </p>
      )}
    </div>
  );
}
