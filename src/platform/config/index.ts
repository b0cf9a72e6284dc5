export { type Config, readConfig } from './config.ts';
export type { EmbeddingSettings } from './embedding.ts';
export { Problem, reasonOf } from './problem.ts';
export type { ClamdSettings, TranslationSettings } from './services.ts';
