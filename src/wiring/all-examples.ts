import { examples as attachmentsPage } from '../modules/attachments/web/attachments-page.examples.tsx';
import { examples as eventPage } from '../modules/events/web/event-page.examples.tsx';
import { examples as eventsPage } from '../modules/events/web/events-page.examples.tsx';
import { examples as proposals } from '../modules/events/web/proposals/proposals-page.examples.tsx';
import { examples as linksPage } from '../modules/links/web/links-page.examples.tsx';
import { examples as chainPage } from '../modules/journey/web/chain/chain-page.examples.tsx';
import { examples as citiesPage } from '../modules/journey/web/cities/cities-page.examples.tsx';
import { examples as cityPage } from '../modules/journey/web/cities/city-page.examples.tsx';
import { examples as transferPage } from '../modules/journey/web/transfer/transfer-page.examples.tsx';
import { examples as conceptPages } from '../modules/taxonomy/web/concept-pages.examples.tsx';
import { examples as conceptMapPage } from '../modules/taxonomy/web/admin/map-page.examples.tsx';
import { examples as conceptPairPage } from '../modules/taxonomy/web/admin/pair-page.examples.tsx';
import { examples as schemesAdminPage } from '../modules/taxonomy/web/admin/schemes-admin-page.examples.tsx';
import { examples as suggestions } from '../modules/taxonomy/web/suggest/suggestions.examples.tsx';
import { examples as recordConcepts } from '../modules/taxonomy/web/record/record-concepts.examples.tsx';
import { examples as uptake } from '../modules/journey/web/uptake/uptake.examples.tsx';
import { examples as offersPage } from '../modules/matching/web/offers-page.examples.tsx';
import { examples as resultsPage } from '../modules/monitoring/web/results-page.examples.tsx';
import { examples as peopleViews } from '../modules/people/web/people-views.examples.tsx';
import { examples as actionPage } from '../modules/plans/web/action-page.examples.tsx';
import { examples as planPage } from '../modules/plans/web/plan-page.examples.tsx';
import { examples as plansPage } from '../modules/plans/web/plans-page.examples.tsx';
import { examples as practiceListPage } from '../modules/practices/web/practice-list-page.examples.tsx';
import { examples as practicePage } from '../modules/practices/web/practice-page.examples.tsx';
import { examples as reviewPage } from '../modules/practices/web/review/review-page.examples.tsx';
import { examples as needOrder } from '../modules/needs/web/order-page.examples.tsx';
import { examples as registerViews } from '../modules/practices/web/register/register-views.examples.tsx';
import { examples as homePage } from '../modules/publishing/web/home/home-page.examples.tsx';
import { examples as news } from '../modules/publishing/web/news/news.examples.tsx';
import { examples as openDataPage } from '../modules/publishing/web/open-data/open-data-page.examples.tsx';
import { examples as searchPage } from '../modules/publishing/web/search/search-page.examples.tsx';
import { examples as statements } from '../modules/publishing/web/statements/statements.examples.tsx';
import { examples as remindPage } from '../modules/workspace/web/overview/remind-page.examples.tsx';
import { examples as languagesPage } from '../modules/workspace/web/texts/languages-page.examples.tsx';
import { examples as calendarPage } from '../modules/workspace/web/overview/project/calendar-page.examples.tsx';
import { examples as myCityPage } from '../modules/workspace/web/overview/my-city-page.examples.tsx';
import { examples as myWorkPage } from '../modules/workspace/web/overview/my-work-page.examples.tsx';
import { examples as wholeProjectPage } from '../modules/workspace/web/overview/project/whole-project-page.examples.tsx';
import { examples as besideRecord } from '../modules/coordination/web/beside.examples.tsx';
import { examples as commentsPage } from '../modules/coordination/web/comments-page.examples.tsx';
import { examples as noticesView } from '../modules/coordination/web/notices-view.examples.tsx';
import { examples as recordTasksPage } from '../modules/coordination/web/record-tasks-page.examples.tsx';
import { examples as deskPages } from '../modules/workspace/web/desk/desk-pages.examples.tsx';
import { allExamples as componentExamples } from '../ui/all-examples.ts';
import type { DesignEntry } from '../ui/index.ts';

/** Every component and every page's view with its examples: shown under `/design`, and run through axe and HTML validation. */
export const allExamples: readonly DesignEntry[] = [
  ...componentExamples,
  { component: 'desk-pages', examples: deskPages },
  { component: 'attachments-page', examples: attachmentsPage },
  { component: 'event-page', examples: eventPage },
  { component: 'events-page', examples: eventsPage },
  { component: 'chain-page', examples: chainPage },
  { component: 'cities-page', examples: citiesPage },
  { component: 'city-page', examples: cityPage },
  { component: 'transfer-page', examples: transferPage },
  { component: 'results-page', examples: resultsPage },
  { component: 'people-views', examples: peopleViews },
  { component: 'action-page', examples: actionPage },
  { component: 'plan-page', examples: planPage },
  { component: 'plans-page', examples: plansPage },
  { component: 'practice-list-page', examples: practiceListPage },
  { component: 'practice-page', examples: practicePage },
  { component: 'home-page', examples: homePage },
  { component: 'news', examples: news },
  { component: 'open-data-page', examples: openDataPage },
  { component: 'search-page', examples: searchPage },
  { component: 'statements', examples: statements },
  { component: 'calendar-page', examples: calendarPage },
  { component: 'my-city-page', examples: myCityPage },
  { component: 'my-work-page', examples: myWorkPage },
  { component: 'languages-page', examples: languagesPage },
  { component: 'remind-page', examples: remindPage },
  { component: 'whole-project-page', examples: wholeProjectPage },
  { component: 'beside', examples: besideRecord },
  { component: 'comments-page', examples: commentsPage },
  { component: 'notices-view', examples: noticesView },
  { component: 'offers-page', examples: offersPage },
  { component: 'concept-pages', examples: conceptPages },
  { component: 'record-concepts', examples: recordConcepts },
  { component: 'suggestions', examples: suggestions },
  { component: 'schemes-admin-page', examples: schemesAdminPage },
  { component: 'links-page', examples: linksPage },
  { component: 'map-page', examples: conceptMapPage },
  { component: 'pair-page', examples: conceptPairPage },
  { component: 'review-page', examples: reviewPage },
  { component: 'order-page', examples: needOrder },
  { component: 'register-views', examples: registerViews },
  { component: 'uptake', examples: uptake },
  { component: 'proposals', examples: proposals },
  { component: 'record-tasks-page', examples: recordTasksPage },
];
