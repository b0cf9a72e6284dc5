import { examples as chainPage } from '../modules/journey/web/chain/chain-page.examples.tsx';
import { examples as citiesPage } from '../modules/journey/web/cities/cities-page.examples.tsx';
import { examples as cityPage } from '../modules/journey/web/cities/city-page.examples.tsx';
import { examples as transferPage } from '../modules/journey/web/transfer/transfer-page.examples.tsx';
import { examples as practiceListPage } from '../modules/practices/web/practice-list-page.examples.tsx';
import { examples as practicePage } from '../modules/practices/web/practice-page.examples.tsx';
import { examples as homePage } from '../modules/publishing/web/home/home-page.examples.tsx';
import { examples as news } from '../modules/publishing/web/news/news.examples.tsx';
import { examples as openDataPage } from '../modules/publishing/web/open-data/open-data-page.examples.tsx';
import { examples as searchPage } from '../modules/publishing/web/search/search-page.examples.tsx';
import { examples as statements } from '../modules/publishing/web/statements/statements.examples.tsx';
import { allExamples as componentExamples } from '../ui/all-examples.ts';
import type { DesignEntry } from '../ui/index.ts';

/** Every component and every page's view with its examples: shown under `/design`, and run through axe and HTML validation. */
export const allExamples: readonly DesignEntry[] = [
  ...componentExamples,
  { component: 'chain-page', examples: chainPage },
  { component: 'cities-page', examples: citiesPage },
  { component: 'city-page', examples: cityPage },
  { component: 'transfer-page', examples: transferPage },
  { component: 'practice-list-page', examples: practiceListPage },
  { component: 'practice-page', examples: practicePage },
  { component: 'home-page', examples: homePage },
  { component: 'news', examples: news },
  { component: 'open-data-page', examples: openDataPage },
  { component: 'search-page', examples: searchPage },
  { component: 'statements', examples: statements },
];
