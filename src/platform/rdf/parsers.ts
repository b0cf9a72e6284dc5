import { EventEmitter } from 'node:events';
import { Parser } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import type { RdfFault, RdfSyntax, Term, Triple } from './triple.ts';

/** A parser that is fed piece by piece. What is wrong is known as soon as it was read. */
export interface PieceParser {
  readonly feed: (text: string) => void;
  readonly end: () => Promise<void>;
  readonly fault: () => RdfFault | undefined;
}

/** A statement as both libraries hand it over (RDF/JS). */
interface GivenQuad {
  readonly subject: GivenTerm;
  readonly predicate: GivenTerm;
  readonly object: GivenTerm;
}

interface GivenTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
}

/** The parser of a notation; `take` is handed each statement. */
export function parserOf(syntax: RdfSyntax, take: (triple: Triple) => void): PieceParser {
  return syntax === 'turtle' ? turtleParser(take) : xmlParser(take);
}

function turtleParser(take: (triple: Triple) => void): PieceParser {
  let fault: RdfFault | undefined;
  const source = new EventEmitter();
  new Parser({ format: 'text/turtle' }).parse(source, (error: Error | null, quad: GivenQuad | null) => {
    if (error !== null) fault ??= { code: 'broken', why: error.message };
    else if (quad !== null && fault === undefined) take(tripleOf(quad));
  });
  return {
    feed: (text) => void source.emit('data', text),
    end: () => {
      source.emit('end');
      return Promise.resolve();
    },
    fault: () => fault,
  };
}

/** RDF/XML without document types, and only whole documents: the library accepts both and stops at neither. */
class StrictXmlParser extends RdfXmlParser {
  declared = false;
  depth = 0;
  roots = 0;

  override onDoctype(): void {
    this.declared = true;
    throw new Error('There is a document type declaration.');
  }

  override onTag(tag: Parameters<RdfXmlParser['onTag']>[0]): void {
    if (this.depth === 0) this.roots += 1;
    this.depth += 1;
    super.onTag(tag);
  }

  override onCloseTag(): void {
    this.depth -= 1;
    super.onCloseTag();
  }
}

function xmlParser(take: (triple: Triple) => void): PieceParser {
  const parser = new StrictXmlParser({ trackPosition: true });
  let fault: RdfFault | undefined;
  parser.on('error', (error: Error) => {
    fault ??= parser.declared ? { code: 'doctype' } : { code: 'broken', why: error.message };
  });
  parser.on('data', (quad: GivenQuad) => {
    if (fault === undefined) take(tripleOf(quad));
  });
  return {
    feed: (text) => void parser.write(text),
    end: () => new Promise((resolve) => {
      if (fault !== undefined) resolve();
      parser.on('error', () => resolve()).on('end', () => {
        if (parser.roots === 0 || parser.depth > 0) fault ??= { code: 'broken', why: 'The file ends before its last element does.' };
        resolve();
      });
      parser.end();
    }),
    fault: () => fault,
  };
}

function tripleOf({ subject, predicate, object }: GivenQuad): Triple {
  return { subject: addressOf(subject), predicate: predicate.value, object: termOf(object) };
}

function termOf(term: GivenTerm): Term {
  return term.termType === 'Literal' ? { kind: 'text', value: term.value, lang: (term.language ?? '').toLowerCase() } : { kind: 'address', value: addressOf(term) };
}

function addressOf({ termType, value }: GivenTerm): string {
  return termType === 'BlankNode' ? `_:${value}` : value;
}
