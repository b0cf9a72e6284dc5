import type { ComponentChild } from 'preact';
import type { Lang } from '../../../kernel/lang.ts';
import type { WorkAsk } from '../../../platform/forms/index.ts';
import type { Desk, Fields, PlainKey, Standing } from '../../editing/index.ts';

/** What the workspace needs from the wiring. */
export interface WorkPorts {
  /** Names of persons by id; who is gone has none. */
  readonly personNames: (reader: WorkAsk['reader'], ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** What others put beside a record: what was said about it, what is to be done. */
  readonly beside?: (ask: WorkAsk, about: { readonly desk: Desk; readonly standing: Standing<Fields> }) => Promise<ComponentChild>;
  /** What others say to a record while its words are typed. */
  readonly whileTyping?: readonly TypingPlace[];
  /** The machine that translates; absent where none is configured. */
  readonly translate?: MachineTranslation;
}

/** Where the script asks about the words that are being typed; the answer is a fragment of a page. */
export interface TypingPlace {
  /** Below the project. */
  readonly path: string;
  /** Of which records. */
  readonly kinds: readonly string[];
  /** The fields whose words are asked about, the title first; a form that lacks one of them does without. */
  readonly fields: readonly string[];
  /** Where the answer stands: below the title, or below all of these fields. */
  readonly below: 'title' | 'all';
  /** What is said to who has no script. */
  readonly without?: PlainKey;
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
