export { type Happening, happeningsSince, lastHeardFrom } from './app/news.ts';
export { type TrailEntry, trailOf } from './app/trail.ts';
export { type AuditCheck, verifyAudit } from './app/verify.ts';
export { writeAuditEntries, writeAuditEntry } from './app/write.ts';
export type { AuditFault } from './model/chain.ts';
