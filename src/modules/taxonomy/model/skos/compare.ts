import { langs } from '../../../../kernel/lang.ts';
import type { ConceptInput } from '../scheme.ts';

/** What becomes of the concepts of a scheme when another state of it is loaded; by their addresses. */
export interface Comparison {
  readonly added: readonly ConceptInput[];
  /** As the new state has them. */
  readonly changed: readonly ConceptInput[];
  readonly removed: readonly ConceptInput[];
  readonly same: number;
}

/** TX-18: compares two states of a scheme. A concept has changed where its code, names, notes, links or matches are others; their order does not count. */
export function compareSchemes(before: readonly ConceptInput[], after: readonly ConceptInput[]): Comparison {
  const old = new Map(before.map((concept) => [concept.uri, said(concept)]));
  const kept = new Set(after.map(({ uri }) => uri));
  const changed = after.filter((concept) => old.has(concept.uri) && old.get(concept.uri) !== said(concept));
  const added = after.filter(({ uri }) => !old.has(uri));
  return { added, changed, removed: before.filter(({ uri }) => !kept.has(uri)), same: after.length - added.length - changed.length };
}

/** Everything that is kept of a concept, in one order. A name stands once in a language, as the first of what it is. */
function said({ code, labels, note, notes = {}, broader, related, exact, close }: ConceptInput): string {
  const links = [broader, related].map((each) => sorted(each.filter((to) => to !== code)));
  return JSON.stringify([code, langs.map((lang) => [namesOf(labels[lang]), notes[lang] ?? (lang === 'en' ? note : null) ?? null]), links, sorted(exact), sorted(close)]);
}

function namesOf(names: ConceptInput['labels']['en']): readonly (readonly string[])[] {
  if (names === undefined) return [];
  const alternative = sorted(names.alternative.filter((name) => name !== names.preferred));
  return [[names.preferred], alternative, sorted(names.hidden.filter((name) => name !== names.preferred && !alternative.includes(name)))];
}

function sorted(all: readonly string[]): readonly string[] {
  return [...new Set(all)].toSorted();
}
