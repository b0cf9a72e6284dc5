import { Socket } from 'node:net';

/** Tests reach this machine only: Unix sockets and the loopback. Everything else is refused before a packet leaves. */
const loopback = ['localhost', '127.0.0.1', '::1'];
const connect = Reflect.get(Socket.prototype, 'connect');

Socket.prototype.connect = function guarded(this: Socket, ...given: readonly unknown[]): Socket {
  // node:net hands itself a list of its own: [[options, callback]]
  const [first, second] = Array.isArray(given[0]) ? (given[0] as readonly unknown[]) : given;
  const host = hostOf(first, second);
  if (host !== undefined && !loopback.includes(host)) throw new Error(`A test tried to reach ${host}. Tests reach this machine only.`);
  // what connect returns is the socket itself
  return Reflect.apply(connect, this, given) as Socket;
};

function hostOf(first: unknown, second: unknown): string | undefined {
  if (typeof first !== 'object' || first === null) return typeof second === 'string' ? second : undefined;
  if ('path' in first && typeof first.path === 'string') return undefined;
  return 'host' in first && typeof first.host === 'string' ? first.host : undefined;
}
