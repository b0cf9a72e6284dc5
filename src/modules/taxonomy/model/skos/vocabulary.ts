const skos = 'http://www.w3.org/2004/02/skos/core#';
const xl = 'http://www.w3.org/2008/05/skos-xl#';
const terms = 'http://purl.org/dc/terms/';

/** The words of SKOS that are read and written; addresses after the recommendation of 18 August 2009. */
export const vocabulary = {
  type: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
  deprecated: 'http://www.w3.org/2002/07/owl#deprecated',
  rdfsLabel: 'http://www.w3.org/2000/01/rdf-schema#label',
  title: `${terms}title`,
  source: `${terms}source`,
  license: `${terms}license`,
  scheme: `${skos}ConceptScheme`,
  concept: `${skos}Concept`,
  inScheme: `${skos}inScheme`,
  topOf: `${skos}topConceptOf`,
  hasTop: `${skos}hasTopConcept`,
  preferred: `${skos}prefLabel`,
  alternative: `${skos}altLabel`,
  hidden: `${skos}hiddenLabel`,
  xlPreferred: `${xl}prefLabel`,
  xlAlternative: `${xl}altLabel`,
  xlHidden: `${xl}hiddenLabel`,
  xlForm: `${xl}literalForm`,
  definition: `${skos}definition`,
  scopeNote: `${skos}scopeNote`,
  note: `${skos}note`,
  notation: `${skos}notation`,
  broader: `${skos}broader`,
  narrower: `${skos}narrower`,
  related: `${skos}related`,
  exact: `${skos}exactMatch`,
  close: `${skos}closeMatch`,
  broadMatch: `${skos}broadMatch`,
  narrowMatch: `${skos}narrowMatch`,
  relatedMatch: `${skos}relatedMatch`,
} as const;

/** Short names for a written file. */
export const skosPrefixes = { skos, dct: terms } as const;
