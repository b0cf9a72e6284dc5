export { type AuditReport, verifyAudits } from './audit.ts';
export { loadMissingConcepts, rebuiltSearch } from './concepts/load-concepts.ts';
export { type ConceptArguments, conceptOptions, printedConcepts } from './concepts/skos-files.ts';
export { readDemo } from './demo/data.ts';
export { loadDemo } from './demo/load.ts';
export { type ImportArguments, importOptions, printedImport } from './import/import.ts';
export { type MatchArguments, matchOptions, printedMatches } from './concepts/match.ts';
export { type CreateSiteParts, createSite, type Site } from './site.ts';
