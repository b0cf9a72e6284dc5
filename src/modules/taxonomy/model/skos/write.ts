import { langs } from '../../../../kernel/lang.ts';
import type { ConceptInput, SchemeInput } from '../scheme.ts';
import type { Statement } from './collect.ts';
import { vocabulary as v } from './vocabulary.ts';

/** TX-14: a scheme, or some of its concepts, as SKOS says it. Addresses of this installation begin with its origin. */
export function statementsOf(scheme: Omit<SchemeInput, 'version'>, origin: string): readonly Statement[] {
  const full = (address: string) => (address.startsWith('/') ? `${origin}${address}` : address);
  const at = full(scheme.uri);
  const byCode = new Map(scheme.concepts.map(({ code, uri }) => [code, full(uri)]));
  return [
    link(at, v.type, v.scheme), words(at, v.title, scheme.title, 'en'), words(at, v.source, scheme.source, ''),
    ...scheme.concepts.flatMap((concept) => [link(full(concept.uri), v.type, v.concept), link(full(concept.uri), v.inScheme, at), ...conceptStatements(concept, full, byCode)]),
  ];
}

function conceptStatements(concept: ConceptInput, full: (address: string) => string, byCode: ReadonlyMap<string, string>): readonly Statement[] {
  const at = full(concept.uri);
  const inside = (codes: readonly string[]) => codes.flatMap((code) => byCode.get(code) ?? []);
  return [
    words(at, v.notation, concept.code, ''),
    ...langs.flatMap((lang) => {
      const own = concept.labels[lang];
      if (own === undefined) return [];
      return [
        words(at, v.preferred, own.preferred, lang),
        ...own.alternative.map((text) => words(at, v.alternative, text, lang)),
        ...own.hidden.map((text) => words(at, v.hidden, text, lang)),
      ];
    }),
    ...langs.flatMap((lang) => (concept.notes?.[lang] === undefined ? [] : [words(at, v.note, concept.notes[lang], lang)])),
    ...inside(concept.broader).map((to) => link(at, v.broader, to)),
    ...inside(concept.related).map((to) => link(at, v.related, to)),
    ...concept.exact.map((to) => link(at, v.exact, full(to))),
    ...concept.close.map((to) => link(at, v.close, full(to))),
  ];
}

function link(subject: string, predicate: string, value: string): Statement {
  return { subject, predicate, object: { kind: 'address', value } };
}

// a statement has four parts
function words(...[subject, predicate, value, lang]: readonly [string, string, string, string]): Statement {
  return { subject, predicate, object: { kind: 'text', value, lang } };
}
