import type { Lang } from '../../kernel/lang.ts';

/** What is to be translated. */
export interface Wanted {
  readonly texts: readonly string[];
  readonly from: Lang;
  readonly to: Lang;
  /** What the texts belong to, at most 300 characters; a service that answers later gives it back with each text. */
  readonly reference?: string | undefined;
}

/** Why nothing was translated; a closed list, so that a page can say each in words. */
export type TranslationFault =
  | 'off' // no service is configured
  | 'too-long' // one text, or all of them together, are longer than the service takes
  | 'refused' // the service does not know our key
  | 'quota' // what was paid for is used up
  | 'busy' // too many requests, or the service is overloaded: later
  | 'unsupported' // the service does not translate between these languages, or does not take this text
  | 'unreachable' // no connection, or no answer in time
  | 'not-understood'; // an answer that is none, or one that leads elsewhere

export type Translated =
  /** As many texts as were wanted, in their order. */
  | { readonly kind: 'done'; readonly texts: readonly string[] }
  /** They will be delivered, one by one, to the address of the deliveries. */
  | { readonly kind: 'awaited' }
  /** `why` is for the log; it holds neither keys nor texts. */
  | { readonly kind: 'failed'; readonly fault: TranslationFault; readonly why: string };

/** A machine that translates. It never throws for what the service does. */
export interface Translator {
  readonly name: 'off' | 'libretranslate' | 'deepl' | 'etranslation';
  readonly translate: (wanted: Wanted) => Promise<Translated>;
}

export function failed(fault: TranslationFault, why: string = fault): Extract<Translated, { kind: 'failed' }> {
  return { kind: 'failed', fault, why };
}
