import type { City } from '../../../kernel/city.ts';
import { noProvenance } from '../../../kernel/provenance.ts';
import { withTranslation, written } from '../../../kernel/text.ts';
import { unknownWhen } from '../../../kernel/when.ts';
import type { NewsDetails } from '../app/news.ts';

/** Made-up records for the examples of this module's views. */
export const sampleCities: readonly [City, City, City] = [
  { id: 'c2', slug: 'gavle', name: written('sv', 'Gävle'), colour: 2 },
  { id: 'c4', slug: 'tartu', name: written('et', 'Tartu'), colour: 4 },
  { id: 'c5', slug: 'nyiregyhaza', name: written('hu', 'Nyíregyháza'), colour: 5 },
];

const page = { url: 'https://example.org/news', publisher: 'Example', title: 'Lezárult a projekt', lang: 'hu', date: '2023-05-24' } as const;

/** Translated, in another language, with everything on record. */
export const fullNews: NewsDetails = {
  id: 'n1', slug: 'closed', path: '/news/closed', kind: 'news', number: undefined,
  title: withTranslation(written('hu', 'Lezárult a projekt'), 'en', { text: 'The project has closed', origin: 'machine' }),
  summary: written('en', 'The final conference was held in the city hall.'),
  when: { v: 1, kind: 'on', start: '2023-05-24' }, found: true, original: page, city: sampleCities[2], related: [], updatedAt: '2026-01-15T09:00:00.000Z', revision: 1,
  provenance: {
    v: 1, statements: [{ field: 'record', confidence: 'stated', sources: [page] }, { field: 'date', confidence: 'inferred', note: written('en', 'Uploaded late.'), sources: [] }],
  },
  about: [{ kind: 'partner', id: 'c5', path: '/cities/nyiregyhaza', title: written('hu', 'Nyíregyháza') }],
};

/** Words as long as a town hall, and nothing else. */
export const thinNews: NewsDetails = {
  ...fullNews, id: 'n2', slug: 'thin', path: '/news/thin', kind: 'press',
  title: written('hu', 'Megszentségteleníthetetlenségeskedéseitekért-típusú elektronikusűrlap-kitöltéstámogatás'),
  summary: undefined, when: unknownWhen, original: undefined, city: undefined, provenance: noProvenance, about: [],
};

/** An issue that is not in the public record. */
export const missingIssue: NewsDetails = {
  ...thinNews, id: 'n3', slug: 'newsletter-3', path: '/news/newsletter-3', kind: 'newsletter', number: 3, title: written('en', 'Newsletter 3'), found: false,
  provenance: { v: 1, statements: [{ field: 'record', confidence: 'not-recorded', note: written('en', 'Six issues were planned.'), sources: [page] }] },
};
