/** What a virus scanner says about some bytes. */
export type ScanAnswer =
  | { readonly kind: 'clean' }
  | { readonly kind: 'found'; readonly virus: string }
  /** It could not say: not there, too slow, or it refused. `why` is for the log. */
  | { readonly kind: 'unavailable'; readonly why: string };

/** Looks for viruses. Never throws: a scanner that is down is an answer too, and the file is then not taken. */
export interface Scanner {
  readonly scan: (bytes: Uint8Array) => Promise<ScanAnswer>;
}
