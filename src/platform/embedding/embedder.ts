/** Why a model made nothing; a closed list. */
export type EmbeddingFault =
  | 'unsupported' // it does not take these texts, or one of them
  | 'refused' // the service does not know our key
  | 'busy' // too many requests, or the service is overloaded: later
  | 'unreachable' // no connection, or no answer in time
  | 'not-understood'; // an answer that is none

export type Embedded =
  /** As many vectors as texts, in their order, each of length 1 (or 0, where a text says nothing to the model), all with as many numbers. */
  | { readonly kind: 'done'; readonly vectors: readonly Float32Array[] }
  /** `why` is for the log; it holds neither keys nor texts. */
  | { readonly kind: 'failed'; readonly fault: EmbeddingFault; readonly why: string };

/** A model that turns texts into vectors: what means the same lies in the same direction. It never throws for what a model or a service does. */
export interface Embedder {
  /** As people are told of it. */
  readonly name: string;
  /** Tells its vectors from those of any other model. */
  readonly id: string;
  /** True where texts do not leave this machine. */
  readonly isHere: boolean;
  readonly embed: (texts: readonly string[]) => Promise<Embedded>;
}

export function failed(fault: EmbeddingFault, why: string): Extract<Embedded, { kind: 'failed' }> {
  return { kind: 'failed', fault, why };
}

/** So much of a text is looked at: models read the beginning of a longer one only. */
export const longestText = 4000;

/** The same direction with length 1; all zeros stay so. */
export function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, each) => sum + each * each, 0));
  return length === 0 ? vector : vector.map((each) => each / length);
}
