import { DataFactory, Writer } from 'n3';
import type { RdfSyntax, Term, Triple } from './triple.ts';

/** Short names for the beginnings of addresses, by which a file is easier to read. */
export type Prefixes = Readonly<Record<string, string>>;

/** What the files are called elsewhere. */
export const rdfTypes: Readonly<Record<RdfSyntax, { readonly type: string; readonly ending: string }>> = {
  turtle: { type: 'text/turtle; charset=utf-8', ending: 'ttl' },
  rdfxml: { type: 'application/rdf+xml; charset=utf-8', ending: 'rdf' },
};

/** Writes a graph; statements of one subject that stand together stay together. In RDF/XML every predicate must begin with one of the prefixes. */
export function writeTriples(syntax: RdfSyntax, triples: readonly Triple[], prefixes: Prefixes): string {
  return syntax === 'turtle' ? turtle(triples, prefixes) : rdfXml(triples, prefixes);
}

function turtle(triples: readonly Triple[], prefixes: Prefixes): string {
  let written = '';
  const writer = new Writer({ prefixes: { ...prefixes } });
  for (const { subject, predicate, object } of triples) writer.addQuad(DataFactory.namedNode(subject), DataFactory.namedNode(predicate), nodeOf(object));
  // without a stream the writer hands its text over at once
  writer.end((_error: unknown, text: string) => {
    written = text;
  });
  return written;
}

function nodeOf(object: Term) {
  if (object.kind === 'address') return DataFactory.namedNode(object.value);
  return object.lang === '' ? DataFactory.literal(object.value) : DataFactory.literal(object.value, object.lang);
}

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** The plain form of RDF/XML: a description for each run of statements about one subject. Nothing maintained writes it, and it is small. */
function rdfXml(triples: readonly Triple[], prefixes: Prefixes): string {
  const spaces = Object.entries({ rdf, ...prefixes });
  const head = spaces.map(([name, address]) => ` xmlns:${name}="${escaped(address)}"`).join('');
  const runs = triples.reduce<{ subject: string; lines: string[] }[]>((all, { subject, predicate, object }) => {
    const before = all.at(-1);
    const run = before?.subject === subject ? before : { subject, lines: [] };
    if (run !== before) all.push(run);
    run.lines.push(`    ${elementOf(shortened(predicate, spaces), object)}`);
    return all;
  }, []);
  const body = runs.map(({ subject, lines }) => `  <rdf:Description rdf:about="${escaped(subject)}">\n${lines.join('\n')}\n  </rdf:Description>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${head}>\n${body.join('')}</rdf:RDF>\n`;
}

function elementOf(name: string, object: Term): string {
  if (object.kind === 'address') return `<${name} rdf:resource="${escaped(object.value)}"/>`;
  return `<${name}${object.lang === '' ? '' : ` xml:lang="${escaped(object.lang)}"`}>${escaped(object.value)}</${name}>`;
}

function shortened(predicate: string, spaces: readonly (readonly [string, string])[]): string {
  const found = spaces.find(([, address]) => predicate.startsWith(address));
  if (found === undefined) throw new Error(`There is no prefix for ${predicate}.`);
  return `${found[0]}:${predicate.slice(found[1].length)}`;
}

/** Characters that XML cannot hold, whatever is done with them, are left out. */
const impossible = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

function escaped(text: string): string {
  return text.toWellFormed().replace(impossible, '').replace(/[&<>"\r]/g, (found) => entities[found] ?? found);
}
