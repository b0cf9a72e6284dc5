import { getRequestListener } from '@hono/node-server';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Problem, reasonOf } from '../config/index.ts';

/** What answers requests. */
export interface Answering {
  readonly fetch: (request: Request, env?: object) => Response | Promise<Response>;
  /** Sends an answer that is kept ready; false where `fetch` must answer. */
  readonly sendKept?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/** A port that is taken. */
export interface Front {
  /** `http://localhost:3000`; works on this machine, also when it listens on all addresses. */
  readonly address: string;
  /** From now on requests are answered; those that came before have waited. */
  readonly open: (site: Answering) => void;
  readonly isOpen: () => boolean;
  /** Takes no more connections, finishes running requests, and cuts those that take too long. */
  readonly close: () => Promise<void>;
}

/** Longer than a reverse proxy keeps a connection (nginx: 60 s), so that the proxy and not we end it. */
const keepAlive = 65_000;
const slowestHead = 20_000;
const slowestRequest = 60_000;
const drain = 4000;

/**
 * Takes the port before anything else is started, so that a taken one is known at once. Until the site is open,
 * requests wait; `/healthz` and `/readyz` are answered. Throws a `Problem` when the port cannot be had.
 */
export async function takePort(at: { readonly host: string; readonly port: number }): Promise<Front> {
  const arrived = Promise.withResolvers<Listener>();
  const state: { listener: Listener | undefined; closing: boolean } = { listener: undefined, closing: false };
  const server = createServer((request, response) => {
    if (state.closing) response.setHeader('Connection', 'close');
    if (state.listener !== undefined) state.listener(request, response);
    else early(request, response, arrived.promise);
  });
  server.keepAliveTimeout = keepAlive;
  server.headersTimeout = slowestHead;
  server.requestTimeout = slowestRequest;
  await listening(server, at);
  return {
    address: addressOf(server, at.host),
    open(site) {
      state.listener = listenerOf(site);
      arrived.resolve(state.listener);
    },
    isOpen: () => state.listener !== undefined && !state.closing,
    async close() {
      state.closing = true;
      await closed(server);
    },
  };
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

function listenerOf(site: Answering): Listener {
  const answer = getRequestListener((request, env) => site.fetch(request, env));
  return (request, response) => {
    if (site.sendKept?.(request, response) !== true) answer(request, response).catch(() => response.destroy());
  };
}

function early(request: IncomingMessage, response: ServerResponse, arrived: Promise<Listener>): void {
  const path = request.url?.split('?')[0];
  if (path === '/healthz') response.end('ok');
  else if (path === '/readyz') response.writeHead(503).end('not ready');
  else arrived.then((listener) => listener(request, response)).catch(() => response.destroy());
}

function listening(server: Server, at: { readonly host: string; readonly port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new Problem(portProblem(error, at))));
    server.listen(at.port, at.host, resolve);
  });
}

function portProblem(error: NodeJS.ErrnoException, { host, port }: { readonly host: string; readonly port: number }): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken by another program: stop that one, or set PORT to a free port.`;
  if (error.code === 'EACCES') return `Port ${port} may not be opened by this account: set PORT to one from 1024 to 65535.`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return `HOST must be an address of this machine, such as 127.0.0.1 or 0.0.0.0, not "${host}".`;
  return `Port ${port} cannot be opened: ${reasonOf(error)}.`;
}

/** What may be listened on and is reached as `localhost` by every browser. */
const thisMachine = ['127.0.0.1', '0.0.0.0', '::'];

function addressOf(server: Server, host: string): string {
  // a server on a host and a port has an address with both
  const { port } = server.address() as AddressInfo;
  // by its name and not by its number: browsers keep passkeys for names only (WebAuthn Level 3, 5.1.3)
  const name = thisMachine.includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

async function closed(server: Server): Promise<void> {
  const done = Promise.withResolvers<void>();
  server.close(() => done.resolve());
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await Promise.race([done.promise, pause(drain, undefined, { ref: false })]);
  clearInterval(idle);
  server.closeAllConnections();
}
