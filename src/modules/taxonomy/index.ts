import { loadScheme, schemeVersion } from './app/load-scheme.ts';

export { conceptsIn, conceptsOf, type Words, wordsOf } from './app/find-concepts.ts';
export { aboutness } from './app/lexicon.ts';
export { type ConceptName, conceptNames, nameFor } from './app/names.ts';
export { mayLoadScheme } from './app/policy.ts';
export { tagRecord, untag } from './app/tag.ts';
export { type SchemeInput, schemeInput } from './model/scheme.ts';
export type { Weighed } from './model/weigh.ts';
export { loadScheme, schemeVersion };

/** Every command of this module. */
export const commands = [loadScheme] as const;
