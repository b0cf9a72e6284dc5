export { type AuditReport, verifyAudits } from './audit.ts';
export { readDemo } from './demo-data.ts';
export { loadDemo } from './demo.ts';
export { type CreateSiteParts, createSite, type Site } from './site.ts';
