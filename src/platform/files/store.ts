import { createHash } from 'node:crypto';

/** A file as the store names it. */
export interface StoredFile {
  /** SHA-256 of the content, 64 hexadecimal digits. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Keeps files by their content: the same content has one name and is kept once, and a name never gets another content.
 * Two kinds are foreseen: the local disk (`diskStore`) and any S3-compatible service, whose keys are the same names.
 */
export interface FileStore {
  /** Keeps the bytes for good before it answers. What is there already stays as it is. */
  readonly put: (bytes: Uint8Array) => Promise<StoredFile>;
  /** The bytes; undefined where there are none of this name, or where they are not what they were (a damaged disk). */
  readonly get: (hash: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  readonly has: (hash: string) => Promise<boolean>;
  /** Takes a file away; nothing happens where there is none. */
  readonly remove: (hash: string) => Promise<void>;
}

/** The name of a content. */
export function fileHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** True for what can be a name in a store; everything else would be a path of somebody's making. */
export function isFileHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
