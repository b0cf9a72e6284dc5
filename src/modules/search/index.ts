export { type EntryBelow, putBelow, removeBelow, showBelow } from './app/below.ts';
export { putSearchEntry, removeSearchEntry, type SearchEntry } from './app/put.ts';
export type { MeantHit } from './app/meaning.ts';
export { rebuildSearch } from './app/rebuild.ts';
export { renewConcepts } from './app/renew-concepts.ts';
export { findable, publicPaths, type RecordTitle, recordsOfKind, recordTitles } from './app/records.ts';
export { type Hit, type HitGroup, type Question, search, searchLimits, type SearchResult } from './app/search.ts';
export type { SnippetPart } from './model/snippet.ts';
