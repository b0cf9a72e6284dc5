export { putSearchEntry, removeSearchEntry, type SearchEntry } from './app/put.ts';
export { publicPaths, recordAt, type RecordTitle, recordTitles } from './app/records.ts';
export { type Hit, type HitGroup, type Question, search, searchable, searchLimits, type SearchResult } from './app/search.ts';
export { longestQuestion } from './model/query.ts';
export type { SnippetPart } from './model/snippet.ts';
