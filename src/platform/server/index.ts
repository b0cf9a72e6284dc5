export { type Answering, type Front, takePort } from './listen.ts';
export { type PreparedServer, prepareServer } from './prepare.ts';
export { type Program, runProgram } from './program.ts';
