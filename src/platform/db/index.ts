export { isClash } from './clash.ts';
export { type Database, openDatabase } from './database.ts';
export { countQueries, recordStatements, type SentStatement } from './count.ts';
export { type Json, json } from './json.ts';
export { migrate } from './migrate.ts';
export { TooSlow, within } from './within.ts';
export { from, into, once, onceARevision, type Reader, readerOfOnePage, type Writer } from './reader.ts';
