export { diskStore } from './disk-store.ts';
export { fileKinds, type FileKind, largestFile, typeOf } from './kinds.ts';
export { type FileFault, type JudgedFile, type JudgedPicture, judgeFile } from './judge.ts';
export { readJson } from './json-file.ts';
export { readPieces } from './pieces.ts';
export { readUpTo } from './local-file.ts';
export { judgeOffice } from './office.ts';
export { readZip } from './zip.ts';
export { fileHash, type FileStore, type StoredFile } from './store.ts';
