/** What a statement says of its subject: another thing by its address, or words. */
export type Term =
  | { readonly kind: 'address'; readonly value: string }
  /** `lang` is lower case and '' where none is said. */
  | { readonly kind: 'text'; readonly value: string; readonly lang: string };

/** A statement of a graph. What has no address has a name that begins with `_:`. */
export interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: Term;
}

/** The notations that are read and written. */
export const rdfSyntaxes = ['turtle', 'rdfxml'] as const;
export type RdfSyntax = (typeof rdfSyntaxes)[number];

/** Why a file was not read; nothing of it counts then. */
export type RdfFault =
  /** Neither Turtle nor RDF/XML, by its beginning. */
  | { readonly code: 'unknown-syntax' }
  /** An archive that must be unpacked first. */
  | { readonly code: 'packed' }
  | { readonly code: 'not-utf8' }
  /** A document type declaration: entities can blow a small file up to any size, and no scheme needs them. */
  | { readonly code: 'doctype' }
  /** `why` is the parser's own sentence, with the line where it knows it. */
  | { readonly code: 'broken'; readonly why: string }
  | { readonly code: 'too-large'; readonly megabytes: number };
