import { loadScheme, schemeVersion } from './app/load-scheme.ts';

export { type Concepts, conceptsIn, conceptsOf, type SaidName } from './app/find-concepts.ts';
export { comparable, type Words, wordsOf } from './app/words.ts';
export { type ConceptName, conceptNames, nameFor } from './app/names.ts';
export { mayLoadScheme } from './app/policy.ts';
export { foundInRecords, tagRecord, untag } from './app/tag.ts';
export { type SchemeInput, schemeInput } from './model/scheme.ts';
export type { Weighed } from './model/weigh.ts';
export { loadScheme, schemeVersion };

/** Every command of this module. */
export const commands = [loadScheme] as const;
