export { putSearchEntry, removeSearchEntry, type SearchEntry } from './app/put.ts';
export { publicPaths, type RecordTitle, recordTitles } from './app/records.ts';
export { type Hit, type HitGroup, type Question, search, searchLimits, type SearchResult } from './app/search.ts';
export type { SnippetPart } from './model/snippet.ts';
