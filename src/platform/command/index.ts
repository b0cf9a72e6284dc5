export { type AnyCommand, type Circumstances, type Command, command, type Written } from './command.ts';
export { type AuditNote, createRunner, type Runner } from './runner.ts';
export { anyInput, createTogether, type InOneGo, stepsOfMany, type Together } from './together.ts';
