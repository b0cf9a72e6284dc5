export { type AuditCheck, verifyAudit } from './app/verify.ts';
export { writeAuditEntry } from './app/write.ts';
export type { AuditFault } from './model/chain.ts';
