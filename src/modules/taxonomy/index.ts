import { loadScheme } from './app/load-scheme.ts';

export { conceptsIn, conceptsOf, type Words, wordsOf } from './app/find-concepts.ts';
export { mayLoadScheme } from './app/policy.ts';
export { tagRecord, untag } from './app/tag.ts';
export { type ConceptInput, type SchemeInput } from './model/scheme.ts';
export type { Weighed } from './model/weigh.ts';
export { loadScheme };

/** Every command of this module. */
export const commands = [loadScheme] as const;
