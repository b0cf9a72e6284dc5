export { type AuditReport, verifyAudits } from './audit.ts';
export { loadMissingConcepts, rebuiltSearch } from './matching/concepts.ts';
export { readDemo } from './demo/data.ts';
export { loadDemo } from './demo/load.ts';
export { type MatchArguments, matchOptions, printedMatches } from './matching/match.ts';
export { type CreateSiteParts, createSite, type Site } from './site.ts';
