import type { Ask, Page } from '../../../../platform/http/index.ts';
import { openTables } from '../../app/open-data/tables.ts';
import { projectFrame } from '../../../partnership/index.ts';
import { licence } from './documents.ts';
import { OpenDataPage } from './open-data-page.tsx';

/** `/open-data`: tables, licence, dictionary; a data catalogue for machines. */
export const openDataPage: Page = {
  name: 'open-data',
  path: '/open-data',
  async show(ask) {
    const { say } = ask.reading;
    const frame = await projectFrame(ask.reader, ask.project.id);
    if (frame === undefined) return undefined;
    return {
      title: say('opendata.title'),
      description: say('opendata.lead'),
      main: <OpenDataPage tables={openTables} />,
      jsonLd: [catalogue(frame.acronym, ask)],
    };
  },
};

/** schema.org DataCatalog with one Dataset for each table. */
function catalogue(name: string, { reading: { say, path, lang }, origin }: Ask): Readonly<Record<string, unknown>> {
  const at = (below: string) => `${origin}${path(below)}`;
  const files = (table: string) => ([['csv', 'text/csv'], ['json', 'application/json']] as const)
    .map(([format, type]) => ({ '@type': 'DataDownload', encodingFormat: type, contentUrl: at(`/open-data/${table}.${format}`) }));
  return {
    '@context': 'https://schema.org',
    '@type': 'DataCatalog',
    name: `${name}: ${say('opendata.title')}`,
    description: say('opendata.lead'),
    url: at('/open-data'),
    inLanguage: lang,
    license: licence,
    dataset: openTables.map((table) => ({
      '@type': 'Dataset', name: `${name}: ${table.name}`, description: say(`opendata.about-${table.name}`), url: `${at('/open-data')}#${table.name}`, license: licence,
      isAccessibleForFree: true, creator: { '@type': 'Organization', name }, distribution: files(table.name),
    })),
  };
}
