export { makeBackup, type Saved, type Tally } from './make.ts';
export { restoreBackup, type Wanted } from './restore.ts';
