export { type ProvidedServer, provideServer } from './provide.ts';
export { type EmbeddedServer, findServer, type ServerOptions, startServer } from './server.ts';
