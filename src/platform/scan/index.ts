export { type ClamdAddress, clamdScanner } from './clamd.ts';
export type { ScanAnswer, Scanner } from './scanner.ts';
