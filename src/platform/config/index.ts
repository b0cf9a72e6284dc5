export { type Config, readConfig } from './config.ts';
export { Problem, reasonOf } from './problem.ts';
export type { ClamdSettings, TranslationSettings } from './services.ts';
