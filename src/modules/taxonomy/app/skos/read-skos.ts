import { fileHash } from '../../../../platform/files/index.ts';
import { type RdfFault, readTriples } from '../../../../platform/rdf/index.ts';
import type { SchemeInput } from '../../model/scheme.ts';
import { collector } from '../../model/skos/collect.ts';
import { schemeOf, type SchemeWish, type SkosFault, type SkosScheme } from '../../model/skos/scheme-of.ts';

/** Why nothing was made of a file. */
export type FileFault = RdfFault | SkosFault;

export type SkosFile = Extract<SkosScheme, { ok: true }> | { readonly ok: false; readonly fault: FileFault };

/** What is read: the bytes, at most so many of them, and what somebody says of the scheme. */
export interface SkosReading {
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  readonly mostBytes: number;
  readonly wish: Omit<SchemeWish, 'version'>;
}

/** TX-14 … TX-17: the concept scheme a file describes, in Turtle or RDF/XML; nothing is written. Everything else has its turn meanwhile. */
export async function readSkos({ bytes, mostBytes, wish }: SkosReading): Promise<SkosFile> {
  const { take, collected } = collector();
  const fault = await readTriples(bytes, { mostBytes, take });
  if (fault !== undefined) return { ok: false, fault };
  const made = schemeOf(collected(), { ...wish, version: '' });
  return made.ok ? { ...made, scheme: { ...made.scheme, version: versionOf(made.scheme) } } : made;
}

/** The same concepts are the same version, whatever file they came in. */
function versionOf({ concepts }: SchemeInput): string {
  return fileHash(new TextEncoder().encode(JSON.stringify(concepts)));
}
