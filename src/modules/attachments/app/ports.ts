import type { Actor } from '../../../kernel/actor.ts';
import type { RecordRef } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { Reader } from '../../../platform/db/index.ts';

/** Which files of a record somebody sees: all, those made public, or none (the record itself is hidden). */
export type Sight = 'all' | 'public' | 'none';

/** Who asks, in which project, about which record. */
export type RecordAsked = readonly [actor: Actor, projectId: string, ref: RecordRef];

/** What is read with; pages get it from their ask. */
export type RecordReader = Reader;

/** A record that readers see, with the place where they find it. */
export interface PublicRecord extends RecordRef {
  /** Below the project: `/practices/x`, `/cities/y#need-z`. */
  readonly path: string;
  readonly title: LocalizedText;
}

/** Those of some records that readers see: visible themselves, and so is what they belong to. */
export type PublicRecords = (reader: Reader, projectId: string, refs: readonly RecordRef[]) => Promise<readonly PublicRecord[]>;

/** What this module must be told about records it does not know. */
export interface RecordPorts {
  /** May this person edit the record? False where there is no such record. */
  readonly mayEdit: (reader: Reader, ...of: RecordAsked) => Promise<boolean>;
  /** What of the record's files does this person see? The files of a record that is not public are never public. */
  readonly sees: (reader: Reader, ...of: RecordAsked) => Promise<Sight>;
}
