import { canonicalJson } from './canonical.ts';

/** One entry of the log as it is stored. */
export interface AuditEntry {
  readonly projectId: string;
  readonly revision: number;
  /** Instant, ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  /** `anonymous`, `system:<name>` or `person:<id>`. */
  readonly actor: string;
  readonly verb: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly input: unknown;
  readonly previousHash: string;
  readonly hash: string;
}

/** Hash of the entry before the first one. */
export const chainStart = '';

/** The text an entry's hash is taken of: everything the entry says, and the hash of the one before. */
export function sealedText(entry: Omit<AuditEntry, 'hash'>): string {
  const { previousHash, projectId, revision, at, actor, verb, subject, input } = entry;
  return canonicalJson([previousHash, projectId, revision, at, actor, verb, { kind: subject.kind, id: subject.id }, input]);
}

/** That text without the hash of the one before, which belongs between the two parts: for who learns it only while writing. */
export function sealedAround(entry: Omit<AuditEntry, 'hash' | 'previousHash'>): readonly [before: string, after: string] {
  const whole = sealedText({ ...entry, previousHash: '' });
  // it begins with the empty hash: `["",`
  return [whole.slice(0, 2), whole.slice(2)];
}

/**
 * Where the chain breaks:
 * - `changed`: the entry does not say what it said when it was written
 * - `missing`: there is no entry with this revision
 * - `out-of-order`: the entry does not follow the one before it (moved, or the one before was written anew)
 */
export interface AuditFault {
  readonly revision: number;
  readonly fault: 'changed' | 'missing' | 'out-of-order';
}

/** How far the chain has been followed. */
export interface ChainState {
  readonly revision: number;
  readonly hash: string;
}

export const startOfChain: ChainState = { revision: 0, hash: chainStart };

/** AU-02: follows the chain over some entries, in their order; returns the new state or the first fault. */
export function follow(state: ChainState, entries: readonly AuditEntry[], hashOf: (text: string) => string): ChainState | AuditFault {
  let { revision, hash } = state;
  for (const entry of entries) {
    const expected = revision + 1;
    if (entry.revision > expected) return { revision: expected, fault: 'missing' };
    if (entry.revision < expected || entry.previousHash !== hash) return { revision: entry.revision, fault: 'out-of-order' };
    if (entry.hash !== hashOf(sealedText(entry))) return { revision: entry.revision, fault: 'changed' };
    ({ revision, hash } = entry);
  }
  return { revision, hash };
}

/** AU-02: the last entries must not be cut off either: the project's revision tells how many there were. */
export function followedToEnd(state: ChainState, lastRevision: number): AuditFault | undefined {
  if (state.revision < lastRevision) return { revision: state.revision + 1, fault: 'missing' };
  return undefined;
}
