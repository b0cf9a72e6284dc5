import type { RdfFault, RdfSyntax } from './triple.ts';

const xmlBegins = /^<(\?xml\b|!--|!DOCTYPE\b|[A-Za-z_][\w.-]*(:[A-Za-z_][\w.-]*)?[\s/>])/i;
const turtleBegins = /^(#|@prefix\b|@base\b|prefix\b|base\b|<|_:|\[|[\w.-]*:)/i;

/** Tells the notation of a file by its first characters; a name's ending says nothing that is sure. */
export function syntaxOf(beginning: string): RdfSyntax | RdfFault {
  if (beginning.startsWith('PK\u0003\u0004') || beginning.startsWith('\u001f')) return { code: 'packed' };
  const text = beginning.replace(/^\uFEFF/, '').trimStart();
  if (xmlBegins.test(text)) return 'rdfxml';
  return turtleBegins.test(text) ? 'turtle' : { code: 'unknown-syntax' };
}
