import type { ComponentChildren } from 'preact';
import { LinkButton } from '../../components/button/view.tsx';
import { PageHead } from '../../components/page-head/view.tsx';
import { useReading } from '../../context.tsx';

/** Answers that have a page of their own. */
export const errorStatuses = [404, 410, 422, 429, 500] as const;
export type ErrorStatus = (typeof errorStatuses)[number];

interface ErrorPageProps {
  readonly status: ErrorStatus;
  /** What exactly was refused, where it is known (`ErrorSummary`). */
  readonly children?: ComponentChildren;
}

/** What went wrong, in plain words, and what to do next. */
export function ErrorPage({ status, children }: ErrorPageProps) {
  const { say, path } = useReading();
  return (
    <div class="page error-page">
      <PageHead title={say(`ui.error-${status}-title`)} lead={say(`ui.error-${status}-text`)} />
      {children}
      <p class="error-page-next">
        <LinkButton href={path('/')}>{say('ui.error-home')}</LinkButton> <a href={path('/search')}>{say('ui.search')}</a>
      </p>
    </div>
  );
}
