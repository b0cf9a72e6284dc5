import type { Page } from '../../../platform/http/index.ts';
import { homePage } from './home/pages.tsx';
import { newsItemPage, newsListPage } from './news/pages.tsx';
import { openDataPage } from './open-data/pages.tsx';
import { searchPage } from './search/pages.tsx';
import type { Operator } from './statements/operator.ts';
import { statementPages } from './statements/pages.tsx';

/** The pages of this module. `operator` is what the settings of the installation say about who runs it. */
export function publishingPages({ operator }: { readonly operator: Operator }): readonly Page[] {
  return [homePage, newsListPage, newsItemPage, searchPage, openDataPage, ...statementPages(operator)];
}
