import { type City, chainStages, type RailStop, type StageState } from '../kernel/city.ts';
import type { Provenance } from '../kernel/provenance.ts';
import { type LocalizedText, withTranslation, written } from '../kernel/text.ts';

/** What examples are made of. Names of cities are real; everything else only shows how it looks. */
function city(slug: string, name: string, colour: number): City {
  return { id: `sample-${slug}`, slug, name: everywhere(name), colour };
}

/** A name is the same in all languages. */
function everywhere(text: string): LocalizedText {
  return (['hu', 'it', 'sv', 'et'] as const).reduce((value, lang) => withTranslation(value, lang, { text, origin: 'reviewed' }), written('en', text));
}

export const genova: City = city('genova', 'Genova', 1);
export const gavle: City = city('gavle', 'Gävle', 2);
export const birmingham: City = city('birmingham', 'Birmingham', 3);
export const tartu: City = city('tartu', 'Tartu', 4);
export const nyiregyhaza: City = city('nyiregyhaza', 'Nyíregyháza', 5);
const long = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';
export const longNamed: City = city('llanfair', long, 12);
export const sampleCities: readonly City[] = [genova, gavle, birmingham, tartu, nyiregyhaza];

/** Translated from Hungarian into English, the rest missing. */
export const translated = withTranslation(
  written('hu', 'Kihívásalapú beszerzés helyi kisvállalkozásoknak'), 'en', { text: 'Challenge-based buying from small local firms', origin: 'reviewed' },
);

/** Translated by machine from an older original. */
export const machineMade: LocalizedText = {
  v: 1,
  source: 'sv',
  revision: 2,
  texts: {
    sv: { text: 'Tjänstedesign i förvaltningen', origin: 'written' },
    en: { text: 'Service design in the administration', origin: 'machine', of: 1 },
    hu: { text: 'Szolgáltatástervezés a közigazgatásban', origin: 'machine', of: 1 },
    it: { text: 'Progettazione dei servizi nell’amministrazione', origin: 'machine', of: 1 },
    et: { text: 'Teenusedisain ametiasutuses', origin: 'machine', of: 1 },
  },
};

/** Nobody has translated it. */
export const onlyEstonian = written('et', 'Linnavalitsuse teenuste juhtide koolitusprogramm');

/** One long word, and long words one after the other. */
export const longWords = written('hu', 'Megszentségteleníthetetlenségeskedéseitekért közigazgatási szolgáltatásfejlesztési együttműködések');

/** Two paragraphs. */
export const twoParagraphs = written('en', 'Service teams describe the problem themselves.\n\nLocal firms answer with a proposal, in six steps.');

export const plainProvenance: Provenance = {
  v: 1,
  statements: [
    {
      field: 'record',
      confidence: 'stated',
      sources: [{ url: 'https://example.org/news/1', publisher: 'Project website', title: 'Five plans are ready', lang: 'en', date: '2022-07-05' }],
    },
  ],
};

export const mixedProvenance: Provenance = {
  v: 1,
  statements: [
    ...plainProvenance.statements,
    {
      field: 'practice',
      confidence: 'inferred',
      note: written('en', 'The source names the cities and the approach, not the record.'),
      sources: [
        { url: 'https://example.org/hirek/2', publisher: 'Városi honlap', title: 'Lezárult a projekt', lang: 'hu', date: '2023-05' },
        { url: 'https://example.org/3', publisher: 'City council', title: 'A page without a date or a language' },
      ],
    },
    { field: 'date', confidence: 'not-recorded', sources: [] },
    { field: 'costs', confidence: 'uncertain', note: written('en', 'Two pages give two figures.'), sources: [] },
  ],
};

/** A rail by its five states. */
export function rail(...states: readonly StageState[]): readonly RailStop[] {
  return chainStages.map((stage, index) => ({ stage, state: states[index] ?? 'not-yet' }));
}
