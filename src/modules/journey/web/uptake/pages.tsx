import type { ComponentChild } from 'preact';
import type { Ask, Page, PageView } from '../../../../platform/http/index.ts';
import { practiceBySlug } from '../../../practices/index.ts';
import { comparisonOf, uptakeStories } from '../../app/uptake-stories.ts';
import { ComparePage } from './compare-page.tsx';
import { ImportedBy } from './imported-by.tsx';

/** Two adaptations of one practice side by side. */
export const comparePage: Page = { name: 'journey.compare', path: '/practices/:slug/compare', query: ['of', 'with'], show: showComparison };

async function showComparison({ reader, project, reading, params, query }: Ask): Promise<PageView | undefined> {
  const practice = await practiceBySlug(reader, project.id, params['slug'] ?? '');
  if (practice === undefined) return undefined;
  const comparison = comparisonOf(await uptakeStories(reader, project.id, practice.id), { of: query['of'], with: query['with'] });
  if (comparison === undefined) return undefined;
  const title = reading.plain(practice.title);
  return {
    title: `${reading.say('journey.compare-title')}: ${title}`,
    description: reading.say('journey.compare-lead', { title }),
    section: 'practices',
    main: <ComparePage practice={{ title: practice.title, path: `/practices/${practice.slug}` }} comparison={comparison} />,
    indexed: query['of'] === undefined && query['with'] === undefined,
  };
}

/** JR-01: on the page of a practice, what became of it elsewhere. */
export async function importedBy({ reader, project }: Pick<Ask, 'reader' | 'project'>, practice: { readonly id: string; readonly slug: string }): Promise<ComponentChild> {
  return <ImportedBy stories={await uptakeStories(reader, project.id, practice.id)} place={`/practices/${practice.slug}`} />;
}
