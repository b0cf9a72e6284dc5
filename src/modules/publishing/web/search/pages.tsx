import { recordKinds } from '../../../../kernel/record.ts';
import type { Page } from '../../../../platform/http/index.ts';
import { search, searchLimits } from '../../../search/index.ts';
import { SearchPage } from './search-page.tsx';

/** `/search?q=`: not for search engines, and kept ready no longer than any other page. */
export const searchPage: Page = {
  name: 'search',
  path: '/search',
  query: ['q', 'kind'],
  costly: true,
  async show({ reader, project, reading, query }) {
    const kind = recordKinds.find((each) => each === query['kind']);
    const result = await search(reader, { projectId: project.id, lang: reading.lang, text: query['q'] ?? '', kind });
    const { withoutStemmer } = await searchLimits(reader);
    return {
      title: result.asked === '' ? reading.say('search.title') : reading.say('search.title-for', { asked: result.asked }),
      description: reading.say('search.description'),
      main: <SearchPage data={{ result, kind, wholeWords: withoutStemmer.includes(reading.lang) }} />,
      indexed: false,
    };
  },
};
