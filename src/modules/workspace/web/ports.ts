import type { ComponentChild } from 'preact';
import type { WorkAsk } from '../../../platform/forms/index.ts';
import type { Desk, Fields, Standing } from '../../editing/index.ts';

/** What the workspace needs from the wiring. */
export interface WorkPorts {
  /** Names of persons by id; who is gone has none. */
  readonly personNames: (reader: WorkAsk['reader'], ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** What others put beside a record: what was said about it, what is to be done. */
  readonly beside?: (ask: WorkAsk, about: { readonly desk: Desk; readonly standing: Standing<Fields> }) => Promise<ComponentChild>;
}
