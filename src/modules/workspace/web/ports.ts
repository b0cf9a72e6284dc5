import type { ComponentChild } from 'preact';
import type { Lang } from '../../../kernel/lang.ts';
import type { WorkAsk } from '../../../platform/forms/index.ts';
import type { Desk, Fields, Standing } from '../../editing/index.ts';

/** What the workspace needs from the wiring. */
export interface WorkPorts {
  /** Names of persons by id; who is gone has none. */
  readonly personNames: (reader: WorkAsk['reader'], ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** What others put beside a record: what was said about it, what is to be done. */
  readonly beside?: (ask: WorkAsk, about: { readonly desk: Desk; readonly standing: Standing<Fields> }) => Promise<ComponentChild>;
  /** Where the script asks what is here already while the title of such a record is typed; below the project. */
  readonly similar?: { readonly path: string; readonly kinds: readonly string[] };
  /** The machine that translates; absent where none is configured. */
  readonly translate?: MachineTranslation;
}

/** Texts in another language, by their place; `awaited`: they come later; `failed`: why not, as a word of `locales/…/work.json`. */
export type MachineTranslation = (wanted: {
  readonly texts: readonly string[];
  readonly from: Lang;
  readonly to: Lang;
  /** What they belong to, for a service that answers later. */
  readonly reference: string;
}) => Promise<{ readonly kind: 'done'; readonly texts: readonly string[] } | { readonly kind: 'awaited' } | { readonly kind: 'failed'; readonly fault: MachineFault }>;

export type MachineFault = 'off' | 'too-long' | 'refused' | 'quota' | 'busy' | 'unsupported' | 'unreachable' | 'not-understood';
