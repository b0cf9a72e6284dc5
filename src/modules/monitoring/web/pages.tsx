import type { Ask, Page, PageView } from '../../../platform/http/index.ts';
import { resultsOverview } from '../app/results.ts';
import { ResultsPage } from './results-page.tsx';

/** The public page of the results. */
export const monitoringPages: readonly Page[] = [{ name: 'results.show', path: '/results', show: showResults }];

async function showResults({ reader, project, reading }: Ask): Promise<PageView> {
  return {
    title: reading.say('monitoring.title'),
    description: reading.say('monitoring.description'),
    section: 'results',
    main: <ResultsPage results={await resultsOverview(reader, project.id)} />,
  };
}
