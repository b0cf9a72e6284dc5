export { readTriples } from './read.ts';
export { type RdfFault, type RdfSyntax, rdfSyntaxes, type Term, type Triple } from './triple.ts';
export { type Prefixes, rdfTypes, writeTriples } from './write.ts';
