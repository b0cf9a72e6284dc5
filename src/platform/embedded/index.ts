export { type ProvidedServer, provideServer, type Wish } from './provide.ts';
export { type EmbeddedServer, findServer, type ServerOptions, startServer } from './server.ts';
