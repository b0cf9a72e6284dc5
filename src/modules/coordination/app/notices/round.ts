import type { Writer } from '../../../../platform/db/index.ts';
import type { Records } from '../records.ts';
import type { Colleague } from '../tasks/owners.ts';
import type { Addressee, Letter } from './letters.ts';

/** One project at one moment, with the people who may be written to. */
export interface Round {
  readonly writer: Writer;
  readonly projectId: string;
  readonly now: string;
  readonly records: Records;
  readonly people: readonly Colleague[];
}

/** What a person is told; undefined where there is nothing to tell. */
export type Told = ReadonlyMap<string, (to: Addressee) => Letter>;
