import { useReading } from '../../context.tsx';

interface PaginationProps {
  /** The present page, from 1. */
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
}

/** Links to the pages of a long list; nothing where there is only one. */
export function Pagination({ page, pages, href }: PaginationProps) {
  const { say } = useReading();
  if (pages <= 1) return null;
  return (
    <nav class="pagination" aria-label={say('ui.pages')}>
      {page > 1 ? <a href={href(page - 1)} rel="prev">{`← ${say('ui.previous')}`}</a> : null}
      <ol>
        {shownPages(page, pages).map((each) => (
          <li key={each}>
            <a href={href(each)} aria-current={each === page ? 'page' : undefined} aria-label={say('ui.page-number', { page: each })}>
              {each}
            </a>
          </li>
        ))}
      </ol>
      <p class="pagination-place">{say('ui.page-of', { page, pages })}</p>
      {page < pages ? <a href={href(page + 1)} rel="next">{`${say('ui.next')} →`}</a> : null}
    </nav>
  );
}

/** First and last page, the present one and its neighbours. */
function shownPages(page: number, pages: number): readonly number[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages);
  return [...new Set(wanted)].toSorted((a, b) => a - b);
}
