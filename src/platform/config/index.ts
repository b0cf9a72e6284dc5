export { type Config, readConfig } from './config.ts';
export { Problem, reasonOf } from './problem.ts';
